/**
 * Tells readers from bots that open links. What bots do is recorded as `bot_click` and never counted.
 *
 * A button press counts only if this link's page was opened before, long enough ago that someone can have seen it. That
 * doesn't stop bots written for these pages, but it stops those that press every button or post to every link.
 */
import type { Db } from '~/db.server';

import type { BriefRequest } from '../../../prisma/client/client';
import type { FoundLink } from './links.server';
import { type LinkClient, isBotRequest } from './bot-click';

/** Milliseconds within which no one can receive an email, open it and click its link. */
const MIN_OPEN_DELAY = 10_000;

/** Milliseconds within which requests with the same user agent come from the same bot. */
const SAME_BOT_INTERVAL = 5000;

/** Milliseconds within which no one can load a page, see it and press its button. */
const MIN_PRESS_DELAY = 1000;

/** The same after repeated presses that were too fast. */
const MAX_PRESS_DELAY = 3000;

/** Characters of a user agent that are stored. */
const MAX_USER_AGENT_LENGTH = 300;

interface VisitInput {
  db: Db;
  link: FoundLink;
  client: LinkClient;
  /** For tests. */
  now?: Date;
}

/**
 * Records that a link was opened.
 * @returns the id of the visit, which the page's button submits.
 */
export async function recordVisit({ db, link, client, now = new Date() }: VisitInput): Promise<string> {
  const { shop, id: requestId } = link.request;
  const kind = (await isBotClick({ db, link, client, now })) ? 'bot_click' : 'visited';
  const data = { shop, requestId, kind, detail: truncateUserAgent(client.userAgent), at: now } as const;
  return (await db.deliveryEvent.create({ data, select: { id: true } })).id;
}

/** Records a button press that can't be a person's. */
export async function recordBotClick({ db, link, client, now = new Date() }: VisitInput): Promise<string> {
  const { shop, id: requestId } = link.request;
  const data = { shop, requestId, kind: 'bot_click', detail: pressDetail(client), at: now } as const;
  return (await db.deliveryEvent.create({ data, select: { id: true } })).id;
}

/**
 * Whether a person pressed a button.
 * @param input.visitId what the button submitted, unvalidated.
 */
export async function isHumanPress(input: VisitInput & { visitId: unknown }): Promise<boolean> {
  const { db, link, client, visitId, now = new Date() } = input;
  if (typeof visitId !== 'string' || visitId.includes('\0') || isBotRequest(client)) return false;
  const { shop, id: requestId } = link.request;
  const visit = await db.deliveryEvent.findFirst({
    where: { shop, requestId, id: visitId, kind: { in: ['visited', 'bot_click'] } },
    select: { at: true },
  });
  if (!visit) return false;
  // A bot that keeps pressing would pass by chance once a page loads slowly.
  const since = new Date(now.getTime() - SAME_BOT_INTERVAL);
  const earlier = await db.deliveryEvent.count({
    where: { shop, requestId, kind: 'bot_click', detail: pressDetail(client), at: { gt: since } },
  });
  const minDelay = Math.min(MIN_PRESS_DELAY * (1 + earlier), MAX_PRESS_DELAY);
  return now.getTime() - visit.at.getTime() >= minDelay;
}

export function truncateUserAgent(userAgent: string): string {
  return userAgent.slice(0, MAX_USER_AGENT_LENGTH);
}

/** Distinguishes rejected presses from visits. */
function pressDetail(client: LinkClient): string {
  return `POST ${truncateUserAgent(client.userAgent)}`;
}

/** Whether the client identifies itself as a bot, is too fast, or was a bot a moment ago. */
async function isBotClick({ db, link, client, now }: Required<VisitInput>): Promise<boolean> {
  if (isBotRequest(client)) return true;
  const { request, mailedAt } = link;
  const [sentAt, botClickAt] = await Promise.all([
    latestEvent({ db, request, kind: 'sent' }),
    latestEvent({ db, request, kind: 'bot_click', detail: truncateUserAgent(client.userAgent) }),
  ]);
  const acceptedAt = Math.max(mailedAt.getTime(), sentAt?.getTime() ?? 0);
  if (now.getTime() - acceptedAt < MIN_OPEN_DELAY) return true;
  return botClickAt !== null && now.getTime() - botClickAt.getTime() < SAME_BOT_INTERVAL;
}

async function latestEvent(params: {
  db: Db;
  request: BriefRequest;
  kind: 'sent' | 'bot_click';
  detail?: string;
}): Promise<Date | null> {
  const { db, request, kind, detail } = params;
  const found = await db.deliveryEvent.findFirst({
    where: { shop: request.shop, requestId: request.id, kind, ...(detail === undefined ? {} : { detail }) },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  return found?.at ?? null;
}
