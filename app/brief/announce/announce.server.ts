/** Has others told of what a person did: Shopify's customers, where the merchant wants that, and Flow. */
import type { Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import { readSettings } from '~/settings/settings.server';

interface Act {
  shop: string;
  leadId: string;
  requestId: string;
  what: 'brief-requested' | 'brief-downloaded' | 'unsubscribed';
}

/** Writes the jobs in the transaction of what was done, so that it is told of when, and only when, it was done. */
export async function announce(tx: Tx, enqueue: Enqueue, { shop, leadId, requestId, what }: Act): Promise<void> {
  if (what !== 'unsubscribed') await enqueue(tx, 'flow-trigger', { shop, trigger: what, requestId });
  const { copyCustomers } = await readSettings({ db: tx, shop });
  if (copyCustomers) await enqueue(tx, 'customer-copy', { shop, leadId });
}
