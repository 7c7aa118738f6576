/** Notifies Shopify Flow and, if the merchant turned it on, Shopify customers of what a person did. */
import type { Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import { readSettings } from '~/settings/settings.server';

interface PersonEvent {
  shop: string;
  personId: string;
  requestId: string;
  event: 'brief-requested' | 'brief-downloaded' | 'unsubscribed';
  /** When Shopify is told; by default at once. */
  startAfter?: Date | null;
}

/** Enqueues the jobs in the transaction of the event, so that they exist exactly if it's committed. */
export async function enqueueNotifications(
  tx: Tx,
  enqueue: Enqueue,
  { shop, personId, requestId, event, startAfter = null }: PersonEvent,
): Promise<void> {
  if (event !== 'unsubscribed') await enqueue(tx, 'flow-trigger', { shop, trigger: event, requestId }, { startAfter });
  const { copyCustomers } = await readSettings({ db: tx, shop });
  // A subscription that the app has set ends even if the merchant has turned copying off since.
  if (copyCustomers || event === 'unsubscribed') await enqueue(tx, 'customer-copy', { shop, personId }, { startAfter });
}
