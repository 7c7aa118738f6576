/** What a reader does with the link: opens its page, presses the button, asks for a new one, unsubscribes. */
import { randomUUID } from 'node:crypto';

import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import type { BriefRequest } from '../../prisma/client/client';
import type { FoundLink } from './links.server';
import { minutesToWait } from './rate-limit.server';

/** Characters of a user agent that are kept. */
const USER_AGENT = 300;

interface By {
  db: Db;
  request: BriefRequest;
  userAgent: string;
}

/** Records that the page was opened: by the reader, or by a scanner that follows links. */
export async function recordVisit({ db, request, userAgent }: By): Promise<void> {
  await db.briefEvent.create({ data: eventOf(request, 'visited', userAgent) });
}

/**
 * Records the download, and confirms the address: only somebody who reads that inbox can have pressed the button. A
 * request that is younger than the person's unsubscription takes that back.
 * @returns the latest file of the brief, or null where it has none.
 */
export async function download({ db, request, userAgent }: By): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = await db.briefFile.findFirst({
    where: { shop: request.shop, briefId: request.briefId },
    orderBy: { number: 'desc' },
    select: { name: true, bytes: true },
  });
  if (!file) return null;
  const lead = { shop: request.shop, id: request.leadId };
  await db.$transaction([
    db.briefEvent.create({ data: eventOf(request, 'downloaded', userAgent) }),
    db.lead.updateMany({ where: { ...lead, confirmedAt: null }, data: { confirmedAt: new Date() } }),
    db.lead.updateMany({
      where: { ...lead, unsubscribedAt: { lt: request.createdAt } },
      data: { unsubscribedAt: null },
    }),
  ]);
  return file;
}

/**
 * Sends a new link to the address of an expired one.
 * @returns minutes to wait where that was asked for too often, otherwise 0.
 */
export async function renewLink(input: {
  db: Db;
  enqueue: Enqueue;
  request: FoundLink['request'];
  proxyPath: string;
}): Promise<number> {
  const { db, enqueue, request, proxyPath } = input;
  const { shop, lead } = request;
  const minutes = await minutesToWait({ db, shop, emailKey: lead.emailKey, network: '' });
  if (minutes > 0) return minutes;
  await db.$transaction((tx) =>
    enqueue(tx, 'brief-delivery', { shop, requestId: request.id, delivery: randomUUID(), proxyPath }),
  );
  return 0;
}

/** Unsubscribes the person; a second time changes nothing. */
export async function unsubscribe({ db, request, userAgent }: By): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.lead.updateMany({
      where: { shop: request.shop, id: request.leadId, unsubscribedAt: null },
      data: { unsubscribedAt: new Date() },
    });
    if (count > 0) await tx.briefEvent.create({ data: eventOf(request, 'unsubscribed', userAgent) });
  });
}

function eventOf(request: BriefRequest, kind: 'visited' | 'downloaded' | 'unsubscribed', userAgent: string) {
  // A header may hold a NUL no more than a text of PostgreSQL; it may well be long.
  return { shop: request.shop, requestId: request.id, kind, detail: userAgent.slice(0, USER_AGENT) };
}
