/**
 * Who opened a link: a reader, or a program before them. What a program does is kept as `scanned`, and counts as nothing.
 *
 * A button counts where a page was opened before, by this link, long enough ago for somebody to have read it. That is no
 * lock: who writes a program for these pages gets through. It keeps out what presses every button, or posts to every
 * link, without knowing what it is for.
 */
import type { Db } from '~/db.server';

import type { BriefRequest } from '../../../prisma/client/client';
import type { FoundLink } from './links.server';
import { type Opener, isProgram } from './scanner';

/** Milliseconds after an e-mail was sent in which nobody has got it, opened it and followed its link. */
const BEFORE_ANYBODY_READ = 10_000;

/** Milliseconds between what one program does with several links. */
const AT_ONCE = 5000;

/** Milliseconds from the opening of a page to its button in which nobody has got the page, seen it and pressed. */
const QUICKEST_PRESS = 1000;

/** The same for who was too quick more than once a moment before. */
const LONGEST_PATIENCE = 3000;

/** Characters of a user agent that are kept. */
const USER_AGENT = 300;

interface Opened {
  db: Db;
  link: FoundLink;
  opener: Opener;
  /** For tests. */
  now?: Date;
}

/**
 * Records that a link was opened.
 * @returns the id of the opening, which the page's button hands back.
 */
export async function recordOpening({ db, link, opener, now = new Date() }: Opened): Promise<string> {
  const { shop, id: requestId } = link.request;
  const kind = (await isScan({ db, link, opener, now })) ? 'scanned' : 'visited';
  const data = { shop, requestId, kind, detail: agentOf(opener), at: now } as const;
  return (await db.briefEvent.create({ data, select: { id: true } })).id;
}

/** Records a button that nobody can have pressed. */
export async function recordScan({ db, link, opener, now = new Date() }: Opened): Promise<string> {
  const { shop, id: requestId } = link.request;
  const data = { shop, requestId, kind: 'scanned', detail: pressOf(opener), at: now } as const;
  return (await db.briefEvent.create({ data, select: { id: true } })).id;
}

/**
 * Whether a person pressed a button.
 * @param openingId what the button handed back.
 */
export async function isPress(input: Opened & { openingId: unknown }): Promise<boolean> {
  const { db, link, opener, openingId, now = new Date() } = input;
  if (typeof openingId !== 'string' || openingId.includes('\0') || isProgram(opener)) return false;
  const { shop, id: requestId } = link.request;
  const opening = await db.briefEvent.findFirst({
    where: { shop, requestId, id: openingId, kind: { in: ['visited', 'scanned'] } },
    select: { at: true },
  });
  if (!opening) return false;
  // What presses again and again gets slower pages as well, and would be through by chance.
  const since = new Date(now.getTime() - AT_ONCE);
  const earlier = await db.briefEvent.count({
    where: { shop, requestId, kind: 'scanned', detail: pressOf(opener), at: { gt: since } },
  });
  const quickest = Math.min(QUICKEST_PRESS * (1 + earlier), LONGEST_PATIENCE);
  return now.getTime() - opening.at.getTime() >= quickest;
}

/** What of a user agent is kept: a header is no longer than its sender wants. */
export function agentOf({ userAgent }: Pick<Opener, 'userAgent'>): string {
  return userAgent.slice(0, USER_AGENT);
}

/** What tells a press that did not count from an opening. */
function pressOf(opener: Opener): string {
  return `POST ${agentOf(opener)}`;
}

/** A program says that it is one, comes before anybody can have read the e-mail, or has just opened others of its links. */
async function isScan({ db, link, opener, now }: Required<Opened>): Promise<boolean> {
  if (isProgram(opener)) return true;
  const { request, mailedAt } = link;
  const [sent, scanned] = await Promise.all([
    latestEvent({ db, request, kind: 'sent' }),
    latestEvent({ db, request, kind: 'scanned', detail: agentOf(opener) }),
  ]);
  const handedOver = Math.max(mailedAt.getTime(), sent?.getTime() ?? 0);
  if (now.getTime() - handedOver < BEFORE_ANYBODY_READ) return true;
  return scanned !== null && now.getTime() - scanned.getTime() < AT_ONCE;
}

async function latestEvent(of: {
  db: Db;
  request: BriefRequest;
  kind: 'sent' | 'scanned';
  detail?: string;
}): Promise<Date | null> {
  const { db, request, kind, detail } = of;
  const found = await db.briefEvent.findFirst({
    where: { shop: request.shop, requestId: request.id, kind, ...(detail === undefined ? {} : { detail }) },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  return found?.at ?? null;
}
