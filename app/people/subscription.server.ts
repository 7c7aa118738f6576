/** Whether a person gets emails: confirmed by a download, ended by unsubscribing. */
import type { Tx } from '~/db.server';
import type { UnsubscribeScope } from '~/messages/messages';

import { confirmMarketing, withdrawMarketing } from './consents/marketing.server';

interface Confirmation {
  shop: string;
  personId: string;
  /** The request whose Brief they downloaded. */
  requestId: string;
  requestedAt: Date;
}

/**
 * Records that a person can read their inbox, which confirms what they agreed to with the request. If they unsubscribed
 * before the request, this subscribes them again. The person must be locked.
 */
export async function confirmPerson(tx: Tx, { shop, personId, requestId, requestedAt }: Confirmation): Promise<void> {
  const person = { shop, id: personId };
  await tx.person.updateMany({ where: { ...person, confirmedAt: null }, data: { confirmedAt: new Date() } });
  await tx.person.updateMany({
    where: { ...person, unsubscribedAt: { lt: requestedAt } },
    data: { unsubscribedAt: null },
  });
  await confirmMarketing(tx, { shop, requestId });
}

/**
 * Unsubscribes a person, who must be locked.
 * @returns what ended; nothing if it had before, and the person has requested nothing since.
 */
export async function unsubscribePerson(
  tx: Tx,
  { shop, personId, scope }: { shop: string; personId: string; scope: UnsubscribeScope },
): Promise<{ delivery: boolean; marketing: boolean }> {
  return {
    delivery: scope !== 'marketing' && (await endDelivery(tx, { shop, personId })),
    marketing: scope !== 'delivery' && (await withdrawMarketing(tx, { shop, personId })),
  };
}

async function endDelivery(tx: Tx, { shop, personId }: { shop: string; personId: string }): Promise<boolean> {
  const person = { shop, id: personId };
  const { unsubscribedAt } = await tx.person.findUniqueOrThrow({ where: person });
  if (unsubscribedAt) {
    const since = { shop, personId, createdAt: { gt: unsubscribedAt } };
    if (!(await tx.briefRequest.findFirst({ where: since, select: { id: true } }))) return false;
  }
  await tx.person.update({ where: person, data: { unsubscribedAt: new Date() } });
  return true;
}
