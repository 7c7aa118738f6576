import type { Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import type { OwnSubscription } from './subscription-change';

interface Revert {
  shop: string;
  /** GID */
  customerId: string;
  /** Those that the app may have set. */
  subscriptions: OwnSubscription[];
  /** Whether the person doesn't want any email again. */
  isForever: boolean;
}

/** Queues the job that takes back what the app set for the customer of a person who is erased. */
export async function enqueueRevert(tx: Tx, enqueue: Enqueue, { subscriptions, ...revert }: Revert): Promise<void> {
  await enqueue(tx, 'customer-revert', {
    ...revert,
    subscriptions: subscriptions.map(({ state, at }) => ({ state, at: at.toISOString() })),
    erasedAt: new Date().toISOString(),
  });
}
