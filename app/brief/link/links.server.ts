/** The links of an e-mail: a random token that only the e-mail holds, and its hash in the database. */
import { createHash, randomBytes } from 'node:crypto';

import type { Db } from '~/db.server';

import type { BriefRequest, Lead, Brief as BriefRow } from '../../../prisma/client/client';

/** Where the app proxy stands (shopify.app.toml), unless the merchant has moved it. */
const PROXY_PATH = '/apps/unwind';

const DAY = 24 * 60 * 60 * 1000;

/** Days that a link can be used to download. Unsubscribing has no end. */
export const LINK_DAYS = 30;

export interface FoundLink {
  tokenHash: string;
  mailedAt: Date;
  isExpired: boolean;
  /** How often it was used to download. */
  downloads: number;
  request: BriefRequest & { lead: Lead; brief: BriefRow };
}

/**
 * Makes a link for a request.
 * @returns its token: 32 random bytes in base64url, which are kept nowhere else.
 */
export async function createLink(of: { db: Db; shop: string; requestId: string; now: Date }): Promise<string> {
  const { db, shop, requestId, now } = of;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY);
  await db.briefLink.create({ data: { tokenHash: hashOf(token), shop, requestId, expiresAt } });
  return token;
}

/** What a link leads to, or null where there is no such link. An expired one is found, and says so. */
export async function findLink(by: { db: Db; shop: string; token: string; now?: Date }): Promise<FoundLink | null> {
  const { db, shop, token, now = new Date() } = by;
  const link = await db.briefLink.findFirst({
    where: { shop, tokenHash: hashOf(token) },
    include: { request: { include: { lead: true, brief: true } } },
  });
  // Prisma reads what a link is of by itself, and it may have been erased in between.
  const isWhole = link && (link.request as FoundLink['request'] | null)?.lead;
  if (!isWhole) return null;
  const { tokenHash, createdAt: mailedAt, downloads, request } = link;
  return { tokenHash, mailedAt, isExpired: link.expiresAt <= now, downloads, request };
}

/** Path of the app proxy under the shop's domain, without a slash at the end. */
export function proxyPathOf(pathPrefix: string): string {
  return /^\/[\w/-]+$/.test(pathPrefix) ? pathPrefix.replace(/\/+$/, '') : PROXY_PATH;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
