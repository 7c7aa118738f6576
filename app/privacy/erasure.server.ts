/** Erasure requested by Shopify. Each module deletes its own data. Everything can run twice. */
import { eraseBriefs } from '~/brief/drafts.server';
import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import { eraseStats } from '~/insights/stats.server';
import { erasePeople, erasePerson } from '~/people/erasure.server';
import { eraseRoutines } from '~/routine/drafts.server';
import { eraseShop } from '~/settings/shop.server';
import { deleteSessions } from '~/shopify/sessions.server';

/** Milliseconds. A shop may have a million people. */
const ERASURE_TIMEOUT = 10 * 60_000;

/** Deletes a customer's data. */
export async function eraseCustomer(input: { db: Db; enqueue: Enqueue; shop: string; email: string }): Promise<void> {
  await erasePerson(input);
}

/** Deletes a shop's data, 48 hours after it uninstalled the app. */
export async function eraseShopData({ db, shop }: { db: Db; shop: string }): Promise<void> {
  await db.$transaction(
    async (tx) => {
      // People before Briefs: receipts refer to wordings.
      await eraseStats({ db: tx, shop });
      await erasePeople({ db: tx, shop });
      await eraseBriefs({ db: tx, shop });
    },
    { timeout: ERASURE_TIMEOUT },
  );
  await eraseRoutines({ db, shop });
  await eraseShop({ db, shop });
  await deleteSessions({ db, shop });
}
