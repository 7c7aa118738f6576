/** Rate limits. Functions named `consume…` count one use and return the minutes to wait, 0 if it's allowed. */
import type { Db } from '~/db.server';

import {
  ARTICLE_LOOKUPS_PER_SHOP,
  COMPLETIONS_PER_NETWORK,
  TEST_EMAILS_PER_SHOP,
  YOUR_DATA_PER_INBOX,
  YOUR_DATA_PER_NETWORK,
} from './contract';
import { DAY, HOUR, consume, count, digest, networkKey, read } from './counters.server';
import { type Slot, reserveYourData } from './delays.server';

/**
 * Consumes a request for a link to "Your data". Counted apart from Briefs, so that neither uses up the other. Networks with
 * many requests aren't rejected: their emails wait.
 * @param inbox see `inboxKey`
 */
export async function consumeYourDataRequest(params: {
  db: Db;
  shop: string;
  inbox: string;
  /** Truncated; empty if unknown. */
  network: string;
}): Promise<Slot> {
  const { db, shop, inbox, network } = params;
  const id = digest(shop, inbox);
  const { hour, day } = YOUR_DATA_PER_INBOX;
  const minutes = await consume(db, [
    { key: `your-data-hour:${id}`, limit: hour, duration: HOUR },
    { key: `your-data-day:${id}`, limit: day, duration: DAY },
  ]);
  if (minutes > 0) return { isFull: true, minutes };
  const ofNetwork = { key: `your-data-network:${networkKey(shop, network)}`, duration: HOUR };
  const { points } = await count(db, ofNetwork);
  return points <= YOUR_DATA_PER_NETWORK ? { isFull: false, at: null } : reserveYourData({ db, shop });
}

/** Consumes a test email. */
export async function consumeTestEmail({ db, shop }: { db: Db; shop: string }): Promise<number> {
  return consume(db, [{ key: `test-email:${shop}`, limit: TEST_EMAILS_PER_SHOP, duration: HOUR }]);
}

/** Consumes a report of a completed routine. */
export async function consumeCompletion(params: { db: Db; shop: string; network: string }): Promise<number> {
  const { db, shop, network } = params;
  return consume(db, [
    { key: `completion:${networkKey(shop, network)}`, limit: COMPLETIONS_PER_NETWORK, duration: HOUR },
  ]);
}

/** Completed routines of the shop that were queued in the past hour. */
export async function countCompletions({ db, shop }: { db: Db; shop: string }): Promise<number> {
  const key = `completions:${shop}`;
  return (await read(db, [key]))(key).points;
}

/** Counts a completed routine that was queued. */
export async function noteCompletion({ db, shop }: { db: Db; shop: string }): Promise<void> {
  await count(db, { key: `completions:${shop}`, duration: HOUR });
}

/** Consumes a question to Shopify about an article that a page named. */
export async function consumeArticleLookup({ db, shop }: { db: Db; shop: string }): Promise<number> {
  return consume(db, [{ key: `article-lookup:${shop}`, limit: ARTICLE_LOOKUPS_PER_SHOP, duration: HOUR }]);
}

/** Where it's remembered that something was used, such as a proof of work. */
export function onceKey(shop: string, what: string): string {
  return `once:${digest(shop, what)}`;
}
