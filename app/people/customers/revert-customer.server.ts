/** The job that takes back what the app set for the customer of a person who was erased. */
import type { Db } from '~/db.server';
import type { CustomerRevert } from '~/jobs/contract';

import { type CustomerAccess, findCustomer, removeTags, setSubscription } from './customer-api.server';
import { isSame } from './subscription-change';
import { isOurTag } from './tags';

interface RevertInput {
  db: Db;
  /** The shop's Admin API; null if the app was uninstalled. */
  access: CustomerAccess | null;
  job: CustomerRevert;
}

/**
 * Ends the subscription if it's still one that the app set, or if the person wants no email again, and removes the app's
 * tags. The customer itself stays, because it belongs to the merchant. Does nothing without the permission, or if the
 * customer is gone.
 *
 * @throws ShopifyError if Shopify doesn't respond, and Error if it rejects the change; retrying may help.
 */
export async function revertCustomer({ db, access, job }: RevertInput): Promise<void> {
  if (!access?.scopes.includes('write_customers')) return;
  const { admin } = access;
  const { shop, customerId, subscriptions, isForever, erasedAt } = job;
  const customer = await findCustomer(admin, { id: customerId });
  if (!customer) return;
  const { id, known } = customer;
  const isOwn = subscriptions.some(({ state, at }) => isSame(known, { state, at: new Date(at) }));
  const isSubscribed = known.state === 'SUBSCRIBED' || known.state === 'PENDING';
  if (isOwn || (isForever && isSubscribed)) {
    const { errors } = await setSubscription(admin, id, { state: 'UNSUBSCRIBED', at: new Date(erasedAt) });
    if (errors !== null) throw new Error('Shopify didn’t end the subscription of an erased person.');
  }
  const tags = customer.tags.filter(isOurTag);
  // They may have requested a Brief again since.
  const isBack = (await db.person.count({ where: { shop, customerId } })) > 0;
  if (tags.length === 0 || isBack) return;
  const errors = await removeTags(admin, { id, tags });
  if (errors !== null) throw new Error('Shopify didn’t remove the tags of an erased person.');
}
