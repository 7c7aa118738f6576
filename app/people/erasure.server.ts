/** Exports and erases what this module stores about a person or a shop. For app/privacy. */
import type { Db, Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import { findArticleNames } from '~/insights/articles/article-names.server';
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

/** A person's data in readable form; null if there's no such person. */
export async function exportPerson({ db, shop, personId }: { db: Db; shop: string; personId: string }) {
  const person = await readPerson({ db, shop, personId });
  if (!person) return null;
  const ids = person.requests.map(({ articleId }) => articleId);
  const nameOf = await findArticleNames({ db, shop, ids, unknownTitle: '' });
  const requests = person.requests.map((request) => {
    const { title, path } = nameOf(request.articleId);
    return { ...request, articleTitle: title, articlePath: path };
  });
  return { ...person, requests };
}

async function readPerson({ db, shop, personId }: { db: Db; shop: string; personId: string }) {
  return db.person.findFirst({
    where: { shop, id: personId },
    select: {
      email: true,
      createdAt: true,
      confirmedAt: true,
      unsubscribedAt: true,
      failedAt: true,
      isDisposable: true,
      customerId: true,
      subscriptionSet: true,
      requests: {
        orderBy: { createdAt: 'asc' },
        select: {
          createdAt: true,
          articleId: true,
          isFromEditor: true,
          stepReached: true,
          utm: true,
          referrer: true,
          locale: true,
          blockId: true,
          failedAt: true,
          failure: true,
          brief: { select: { title: true } },
          consents: {
            orderBy: { purpose: 'asc' },
            select: {
              purpose: true,
              agreedAt: true,
              confirmedAt: true,
              withdrawnAt: true,
              isTicked: true,
              locale: true,
              network: true,
              wording: { select: { wording: true, version: true } },
            },
          },
          events: { orderBy: { at: 'asc' }, select: { kind: true, at: true, detail: true } },
        },
      },
    },
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
  await tx.person.delete({ where: { id, shop } });
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
