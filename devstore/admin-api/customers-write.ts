/** Customers, written: created, changed, tagged, and asked for their consent to marketing. */
import type { StoreContext } from '../context.ts';
import { announce } from '../platform/webhooks.ts';
import type { CustomerRecord } from '../state.ts';
import { customerView, findCustomer } from './customers.ts';
import { gid } from './gid.ts';
import { notImplemented, type View } from './view.ts';

type MarketingState = CustomerRecord['marketingState'];

interface ConsentInput {
  marketingState: string;
  marketingOptInLevel?: string | null;
  consentUpdatedAt?: string | null;
  sourceLocationId?: string | null;
}

interface CustomerInput {
  id?: string | null;
  email?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  locale?: string | null;
  note?: string | null;
  tags?: string[] | null;
  emailMarketingConsent?: ConsentInput | null;
  [other: string]: unknown;
}

interface UserError {
  field: string[] | null;
  message: string;
  code?: string;
}

const KNOWN = ['id', 'email', 'firstName', 'lastName', 'locale', 'note', 'tags', 'emailMarketingConsent'];
const CONSENT_STATES = ['SUBSCRIBED', 'PENDING', 'UNSUBSCRIBED'];
/** A customer may be created without having been asked, too. */
const FIRST_STATES = [...CONSENT_STATES, 'NOT_SUBSCRIBED'];

/** `customerCreate`. */
export function createCustomer(context: StoreContext, { input }: { input: CustomerInput }): View {
  refuseUnknown(input);
  const { emailMarketingConsent: consent } = input;
  const nobody = [input.email, input.firstName, input.lastName].every((each) => !each);
  const errors = [
    ...(input.id ? [userError(['id'], 'A customer that is created has no id yet.')] : []),
    ...(nobody ? [userError(null, 'A name, phone number, or email address must be present')] : []),
    ...emailErrors(context, input.email, null),
    ...(consent ? consentErrors(consent, FIRST_STATES, ['emailMarketingConsent'], input.email) : []),
  ];
  if (errors.length > 0) return { customer: null, userErrors: errors };

  const now = new Date().toISOString();
  const customer: CustomerRecord = {
    id: context.nextId(),
    email: normalized(input.email),
    firstName: input.firstName ?? null,
    lastName: input.lastName ?? null,
    locale: input.locale ?? context.state.shop.locale,
    note: input.note ?? null,
    tags: cleaned(input.tags ?? []),
    marketingState: 'NOT_SUBSCRIBED',
    marketingOptInLevel: null,
    consentUpdatedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  if (consent) giveConsent(customer, consent);
  context.state.customers.push(customer);
  return written(context, customer, 'customers/create');
}

/** `customerUpdate`: only what is given changes. */
export function updateCustomer(context: StoreContext, { input }: { input: CustomerInput }): View {
  refuseUnknown(input);
  const customer = findCustomer(context, input.id ?? '');
  if (!customer) return { customer: null, userErrors: [userError(['id'], 'Customer does not exist')] };
  const errors = [
    ...emailErrors(context, input.email, customer),
    ...(input.emailMarketingConsent
      ? [userError(['emailMarketingConsent'], 'Consent is changed by customerEmailMarketingConsentUpdate.')]
      : []),
  ];
  if (errors.length > 0) return { customer: null, userErrors: errors };
  for (const key of ['firstName', 'lastName', 'note'] as const) {
    if (input[key] !== undefined) customer[key] = input[key];
  }
  if (input.email !== undefined) customer.email = normalized(input.email);
  if (input.locale) customer.locale = input.locale;
  if (input.tags) customer.tags = cleaned(input.tags);
  return written(context, customer, 'customers/update');
}

/** `customerEmailMarketingConsentUpdate`. */
export function updateConsent(
  context: StoreContext,
  { input }: { input: { customerId: string; emailMarketingConsent: ConsentInput } },
): View {
  const customer = findCustomer(context, input.customerId);
  const path = ['input', 'emailMarketingConsent'];
  const errors = customer
    ? consentErrors(input.emailMarketingConsent, CONSENT_STATES, path, customer.email)
    : [userError(['input', 'customerId'], 'Customer not found', 'INVALID')];
  if (!customer || errors.length > 0) return { customer: null, userErrors: errors };
  giveConsent(customer, input.emailMarketingConsent);
  return written(context, customer, 'customers/update');
}

/** `tagsAdd`, of customers: tags that are there already, in whatever case, are not added again. */
export function addTags(context: StoreContext, { id, tags }: { id: string; tags: string[] }): View {
  const customer = findCustomer(context, id);
  if (!customer) return { node: null, userErrors: [userError(['id'], `There is nothing with the id ${id}.`)] };
  customer.tags = cleaned([...customer.tags, ...tags]);
  written(context, customer, 'customers/update');
  return { node: customerView(customer), userErrors: [] };
}

function written(context: StoreContext, customer: CustomerRecord, topic: string): View {
  customer.updatedAt = new Date().toISOString();
  context.save();
  const { id, email, tags, updatedAt } = customer;
  announce(context, {
    topic,
    payload: { id, admin_graphql_api_id: gid('Customer', id), email, tags: tags.join(', '), updated_at: updatedAt },
  });
  return { customer: customerView(customer), userErrors: [] };
}

function giveConsent(customer: CustomerRecord, consent: ConsentInput): void {
  customer.marketingState = consent.marketingState as MarketingState;
  customer.marketingOptInLevel = consent.marketingOptInLevel ?? 'SINGLE_OPT_IN';
  customer.consentUpdatedAt = consent.consentUpdatedAt ?? new Date().toISOString();
}

function consentErrors(
  consent: ConsentInput,
  states: string[],
  path: string[],
  email: string | null | undefined,
): UserError[] {
  if (consent.sourceLocationId) throw notImplemented('CustomerEmailMarketingConsentInput.sourceLocationId');
  const { marketingState: state, consentUpdatedAt: at } = consent;
  return [
    ...(states.includes(state) ? [] : [userError([...path, 'marketingState'], `Cannot be set to ${state}`, 'INVALID')]),
    ...(email ? [] : [userError(path, 'Consent to e-mail takes an address.', 'INVALID')]),
    ...(at && Date.parse(at) > Date.now()
      ? [userError([...path, 'consentUpdatedAt'], 'Consent cannot be given in the future.', 'INVALID')]
      : []),
  ];
}

function emailErrors(context: StoreContext, given: string | null | undefined, of: CustomerRecord | null): UserError[] {
  const email = normalized(given);
  if (email === null) return [];
  if (!/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)) return [userError(['email'], 'Email is invalid')];
  const taken = context.state.customers.some((each) => each !== of && each.email === email);
  return taken ? [userError(['email'], 'Email has already been taken')] : [];
}

function normalized(email: string | null | undefined): string | null {
  return email?.trim().toLowerCase() || null;
}

/** Each tag once, whatever its case, without the spaces around it. */
function cleaned(tags: string[]): string[] {
  const byName = new Map<string, string>();
  for (const tag of tags.map((each) => each.trim()).filter(Boolean)) {
    if (!byName.has(tag.toLowerCase())) byName.set(tag.toLowerCase(), tag);
  }
  return [...byName.values()].toSorted((a, b) => a.localeCompare(b));
}

function refuseUnknown(input: CustomerInput): void {
  const unknown = Object.keys(input).find((key) => !KNOWN.includes(key) && input[key] != null);
  if (unknown) throw notImplemented(`CustomerInput.${unknown}`);
}

function userError(field: string[] | null, message: string, code?: string): UserError {
  return { field, message, ...(code ? { code } : {}) };
}
