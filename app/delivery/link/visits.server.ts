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
import { noteOpened } from '~/limits/inbox-limits.server';
import { inboxKey } from '~/mail/inbox-key';

import type { BriefRequest, Prisma } from '../../../prisma/client/client';
import type { FoundLink } from './links.server';
import { type LinkClient, hasNoViewer, isSuspiciousUserAgent } from './bot-click';
import { createPageId, readPageId } from './page-id.server';
import { MIN_PRESS_DELAY, recordEvent, truncateUserAgent } from './reader-events.server';

/** Milliseconds within which no one can receive an email, open it and click its link. */
const MIN_OPEN_DELAY = 10_000;

/** Milliseconds within which requests with the same user agent come from the same bot. */
const SAME_BOT_INTERVAL = 5000;

/** Milliseconds that a press must wait after repeated presses that were too fast. */
const MAX_PRESS_DELAY = 3000;

interface VisitInput {
  db: Db;
  link: FoundLink;
  client: LinkClient;
  /** For tests. */
  now?: Date;
}

/**
 * Records that a link was opened.
 * @returns the ID of the page, which its button submits.
 */
export async function recordVisit({ db, link, client, now = new Date() }: VisitInput): Promise<string> {
  const { request } = link;
  const kind = (await isBotClick({ db, link, client, now })) ? 'bot_click' : 'visited';
  if (kind === 'visited') await noteOpened({ db, shop: request.shop, inbox: inboxKey(request.person.emailKey) });
  await recordEvent(db, request, { kind, userAgent: client.userAgent, pressedAfter: null, at: now });
  return createPageId(request, { at: now, pressedAfter: null });
}

/**
 * Records a button press that may not be a person's.
 * @param input.visitId what the button submitted, unvalidated.
 * @returns the ID of the page that asks to press once more.
 */
export async function recordBotClick(input: VisitInput & { visitId?: unknown }): Promise<string> {
  const { db, link, client, visitId, now = new Date() } = input;
  const { request } = link;
  const page = readPageId(request, visitId);
  const pressedAfter = page ? Math.min(Math.max(now.getTime() - page.at.getTime(), 1), MAX_PRESS_DELAY) : 0;
  await recordEvent(db, request, { kind: 'bot_click', userAgent: client.userAgent, pressedAfter, at: now });
  return createPageId(request, { at: now, pressedAfter });
}

/**
 * Whether a person pressed a button.
 * @param input.visitId what the button submitted, unvalidated.
 */
export async function isHumanPress(input: VisitInput & { visitId: unknown }): Promise<boolean> {
  const { db, link, client, visitId, now = new Date() } = input;
  if (hasNoViewer(client)) return false;
  const page = readPageId(link.request, visitId);
  if (!page) return false;
  const isPressedAgain = page.pressedAfter !== null && page.pressedAfter > 0;
  if (isSuspiciousUserAgent(client.userAgent) && !isPressedAgain) return false;
  const { shop, id: requestId } = link.request;
  // A bot that keeps pressing would pass by chance once a page loads slowly.
  const earlier = await db.deliveryEvent.aggregate({
    where: {
      ...{ shop, requestId, kind: 'bot_click', detail: truncateUserAgent(client.userAgent) },
      ...{ pressedAfter: { lt: MIN_PRESS_DELAY }, at: { gt: new Date(now.getTime() - SAME_BOT_INTERVAL) } },
    },
    _sum: { times: true },
  });
  const minDelay = Math.min(MIN_PRESS_DELAY * (1 + (earlier._sum.times ?? 0)), MAX_PRESS_DELAY);
  return now.getTime() - page.at.getTime() >= minDelay;
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
