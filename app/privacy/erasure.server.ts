/** Erasure requested by Shopify. Each module deletes its own data. Everything can run twice. */
import { eraseBriefs } from '~/brief/drafts.server';
import type { Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import { purgeShopJobs } from '~/jobs/purge.server';
import { eraseStats } from '~/insights/stats.server';
import { erasePeople, erasePerson } from '~/people/erasure.server';
import { eraseRoutines } from '~/routine/drafts.server';
import { eraseShop } from '~/settings/shop.server';
import { eraseCounters } from '~/limits/counters.server';
import { eraseLocks } from '~/publishing/publish-lock.server';
import { deleteSessions } from '~/shopify/sessions.server';
import { forgetWebhooks } from '~/shopify/forget-webhooks.server';

/** Milliseconds for `eraseShopData`. A shop may have a million people. */
export const SHOP_ERASURE_TIMEOUT = 10 * 60_000;

interface Customer {
  enqueue: Enqueue;
  shop: string;
  email: string | null;
  /** GID */
  customerId?: string | null;
}

/** Deletes a customer's data. The address and the ID may be two people's. */
export async function eraseCustomer(tx: Tx, input: Customer): Promise<void> {
  await erasePerson(tx, input);
}

/** Deletes a shop's data: when Shopify asks for it, or after the retention period. */
export async function eraseShopData(tx: Tx, { shop }: { shop: string }): Promise<void> {
  // People before Briefs: receipts refer to wordings.
  await eraseStats({ db: tx, shop });
  await erasePeople({ db: tx, shop });
  await eraseBriefs({ db: tx, shop });
  await eraseRoutines({ db: tx, shop });
  await eraseShop({ db: tx, shop });
  await deleteSessions({ db: tx, shop });
  await forgetWebhooks({ db: tx, shop });
  await eraseLocks({ db: tx, shop });
  await eraseCounters({ db: tx, shop });
  await purgeShopJobs(tx, { shop });
}
