/** Links in emails: a random token that only the email contains, and its hash in the database. */
import { createHash, randomBytes } from 'node:crypto';

import type { Db } from '~/db.server';

import type { BriefRequest, Person, Brief as BriefRow } from '../../../prisma/client/client';

const DAY = 24 * 60 * 60 * 1000;

/** Days until a link expires for downloads. For unsubscribing, it never expires. */
export const LINK_DAYS = 30;

export interface FoundLink {
  tokenHash: string;
  mailedAt: Date;
  isExpired: boolean;
  downloads: number;
  request: BriefRequest & { person: Person; brief: BriefRow };
}

/**
 * Creates a link for a request.
 * @returns its token: 32 random bytes in base64url, stored only as a hash.
 */
export async function createLink(params: { db: Db; shop: string; requestId: string; now: Date }): Promise<string> {
  const { db, shop, requestId, now } = params;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY);
  await db.briefLink.create({ data: { tokenHash: hashToken(token), shop, requestId, expiresAt } });
  return token;
}

/** Whether a token is complete, though it may be unknown because what it led to was deleted. */
export function isWholeToken(token: string): boolean {
  return /^[\w-]{43}$/.test(token);
}

/** Finds a link, even if it has expired or all but its request was deleted after the retention period. */
export async function findLink(params: { db: Db; shop: string; token: string; now?: Date }): Promise<FoundLink | null> {
  const { db, shop, token, now = new Date() } = params;
  const where = { shop, tokenHash: hashToken(token) };
  const include = { request: { include: { person: true, brief: true } } };
  const link =
    (await db.briefLink.findFirst({ where, include })) ?? asExpired(await db.expiredLink.findFirst({ where, include }));
  // Prisma loads relations in separate queries, so the request or person may have been erased in between.
  const isComplete = link && (link.request as FoundLink['request'] | null)?.person;
  if (!isComplete) return null;
  const { tokenHash, createdAt: mailedAt, downloads, request } = link;
  return { tokenHash, mailedAt, isExpired: link.expiresAt <= now, downloads, request };
}

function asExpired<Link>(link: Link | null) {
  return link && { ...link, createdAt: new Date(0), expiresAt: new Date(0), downloads: 0 };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
