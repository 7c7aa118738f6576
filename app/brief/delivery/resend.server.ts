/** Sends a request's e-mail again, as the merchant wishes. */
import { randomUUID } from 'node:crypto';

import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import { proxyPathOf } from '../link/links.server';
import { holdPerson } from '../people/hold-person.server';
import { isSuppressed } from '../people/suppression.server';

export type Resent = 'queued' | 'gone' | 'not-failed' | 'unsubscribed' | 'suppressed';

interface ResendInput {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  requestId: string;
  /** Of whom it must be; by default of anybody. */
  leadId?: string;
  /** Whether it is sent only where it has failed, and once for all who wish it at a time. */
  mustHaveFailed?: boolean;
}

/**
 * Queues the e-mail with a new link, and takes the mark of a failure away: it is on its way again.
 * @returns why not, where it must not be sent: the person has unsubscribed since, or is on the suppression list; or the
 * e-mail is no failure any more.
 */
export async function resend(input: ResendInput): Promise<Resent> {
  const { db, enqueue, shop, requestId, leadId, mustHaveFailed = false } = input;
  const request = await db.briefRequest.findFirst({ where: { shop, id: requestId, leadId }, include: { lead: true } });
  if (!request) return 'gone';
  const { lead } = request;
  if (lead.unsubscribedAt && lead.unsubscribedAt > request.createdAt) return 'unsubscribed';
  if (await isSuppressed({ db, shop, emailKey: lead.emailKey })) return 'suppressed';
  return db.$transaction(async (tx) => {
    if (!(await holdPerson(tx, { shop, leadId: lead.id }))) return 'gone';
    const { count } = await tx.briefRequest.updateMany({
      where: { shop, id: requestId, ...(mustHaveFailed && { failedAt: { not: null } }) },
      data: { failedAt: null, failure: null },
    });
    if (count === 0) return mustHaveFailed ? 'not-failed' : 'gone';
    await tx.lead.updateMany({ where: { shop, id: lead.id }, data: { failedAt: null } });
    await enqueue(tx, 'brief-delivery', { shop, requestId, delivery: randomUUID(), proxyPath: proxyPathOf('') });
    return 'queued';
  });
}
