/** Whether a person gets emails: confirmed by a download, ended by unsubscribing. */
import type { Tx } from '~/db.server';

interface Confirmation {
  shop: string;
  personId: string;
  /** When they made the request whose Brief they downloaded. */
  requestedAt: Date;
}

/**
 * Records that a person can read their inbox. If they unsubscribed before the request, this subscribes them again.
 * The person must be locked.
 */
export async function confirmPerson(tx: Tx, { shop, personId, requestedAt }: Confirmation): Promise<void> {
  const person = { shop, id: personId };
  await tx.person.updateMany({ where: { ...person, confirmedAt: null }, data: { confirmedAt: new Date() } });
  await tx.person.updateMany({
    where: { ...person, unsubscribedAt: { lt: requestedAt } },
    data: { unsubscribedAt: null },
  });
}

/**
 * Unsubscribes a person, who must be locked.
 * @returns false if they already were, and have requested nothing since.
 */
export async function unsubscribePerson(tx: Tx, { shop, personId }: { shop: string; personId: string }) {
  const person = { shop, id: personId };
  const { unsubscribedAt } = await tx.person.findUniqueOrThrow({ where: person });
  if (unsubscribedAt) {
    const since = { shop, personId, createdAt: { gt: unsubscribedAt } };
    if (!(await tx.briefRequest.findFirst({ where: since, select: { id: true } }))) return false;
  }
  await tx.person.update({ where: person, data: { unsubscribedAt: new Date() } });
  return true;
}
