/** Reads customers. */
import type { StoreContext } from '../../context.ts';
import type { CustomerRecord } from '../../state/customer.ts';
import { connection, type ListArguments } from '../graphql/connection.ts';
import { gid, idOf } from '../../state/gid.ts';
import { contains, parseQuery, type Term } from '../graphql/search.ts';
import { notImplemented, type View } from '../graphql/view.ts';

export interface IdentifierArguments {
  identifier: { id?: string; emailAddress?: string; [other: string]: unknown };
}

export function customerView(customer: CustomerRecord): View {
  const { firstName, lastName, email, createdAt, updatedAt } = customer;
  const name = [firstName, lastName].filter(Boolean).join(' ');
  const consent = {
    marketingState: customer.marketingState,
    marketingOptInLevel: customer.marketingOptInLevel,
    consentUpdatedAt: customer.consentUpdatedAt,
  };
  return {
    __typename: 'Customer',
    ...{ id: gid('Customer', customer.id), firstName, lastName, createdAt },
    ...{ updatedAt, email, locale: customer.locale, note: customer.note, tags: customer.tags },
    displayName: name || email,
    emailMarketingConsent: email === null ? null : consent,
    defaultEmailAddress: email === null ? null : emailAddressView(email, customer),
  };
}

export function customersPage(context: StoreContext, args: ListArguments): View {
  const condition = parseQuery(args.query ?? '', 'customers');
  const found = context.state.customers.filter((customer) => condition((term) => matches(customer, term)));
  if (args.sortKey && args.sortKey !== 'ID') throw notImplemented(`CustomerSortKeys.${args.sortKey}`);
  return connection(found, args, customerView);
}

/** `customerByIdentifier`, by id or email address. */
export function customerByIdentifier(context: StoreContext, { identifier }: IdentifierArguments): View | null {
  const { id, emailAddress, ...others } = identifier;
  const [other] = Object.keys(others);
  if (other) throw notImplemented(`CustomerIdentifierInput.${other}`);
  const wanted = emailAddress?.trim().toLowerCase();
  const found = context.state.customers.find((each) => (id ? gid('Customer', each.id) === id : each.email === wanted));
  return found ? customerView(found) : null;
}

export function findCustomer(context: StoreContext, id: string): CustomerRecord | null {
  return context.state.customers.find((each) => each.id === idOf('Customer', id)) ?? null;
}

function emailAddressView(emailAddress: string, customer: CustomerRecord): View {
  return {
    emailAddress,
    marketingState: customer.marketingState,
    marketingOptInLevel: customer.marketingOptInLevel,
    marketingUpdatedAt: customer.consentUpdatedAt,
    validFormat: true,
  };
}

function matches({ email, firstName, lastName }: CustomerRecord, { name, value }: Term): boolean {
  switch (name) {
    case null:
      return contains([firstName, lastName, email].filter(Boolean).join(' '), value);
    case 'email':
      return value.endsWith('*') ? contains(email ?? '', value) : email?.toLowerCase() === value;
    default:
      throw notImplemented(`"${name}:" in a search of customers`);
  }
}
