/** Limits of emails with a Brief to one inbox: per hour, per day, and longer waits while no one opens them. */
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { inboxLimits } from './sign-up-limits.server';

interface Inbox {
  db: Db;
  shop: string;
  /** See `inboxKey`. */
  inbox: string;
}

/** Consumes an email, as a sign-up does. @returns minutes to wait, 0 if it may be sent */
export async function consumeBriefEmail({ db, shop, inbox }: Inbox): Promise<number> {
  const { brief, ...rest } = inboxLimits(shop, inbox);
  const limits = JSON.stringify({ ...rest, ...brief });
  const now = new Date().toISOString();
  try {
    const [consumed] = await db.$queryRaw<{ minutes: number }[]>`
      WITH consumed AS MATERIALIZED (SELECT consume_brief_email(${limits}::jsonb, false, ${now}::timestamp) AS minutes)
      SELECT minutes, CASE WHEN minutes = 0 THEN count_unopened(${limits}::jsonb, false, ${now}::timestamp)::text END
      FROM consumed`;
    return consumed?.minutes ?? 0;
  } catch (error) {
    // No limit is worth losing a person.
    logError('Counting for a rate limit failed', error);
    return 0;
  }
}

/** Someone opened an email: the waits start from the beginning. */
export async function noteOpened({ db, shop, inbox }: Inbox): Promise<void> {
  const { unopenedKey, pauseKey } = inboxLimits(shop, inbox);
  try {
    await db.rateLimit.deleteMany({ where: { key: { in: [unopenedKey, pauseKey] } } });
  } catch (error) {
    logError('Counting for a rate limit failed', error);
  }
}
