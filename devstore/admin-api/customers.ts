/** Customers, read. */
import type { StoreContext } from '../context.ts';
import type { CustomerRecord } from '../state.ts';
import { connection } from './connection.ts';
import type { ListArguments } from './content.ts';
import { gid, idOf } from './gid.ts';
import { contains, parseQuery, type Term } from './search.ts';
import { notImplemented, type View } from './view.ts';

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
    ...{ id: gid('Customer', customer.id), legacyResourceId: String(customer.id), firstName, lastName, createdAt },
    ...{ updatedAt, email, locale: customer.locale, note: customer.note, tags: customer.tags },
    displayName: name || email,
    emailMarketingConsent: email === null ? null : consent,
    defaultEmailAddress: email === null ? null : emailAddressView(email, customer),
  };
}

export function customersPage(context: StoreContext, args: ListArguments): View {
  const terms = parseQuery(args.query ?? '', 'customers');
  const found = context.state.customers.filter((customer) => terms.every((term) => matches(customer, term)));
  return connection(sorted(found, args.sortKey ?? 'ID'), args, customerView);
}

/** `customerByIdentifier`, by what the store keeps. */
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

function sorted(customers: CustomerRecord[], sortKey: string): CustomerRecord[] {
  const by = (text: (customer: CustomerRecord) => string) =>
    customers.toSorted((a, b) => text(a).localeCompare(text(b)) || a.id - b.id);
  switch (sortKey) {
    case 'ID':
      return customers.toSorted((a, b) => a.id - b.id);
    case 'CREATED_AT':
      return by(({ createdAt }) => createdAt);
    case 'UPDATED_AT':
      return by(({ updatedAt }) => updatedAt);
    case 'NAME':
      return by(({ firstName, lastName }) => `${lastName ?? ''}, ${firstName ?? ''}`);
    default:
      throw notImplemented(`CustomerSortKeys.${sortKey}`);
  }
}

function matches(customer: CustomerRecord, { name, value }: Term): boolean {
  const { id, email, firstName, lastName, tags } = customer;
  switch (name) {
    case null:
      return contains([firstName, lastName, email].filter(Boolean).join(' '), value);
    case 'email':
      return value.endsWith('*') ? contains(email ?? '', value) : email?.toLowerCase() === value;
    case 'first_name':
      return contains(firstName ?? '', value);
    case 'last_name':
      return contains(lastName ?? '', value);
    case 'id':
      return String(id) === value;
    case 'tag':
      return tags.some((tag) => tag.toLowerCase() === value);
    default:
      throw notImplemented(`"${name}:" in a search of customers`);
  }
}
