/** The job that takes back what the app set for the customer of a person who was erased. */
import type { CustomerRevert } from '~/jobs/contract';

import { type CustomerAccess, findCustomer, removeTags, setSubscription } from './customer-api.server';
import { isSame } from './subscription-change';
import { isOurTag } from './tags';

/**
 * Removes the app's tags, and ends the subscription if it's still the one that the app set. The customer itself stays,
 * because it belongs to the merchant. Does nothing without the permission, or if the customer is gone.
 *
 * @throws ShopifyError if Shopify doesn't respond; retrying may help.
 */
export async function revertCustomer({ access, job }: { access: CustomerAccess | null; job: CustomerRevert }) {
  if (!access?.scopes.includes('write_customers')) return;
  const { admin } = access;
  const customer = await findCustomer(admin, { id: job.customerId });
  if (!customer) return;
  const { id, known } = customer;
  const tags = customer.tags.filter(isOurTag);
  if (tags.length > 0) await removeTags(admin, { id, tags });
  const own = job.subscription && { state: job.subscription.state, at: new Date(job.subscription.at) };
  if (own && isSame(known, own))
    await setSubscription(admin, id, { state: 'UNSUBSCRIBED', at: new Date(job.erasedAt) });
}
