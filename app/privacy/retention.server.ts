/**
 * The nightly job that enforces the merchant's retention periods. It deletes in batches and can stop at any time: what's
 * left is deleted by the next run. It never changes a count, because visits and downloads stay as long as their request.
 */
import type { Db } from '~/db.server';
import { countExpired, deleteBotClicks, deleteExpiredLinks, reduceUserAgents } from '~/delivery/retention.server';
import type { Enqueue } from '~/jobs/boss.server';
import type { DataRetention } from '~/jobs/contract';
import { EVENT_BATCH_MEMORY, deleteEventBatches } from '~/insights/counts/add-events.server';
import { countInactivePeople, deleteInactivePeople, deleteYourDataLinks } from '~/people/retention.server';
import { periodStart } from '~/settings/retention';
import type { RetentionCounts, RetentionPeriods } from '~/settings/retention-counts';
import { readSettings } from '~/settings/settings.server';
import { findShop, listShops, lockUninstalled } from '~/settings/shop.server';

import { SHOP_ERASURE_TIMEOUT, eraseShopData } from './erasure.server';

/** Milliseconds of one job. A new one continues, so that a large shop doesn't keep others waiting. */
const TIME_LIMIT = 2 * 60_000;

interface RetentionInput {
  db: Db;
  enqueue: Enqueue;
  job: DataRetention;
  /** For tests. */
  now?: Date;
  timeLimit?: number;
}

/** Without a shop, queues a job for each; with a shop, deletes its old data. Can run twice, and at the same time. */
export async function enforceRetention(input: RetentionInput): Promise<void> {
  const { db, enqueue, job, now = new Date(), timeLimit = TIME_LIMIT } = input;
  const { shop } = job;
  if (shop === null) {
    for (const each of await listShops(db))
      await db.$transaction((tx) => enqueue(tx, 'data-retention', { shop: each }));
    return;
  }
  const periods = await readSettings({ db, shop });
  const uninstalledBefore = periodStart(periods.uninstallRetention, now);
  const { uninstalledAt = null } = (await findShop({ db, shop })) ?? {};
  if (uninstalledAt && uninstalledAt < uninstalledBefore) {
    await db.$transaction(
      async (tx) => {
        // It may have been reinstalled since it was read.
        if (await lockUninstalled(tx, { shop, before: uninstalledBefore })) await eraseShopData(tx, { shop });
      },
      { timeout: SHOP_ERASURE_TIMEOUT },
    );
    return;
  }

  const linksBefore = periodStart(periods.linkRetention, now);
  const userAgentsBefore = periodStart(periods.userAgentRetention, now);
  const inactiveBefore = periodStart(periods.inactiveRetention, now);
  await deleteYourDataLinks({ db, shop, before: linksBefore });
  const batchesBefore = new Date(now.getTime() - EVENT_BATCH_MEMORY);
  const end = Date.now() + timeLimit;
  const steps = [
    () => deleteEventBatches({ db, shop, before: batchesBefore }),
    () => deleteExpiredLinks({ db, shop, before: linksBefore }),
    () => deleteBotClicks({ db, shop, before: linksBefore }),
    () => reduceUserAgents({ db, shop, before: userAgentsBefore }),
    () => deleteInactivePeople({ db, enqueue, shop, before: inactiveBefore }),
  ];
  for (const step of steps) {
    while (await step()) {
      if (Date.now() < end) continue;
      await db.$transaction((tx) => enqueue(tx, 'data-retention', { shop }));
      return;
    }
  }
}

/** What the next run would delete with these periods. */
export async function countRetention(params: {
  db: Db;
  shop: string;
  periods: RetentionPeriods;
  max: number;
  now?: Date;
}): Promise<RetentionCounts> {
  const { db, shop, periods, max, now = new Date() } = params;
  const linksBefore = periodStart(periods.linkRetention, now);
  const userAgentsBefore = periodStart(periods.userAgentRetention, now);
  const before = periodStart(periods.inactiveRetention, now);
  return {
    ...(await countExpired({ db, shop, linksBefore, userAgentsBefore, max })),
    people: await countInactivePeople({ db, shop, before, max }),
  };
}
