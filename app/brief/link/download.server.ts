/** What a reader does with the link: presses the button, asks for a new one, unsubscribes. */
import { randomUUID } from 'node:crypto';

import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import type { BriefRequest } from '../../../prisma/client/client';
import { announce } from '../announce/announce.server';
import { currentFile } from '../document/file.server';
import type { StoredFile } from './file-stream.server';
import type { FoundLink } from './links.server';
import { agentOf } from './openings.server';
import { holdPerson } from '../people/hold-person.server';
import { minutesToWait } from '../sign-up/rate-limit.server';

/** What a link is good for. A Brief that is withdrawn is so for every link. */
export type LinkState = 'good' | 'withdrawn' | 'expired' | 'used-up';

/** @param limit downloads of one link that the shop allows; null for any number. */
export function stateOf({ request, isExpired, downloads }: FoundLink, limit: number | null): LinkState {
  if (request.brief.withdrawnAt) return 'withdrawn';
  if (isExpired) return 'expired';
  return limit !== null && downloads >= limit ? 'used-up' : 'good';
}

/**
 * Records the download, and confirms the address: only somebody who reads that inbox can have pressed the button. A
 * request that is younger than the person's unsubscription takes that back.
 * @param limit downloads of one link that the shop allows; null for any number. Of presses at the same moment no more
 *   get through, as the database counts them.
 * @returns the file; or why there is none: `gone` where the person was erased meanwhile.
 */
export async function download(by: {
  db: Db;
  enqueue: Enqueue;
  link: FoundLink;
  userAgent: string;
  limit: number | null;
}): Promise<StoredFile | 'used-up' | 'no-file' | 'gone'> {
  const { db, enqueue, link, userAgent, limit } = by;
  const { tokenHash, request } = link;
  const file = await currentFile({ db, shop: request.shop, briefId: request.brief.id });
  if (!file) return 'no-file';
  const { shop } = request;
  const lead = { shop, id: request.leadId };
  return db.$transaction(async (tx) => {
    if (!(await holdPerson(tx, { shop, leadId: lead.id }))) return 'gone';
    const { count } = await tx.briefLink.updateMany({
      where: { shop, tokenHash, ...(limit === null ? {} : { downloads: { lt: limit } }) },
      data: { downloads: { increment: 1 } },
    });
    if (count === 0) return 'used-up';
    const isFirst = !(await tx.briefEvent.findFirst({
      where: { shop, requestId: request.id, kind: 'downloaded' },
      select: { id: true },
    }));
    await tx.briefEvent.create({ data: eventOf(request, 'downloaded', userAgent) });
    await tx.lead.updateMany({ where: { ...lead, confirmedAt: null }, data: { confirmedAt: new Date() } });
    await tx.lead.updateMany({
      where: { ...lead, unsubscribedAt: { lt: request.createdAt } },
      data: { unsubscribedAt: null },
    });
    if (isFirst) {
      await announce(tx, enqueue, { shop, leadId: lead.id, requestId: request.id, what: 'brief-downloaded' });
    }
    return file;
  });
}

/**
 * Sends a new link to the address of one that is expired or used up.
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
    enqueue(tx, 'brief-delivery', {
      ...{ shop, requestId: request.id, delivery: randomUUID(), proxyPath },
      askedAt: new Date().toISOString(),
    }),
  );
  return 0;
}

/** Unsubscribes the person; a second time changes nothing, unless they have asked again in between. */
export async function unsubscribe(by: {
  db: Db;
  enqueue: Enqueue;
  request: BriefRequest;
  userAgent: string;
}): Promise<void> {
  const { db, enqueue, request, userAgent } = by;
  const { shop, leadId, id: requestId } = request;
  await db.$transaction(async (tx) => {
    if (!(await holdPerson(tx, { shop, leadId }))) return;
    const { unsubscribedAt: left } = await tx.lead.findUniqueOrThrow({ where: { id: leadId, shop } });
    if (left && !(await tx.briefRequest.findFirst({ where: { shop, leadId, createdAt: { gt: left } } }))) return;
    await tx.lead.update({ where: { id: leadId, shop }, data: { unsubscribedAt: new Date() } });
    await tx.briefEvent.create({ data: eventOf(request, 'unsubscribed', userAgent) });
    await announce(tx, enqueue, { shop, leadId, requestId, what: 'unsubscribed' });
  });
}

function eventOf(request: BriefRequest, kind: 'downloaded' | 'unsubscribed', userAgent: string) {
  return { shop: request.shop, requestId: request.id, kind, detail: agentOf({ userAgent }) };
}
