/** Sends a request's e-mail again, as the merchant wishes. */
import { randomUUID } from 'node:crypto';

import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import { proxyPathOf } from '../link/links.server';
import { holdPerson } from '../people/hold-person.server';
import { isSuppressed } from '../people/suppression.server';

export type Resent = 'queued' | 'gone' | 'unsubscribed' | 'suppressed';

interface ResendInput {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  requestId: string;
}

/**
 * Queues the e-mail with a new link, and takes the mark of a failure away: it is on its way again.
 * @returns why not, where it must not be sent: the person has unsubscribed since, or is on the suppression list.
 */
export async function resend({ db, enqueue, shop, requestId }: ResendInput): Promise<Resent> {
  const request = await db.briefRequest.findFirst({ where: { shop, id: requestId }, include: { lead: true } });
  if (!request) return 'gone';
  const { lead } = request;
  if (lead.unsubscribedAt && lead.unsubscribedAt > request.createdAt) return 'unsubscribed';
  if (await isSuppressed({ db, shop, emailKey: lead.emailKey })) return 'suppressed';
  const isHeld = await db.$transaction(async (tx) => {
    if (!(await holdPerson(tx, { shop, leadId: lead.id }))) return false;
    await tx.briefRequest.updateMany({ where: { shop, id: requestId }, data: { failedAt: null, failure: null } });
    await tx.lead.updateMany({ where: { shop, id: lead.id }, data: { failedAt: null } });
    await enqueue(tx, 'brief-delivery', { shop, requestId, delivery: randomUUID(), proxyPath: proxyPathOf('') });
    return true;
  });
  return isHeld ? 'queued' : 'gone';
}
