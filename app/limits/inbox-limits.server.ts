/**
 * Limits of emails with a Brief to one inbox: per hour, per day, and longer waits while no one opens them. A bot's are
 * counted apart, so that it's told what a person would be told and uses up nothing.
 */
import type { Db } from '~/db.server';
import { logError } from '~/log.server';

import { DELAYED_PER_INBOX, PER_INBOX, UNOPENED, UNOPENED_DAYS } from './contract';
import { type Counter, DAY, HOUR, block, consume, count, digest, read, refund } from './counters.server';

interface Inbox {
  db: Db;
  shop: string;
  /** See `inboxKey`. */
  inbox: string;
}

interface BriefEmail extends Inbox {
  /** Whether it's a form without the required proof of work. */
  isDelayed?: boolean;
  isBot?: boolean;
}

const LIMITS = { brief: PER_INBOX, delayed: DELAYED_PER_INBOX };

/** Consumes an email. @returns minutes to wait, 0 if it may be sent */
export async function consumeBriefEmail(email: BriefEmail): Promise<number> {
  const { db, isDelayed = false, isBot = false } = email;
  const people = countersOf({ ...email, isBot: false });
  const bots = countersOf({ ...email, isBot: true });
  const [pause, botPause] = [pauseKey(email, false), pauseKey(email, true)];
  const used = await read(db, [pause, botPause, ...[...people, ...bots].map(({ key }) => key)]);
  const paused = Math.max(used(pause).minutes, isBot ? used(botPause).minutes : 0);
  if (paused > 0) return paused;
  // What people have used up is used up for bots, too.
  const full = people.findIndex(
    ({ key, limit }, index) => used(key).points + (isBot ? used(bots[index]?.key ?? '').points : 0) >= limit,
  );
  if (full !== -1) return Math.max(...[people, bots].map((each) => used(each[full]?.key ?? '').minutes), 1);
  const minutes = await consume(db, isBot ? bots : people);
  if (minutes === 0 && !isDelayed) await countUnopened(email);
  return minutes;
}

/** Takes back an email that wasn't accepted after all. */
export async function refundBriefEmail(email: BriefEmail): Promise<void> {
  for (const { key } of countersOf(email)) await refund(email.db, key);
}

/** Someone opened an email: the waits start from the beginning. */
export async function noteOpened({ db, shop, inbox }: Inbox): Promise<void> {
  const keys = [unopenedKey({ db, shop, inbox }, false), pauseKey({ db, shop, inbox }, false)];
  try {
    await db.rateLimit.deleteMany({ where: { key: { in: keys } } });
  } catch (error) {
    logError('Counting for a rate limit failed', error);
  }
}

async function countUnopened(email: BriefEmail): Promise<void> {
  const { db, isBot = false } = email;
  const { points } = await count(db, { key: unopenedKey(email, isBot), duration: UNOPENED_DAYS * DAY });
  const { emails, waits } = UNOPENED;
  const hours = points < emails ? undefined : (waits[points - emails] ?? waits.at(-1));
  if (hours !== undefined) await block(db, pauseKey(email, isBot), hours * HOUR);
}

function countersOf({ shop, inbox, isDelayed = false, isBot = false }: BriefEmail): Counter[] {
  const kind = isDelayed ? 'delayed' : 'brief';
  const id = digest(shop, inbox);
  const prefix = isBot ? 'bot-' : '';
  return [
    { key: `${prefix}${kind}-hour:${id}`, limit: LIMITS[kind].hour, duration: HOUR },
    { key: `${prefix}${kind}-day:${id}`, limit: LIMITS[kind].day, duration: DAY },
  ];
}

function unopenedKey({ shop, inbox }: Inbox, isBot: boolean): string {
  return `${isBot ? 'bot-' : ''}unopened:${digest(shop, inbox)}`;
}

function pauseKey({ shop, inbox }: Inbox, isBot: boolean): string {
  return `${isBot ? 'bot-' : ''}pause:${digest(shop, inbox)}`;
}
