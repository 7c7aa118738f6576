import type { StoreContext } from '../context.ts';
import type { CustomerRecord } from '../state/customer.ts';

/** Adds a customer as if they had come without the app, from a checkout for example. Null if the address is taken. */
export function addCustomer(
  context: StoreContext,
  input: Pick<CustomerRecord, 'tags' | 'marketingState'> & { email: string; consentUpdatedAt?: string | null },
): CustomerRecord | null {
  const { email, tags, marketingState } = input;
  if (context.state.customers.some((each) => each.email === email)) return null;
  const now = new Date().toISOString();
  const hasChosen = marketingState !== 'NOT_SUBSCRIBED';
  const customer: CustomerRecord = {
    ...{ id: context.nextId(), email, firstName: null, lastName: null, note: null, tags, marketingState },
    locale: context.state.shop.locale,
    marketingOptInLevel: hasChosen ? 'SINGLE_OPT_IN' : null,
    consentUpdatedAt: hasChosen ? (input.consentUpdatedAt ?? now) : null,
    createdAt: now,
    updatedAt: now,
  };
  context.state.customers.push(customer);
  context.save();
  return customer;
}
