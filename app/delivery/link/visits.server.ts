/**
 * Tells readers from bots that open links. What bots do is recorded as `bot_click` and never counted.
 *
 * A press is a person's if it sends back the ID of a page of this link, and that page was sent a second or more before
 * (up to three after presses faster than that). If the user agent looks like a bot's, it must be the page that says "press
 * once more": the first press is answered with that page, and the second succeeds. So a guess never locks anyone out.
 *
 * That doesn't stop bots written for these pages, but it stops those that open every link, post to every link, or press
 * every button at once, however often.
 */
import type { Db } from '~/db.server';

import type { BriefRequest, Prisma } from '../../../prisma/client/client';
import type { FoundLink } from './links.server';
import { type LinkClient, hasNoViewer, isSuspiciousUserAgent } from './bot-click';

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

/**
 * Records a button press that may not be a person's.
 * @param input.visitId what the button submitted, unvalidated.
 * @returns the ID of the page that asks to press once more.
 */
export async function recordBotClick(input: VisitInput & { visitId?: unknown }): Promise<string> {
  const { db, link, client, visitId, now = new Date() } = input;
  const { shop, id: requestId } = link.request;
  const page = await findPage({ db, link, visitId });
  const pressedAfter = page ? Math.min(Math.max(now.getTime() - page.at.getTime(), 1), MAX_PRESS_DELAY) : 0;
  const detail = truncateUserAgent(client.userAgent);
  const data = { shop, requestId, kind: 'bot_click', detail, pressedAfter, at: now } as const;
  return (await db.deliveryEvent.create({ data, select: { id: true } })).id;
}

/**
 * Whether a person pressed a button.
 * @param input.visitId what the button submitted, unvalidated.
 */
export async function isHumanPress(input: VisitInput & { visitId: unknown }): Promise<boolean> {
  const { db, link, client, visitId, now = new Date() } = input;
  if (hasNoViewer(client)) return false;
  const page = await findPage({ db, link, visitId });
  if (!page) return false;
  const isPressedAgain = page.pressedAfter !== null && page.pressedAfter > 0;
  if (isSuspiciousUserAgent(client.userAgent) && !isPressedAgain) return false;
  const { shop, id: requestId } = link.request;
  // A bot that keeps pressing would pass by chance once a page loads slowly.
  const earlier = await db.deliveryEvent.count({
    where: {
      ...{ shop, requestId, kind: 'bot_click', detail: truncateUserAgent(client.userAgent) },
      ...{ pressedAfter: { lt: MIN_PRESS_DELAY }, at: { gt: new Date(now.getTime() - SAME_BOT_INTERVAL) } },
    },
  });
  const minDelay = Math.min(MIN_PRESS_DELAY * (1 + earlier), MAX_PRESS_DELAY);
  return now.getTime() - page.at.getTime() >= minDelay;
}

export function truncateUserAgent(userAgent: string): string {
  return userAgent.slice(0, MAX_USER_AGENT_LENGTH);
}

/** The event that a page of this link was sent for; null if the ID isn't one of them. */
async function findPage(input: { db: Db; link: FoundLink; visitId: unknown }) {
  const { db, link, visitId } = input;
  if (typeof visitId !== 'string' || visitId.includes('\0')) return null;
  const { shop, id: requestId } = link.request;
  return db.deliveryEvent.findFirst({
    where: { shop, requestId, id: visitId, kind: { in: ['visited', 'bot_click'] } },
    select: { at: true, pressedAfter: true },
  });
}

/** Whether the client looks like a bot, is too fast, or was a bot a moment ago. */
async function isBotClick({ db, link, client, now }: Required<VisitInput>): Promise<boolean> {
  if (hasNoViewer(client) || isSuspiciousUserAgent(client.userAgent)) return true;
  const { request, mailedAt } = link;
  const visit = { kind: 'bot_click', detail: truncateUserAgent(client.userAgent), pressedAfter: null } as const;
  const [sentAt, botClickAt] = await Promise.all([
    latestEvent({ db, request, where: { kind: 'sent' } }),
    latestEvent({ db, request, where: visit }),
  ]);
  const acceptedAt = Math.max(mailedAt.getTime(), sentAt?.getTime() ?? 0);
  if (now.getTime() - acceptedAt < MIN_OPEN_DELAY) return true;
  return botClickAt !== null && now.getTime() - botClickAt.getTime() < SAME_BOT_INTERVAL;
}

async function latestEvent(params: {
  db: Db;
  request: BriefRequest;
  where: Prisma.DeliveryEventWhereInput;
}): Promise<Date | null> {
  const { db, request, where } = params;
  const found = await db.deliveryEvent.findFirst({
    where: { ...where, shop: request.shop, requestId: request.id },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  return found?.at ?? null;
}
