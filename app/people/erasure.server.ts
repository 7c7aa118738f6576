/** Erases what this module stores about a person or a shop. For app/privacy. */
import type { Db, Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import { purgePersonJobs } from '~/jobs/purge.server';

import { addressKey } from '~/mail/address';
import { findMarketingConsent } from './consents/marketing.server';
import { enqueueRevert } from './customers/enqueue-revert.server';
import { subscriptionsFor } from './customers/subscription-change';
import { eraseDoNotEmailList } from './do-not-email/do-not-email.server';
import { lockPerson } from './lock-person.server';

/** Finds a person by any form of their address. */
export async function findPersonByEmail({ db, shop, email }: { db: Db | Tx; shop: string; email: string }) {
  return db.person.findUnique({
    where: { shop_emailKey: { shop, emailKey: addressKey(email) } },
    select: { id: true },
  });
}

interface CustomerKeys {
  shop: string;
  /** Null if Shopify has none. */
  email: string | null;
  /** GID; null if Shopify names none. */
  customerId?: string | null;
}

/** Finds the people who are a customer: by the customer's ID, by any form of the address, or by each of them another one. */
export async function findPeopleOfCustomer(db: Db | Tx, { shop, email, customerId }: CustomerKeys): Promise<string[]> {
  const keys = [...(email ? [{ emailKey: addressKey(email) }] : []), ...(customerId ? [{ customerId }] : [])];
  if (keys.length === 0) return [];
  // In the same order everywhere, so that two erasures can't deadlock.
  const people = await db.person.findMany({ where: { shop, OR: keys }, orderBy: { id: 'asc' }, select: { id: true } });
  return people.map(({ id }) => id);
}

/**
 * Deletes a customer's people with their requests, consents, links and events, and queues the jobs that take back what the
 * app set for their Shopify customers. Does nothing if there are none.
 * @param input.isForever whether they don't want any email again
 */
export async function erasePerson(
  tx: Tx,
  { enqueue, isForever = false, ...keys }: CustomerKeys & { enqueue: Enqueue; isForever?: boolean },
): Promise<void> {
  const { shop } = keys;
  for (const id of await findPeopleOfCustomer(tx, keys)) {
    if (await lockPerson(tx, { shop, personId: id })) await deleteLockedPerson(tx, enqueue, { shop, id, isForever });
  }
}

/** Deletes a person who is locked, and queues what that means for their Shopify customer. */
export async function deleteLockedPerson(
  tx: Tx,
  enqueue: Enqueue,
  person: { shop: string; id: string; isForever?: boolean },
): Promise<void> {
  const { shop, id, isForever = false } = person;
  // A job that copies the person may have been running until they were locked, so read them only now.
  const { customerId, subscriptionSet, subscriptionSetAt } = await tx.person.findUniqueOrThrow({ where: { id, shop } });
  const requests = await tx.briefRequest.findMany({ where: { shop, personId: id }, select: { id: true } });
  await purgePersonJobs(tx, { shop, personId: id, requestIds: requests.map((request) => request.id) });
  // First, so that nothing is erased whose traces at Shopify would stay.
  if (customerId !== null) {
    const recorded = subscriptionSet && subscriptionSetAt ? [{ state: subscriptionSet, at: subscriptionSetAt }] : [];
    const consent = await findMarketingConsent(tx, { shop, personId: id });
    const unrecorded = subscriptionsFor(consent);
    await enqueueRevert(tx, enqueue, { shop, customerId, subscriptions: [...recorded, ...unrecorded], isForever });
  }
  await tx.person.delete({ where: { id, shop } });
}

/** Deletes everyone in a shop, and its do-not-email list. */
export async function erasePeople({ db, shop }: { db: Tx; shop: string }): Promise<void> {
  await db.person.deleteMany({ where: { shop } });
  await eraseDoNotEmailList({ db, shop });
}
