/** Exports and erases what this module stores about a person or a shop. For app/privacy. */
import type { Db, Tx } from '~/db.server';

import { addressKey } from '~/mail/address';
import { eraseDoNotEmailList } from './do-not-email/do-not-email.server';

/** Finds a person by any form of their address. */
export async function findPersonByEmail({ db, shop, email }: { db: Db; shop: string; email: string }) {
  return db.person.findUnique({
    where: { shop_emailKey: { shop, emailKey: addressKey(email) } },
    select: { id: true },
  });
}

/** A person's data in readable form; null if there's no such person. */
export async function exportPerson({ db, shop, personId }: { db: Db; shop: string; personId: string }) {
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
      requests: {
        orderBy: { createdAt: 'asc' },
        select: {
          createdAt: true,
          articleTitle: true,
          articlePath: true,
          stepReached: true,
          utm: true,
          referrer: true,
          locale: true,
          blockId: true,
          failedAt: true,
          failure: true,
          brief: { select: { title: true } },
          consent: {
            select: {
              agreedAt: true,
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

/** Deletes a person with their requests, consents, links and events. Does nothing if there's no such person. */
export async function erasePerson({ db, shop, email }: { db: Db; shop: string; email: string }): Promise<void> {
  await db.person.deleteMany({ where: { shop, emailKey: addressKey(email) } });
}

/** Deletes everyone in a shop, and its do-not-email list. */
export async function erasePeople({ db, shop }: { db: Tx; shop: string }): Promise<void> {
  await db.person.deleteMany({ where: { shop } });
  await eraseDoNotEmailList({ db, shop });
}
