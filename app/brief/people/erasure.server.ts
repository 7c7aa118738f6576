/** What this room keeps of a person or a shop: handed out, and deleted. For app/privacy. */
import type { Db } from '~/db.server';

import { addressKey } from '../sign-up/address';
import { eraseSuppressions } from './suppression.server';

/** A person by any form of the address; null where the shop does not know it. */
export async function findLead({ db, shop, email }: { db: Db; shop: string; email: string }) {
  return db.lead.findUnique({
    where: { shop_emailKey: { shop, emailKey: addressKey(email) } },
    select: { id: true },
  });
}

/** All that is kept of a person, for a person to read; null where nothing is. */
export async function exportLead({ db, shop, leadId }: { db: Db; shop: string; leadId: string }) {
  return db.lead.findFirst({
    where: { shop, id: leadId },
    select: {
      email: true,
      createdAt: true,
      confirmedAt: true,
      unsubscribedAt: true,
      failedAt: true,
      isThrowAway: true,
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

/** Deletes a person with all requests, receipts, links and events. Nothing happens where there is no such person. */
export async function eraseLead({ db, shop, email }: { db: Db; shop: string; email: string }): Promise<void> {
  await db.lead.deleteMany({ where: { shop, emailKey: addressKey(email) } });
}

/**
 * Deletes all that this room keeps of a shop: the figures first, so that nothing is counted down one person at a time;
 * then people, as their receipts hold on to the wordings.
 */
export async function eraseBriefs({ db, shop }: { db: Db; shop: string }): Promise<void> {
  await db.$transaction([
    db.shopTotals.deleteMany({ where: { shop } }),
    db.briefTotals.deleteMany({ where: { shop } }),
    db.articleTotals.deleteMany({ where: { shop } }),
    db.lead.deleteMany({ where: { shop } }),
    db.brief.deleteMany({ where: { shop } }),
  ]);
  await eraseSuppressions({ db, shop });
}
