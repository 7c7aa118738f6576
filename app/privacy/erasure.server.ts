/** Erasure, as Shopify asks for it: by each room's own function. All of it may run twice. */
import { eraseBriefs, eraseLead } from '~/brief/people/erasure.server';
import type { Db } from '~/db.server';
import { eraseRoutines } from '~/routine/drafts.server';
import { eraseShop } from '~/settings/shop.server';

/** Deletes what is kept of one customer. */
export async function eraseCustomer({ db, shop, email }: { db: Db; shop: string; email: string }): Promise<void> {
  await eraseLead({ db, shop, email });
}

/** Deletes what is kept of a shop, 48 hours after it took the app off. */
export async function eraseAllOf({ db, shop }: { db: Db; shop: string }): Promise<void> {
  await eraseBriefs({ db, shop });
  await eraseRoutines({ db, shop });
  await eraseShop({ db, shop });
  await db.session.deleteMany({ where: { shop } });
}
