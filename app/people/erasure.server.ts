/** Erases what this module stores about a person or a shop. For app/privacy. */
import type { Db, Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import { purgePersonJobs } from '~/jobs/purge.server';

import { addressKey } from '~/mail/address';
import { eraseDoNotEmailList } from './do-not-email/do-not-email.server';
import { lockPerson } from './lock-person.server';

/** Finds a person by any form of their address. */
export async function findPersonByEmail({ db, shop, email }: { db: Db | Tx; shop: string; email: string }) {
  return db.person.findUnique({
    where: { shop_emailKey: { shop, emailKey: addressKey(email) } },
    select: { id: true },
  });
}

/**
 * Deletes a person with their requests, consents, links and events, and queues the job that takes back what the app set
 * for their Shopify customer. Does nothing if there's no such person.
 */
export async function erasePerson(
  tx: Tx,
  { enqueue, shop, email }: { enqueue: Enqueue; shop: string; email: string },
): Promise<void> {
  const where = { shop_emailKey: { shop, emailKey: addressKey(email) } };
  const found = await tx.person.findUnique({ where, select: { id: true } });
  if (!found || !(await lockPerson(tx, { shop, personId: found.id }))) return;
  await deleteLockedPerson(tx, enqueue, { shop, id: found.id });
}

/** Deletes a person who is locked, and queues what that means for their Shopify customer. */
export async function deleteLockedPerson(
  tx: Tx,
  enqueue: Enqueue,
  person: { shop: string; id: string },
): Promise<void> {
  const { shop, id } = person;
  // A job that copies the person may have been running until they were locked, so read them only now.
  const { customerId, subscriptionSet, subscriptionSetAt } = await tx.person.findUniqueOrThrow({ where: { id, shop } });
  const requests = await tx.briefRequest.findMany({ where: { shop, personId: id }, select: { id: true } });
  await tx.person.delete({ where: { id, shop } });
  await purgePersonJobs(tx, { shop, personId: id, requestIds: requests.map((request) => request.id) });
  if (customerId === null) return;
  const subscription = subscriptionSet &&
    subscriptionSetAt && { state: subscriptionSet, at: subscriptionSetAt.toISOString() };
  await enqueue(tx, 'customer-revert', { shop, customerId, subscription, erasedAt: new Date().toISOString() });
}

/** Deletes everyone in a shop, and its do-not-email list. */
export async function erasePeople({ db, shop }: { db: Tx; shop: string }): Promise<void> {
  await db.person.deleteMany({ where: { shop } });
  await eraseDoNotEmailList({ db, shop });
}
