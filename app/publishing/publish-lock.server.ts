/**
 * One publisher per shop at a time, across all processes.
 *
 * Publishing and unpublishing read the database, call Shopify, and record the result. Two at once would overwrite each
 * other's changes at Shopify. The lock is a row that expires: an advisory lock or a row lock would hold a connection for
 * as long as Shopify takes to respond, and the embedded database has only one.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { ShopifyError } from '~/shopify/admin-api.server';
import type { Db, Tx } from '~/db.server';

/** The lock expires after 20 s, so a crashed process can't keep it. */
const LOCK_SECONDS = 20;

/** Milliseconds between renewals while it's held. */
const RENEW_INTERVAL = 5000;

/** Milliseconds between attempts to acquire it, and until giving up. */
const POLL_INTERVAL = 50;
const WAIT_TIMEOUT = 30_000;

/**
 * Runs `act` while holding the shop's publish lock. Not reentrant.
 * @throws ShopifyError if others hold it for too long.
 */
export async function withPublishLock<Result>(
  { db, shop }: { db: Db; shop: string },
  act: () => Promise<Result>,
): Promise<Result> {
  const holder = randomUUID();
  const startedAt = Date.now();
  while (!(await acquireLock({ db, shop, holder }))) {
    if (Date.now() - startedAt > WAIT_TIMEOUT) {
      throw new ShopifyError('Something else is being published right now. Try again in a moment.');
    }
    await sleep(POLL_INTERVAL);
  }
  const renewal = setInterval(() => {
    // If the database is unreachable, the lock expires.
    acquireLock({ db, shop, holder }).catch(() => undefined);
  }, RENEW_INTERVAL);
  try {
    return await act();
  } finally {
    clearInterval(renewal);
    await db.publishLock.deleteMany({ where: { shop, holder } });
  }
}

/** Acquires the lock, or renews it. Uses the database's clock, because those of processes may differ. */
async function acquireLock({ db, shop, holder }: { db: Db; shop: string; holder: string }): Promise<boolean> {
  const count = await db.$executeRaw`
    INSERT INTO "PublishLock" AS lock (shop, holder, "expiresAt")
    VALUES (${shop}, ${holder}, timezone('utc', now()) + make_interval(secs => ${LOCK_SECONDS}))
    ON CONFLICT (shop) DO UPDATE SET holder = EXCLUDED.holder, "expiresAt" = EXCLUDED."expiresAt"
    WHERE lock."expiresAt" < timezone('utc', now()) OR lock.holder = EXCLUDED.holder`;
  return count === 1;
}

/** Ends a shop's lock. */
export async function eraseLocks({ db, shop }: { db: Tx; shop: string }): Promise<void> {
  await db.publishLock.deleteMany({ where: { shop } });
}
