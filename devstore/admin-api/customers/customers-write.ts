/** Creates, updates and tags customers, and sets their marketing consent. */
import type { StoreContext } from '../../context.ts';
import { notifyApp } from '../../platform/webhooks/webhooks.ts';
import type { CustomerRecord } from '../../state/customer.ts';
import { customerView, findCustomer } from './customers.ts';
import { gid } from '../../state/gid.ts';
import { notImplemented, type View } from '../graphql/view.ts';

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

const SUPPORTED_FIELDS = ['id', 'email', 'firstName', 'lastName', 'locale', 'note', 'tags', 'emailMarketingConsent'];
const CONSENT_STATES = ['SUBSCRIBED', 'PENDING', 'UNSUBSCRIBED'];
/** The states that a new customer may have. */
const INITIAL_STATES = [...CONSENT_STATES, 'NOT_SUBSCRIBED'];

/** `customerCreate`. */
export function createCustomer(context: StoreContext, { input }: { input: CustomerInput }): View {
  rejectUnsupported(input);
  const { emailMarketingConsent: consent } = input;
  const isAnonymous = [input.email, input.firstName, input.lastName].every((each) => !each);
  const errors = [
    ...(input.id ? [userError(['id'], "A new customer can't have an id.")] : []),
    ...(isAnonymous ? [userError(null, 'A name, phone number, or email address must be present')] : []),
    ...emailErrors(context, input.email, null),
    ...(consent ? consentErrors(consent, INITIAL_STATES, ['emailMarketingConsent'], input.email) : []),
  ];
  if (errors.length > 0) return { customer: null, userErrors: errors };

  const now = new Date().toISOString();
  const customer: CustomerRecord = {
    id: context.nextId(),
    email: normalizeEmail(input.email),
    firstName: input.firstName ?? null,
    lastName: input.lastName ?? null,
    locale: input.locale ?? context.state.shop.locale,
    note: input.note ?? null,
    tags: normalizeTags(input.tags ?? []),
    marketingState: 'NOT_SUBSCRIBED',
    marketingOptInLevel: null,
    consentUpdatedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  if (consent) setConsent(customer, consent);
  context.state.customers.push(customer);
  return saveCustomer(context, customer, 'customers/create');
}

/** `customerUpdate`: changes only the fields in the input. */
export function updateCustomer(context: StoreContext, { input }: { input: CustomerInput }): View {
  rejectUnsupported(input);
  const customer = findCustomer(context, input.id ?? '');
  if (!customer) return { customer: null, userErrors: [userError(['id'], 'Customer does not exist')] };
  const errors = [
    ...emailErrors(context, input.email, customer),
    ...(input.emailMarketingConsent
      ? [userError(['emailMarketingConsent'], 'Use customerEmailMarketingConsentUpdate to change consent.')]
      : []),
  ];
  if (errors.length > 0) return { customer: null, userErrors: errors };
  for (const key of ['firstName', 'lastName', 'note'] as const) {
    if (input[key] !== undefined) customer[key] = input[key];
  }
  if (input.email !== undefined) customer.email = normalizeEmail(input.email);
  if (input.locale) customer.locale = input.locale;
  if (input.tags) customer.tags = normalizeTags(input.tags);
  return saveCustomer(context, customer, 'customers/update');
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
  setConsent(customer, input.emailMarketingConsent);
  return saveCustomer(context, customer, 'customers/update');
}

/** `tagsAdd` for customers. Tags are case-insensitive and aren't added twice. */
export function addTags(context: StoreContext, { id, tags }: { id: string; tags: string[] }): View {
  const customer = findCustomer(context, id);
  if (!customer) return { node: null, userErrors: [userError(['id'], `Nothing has the id ${id}.`)] };
  customer.tags = normalizeTags([...customer.tags, ...tags]);
  saveCustomer(context, customer, 'customers/update');
  return { node: customerView(customer), userErrors: [] };
}

/** `tagsRemove` for customers. Ignores case, and tags that the customer doesn't have. */
export function removeTags(context: StoreContext, { id, tags }: { id: string; tags: string[] }): View {
  const customer = findCustomer(context, id);
  if (!customer) return { node: null, userErrors: [userError(['id'], `Nothing has the id ${id}.`)] };
  const removed = new Set(tags.map((tag) => tag.trim().toLowerCase()));
  customer.tags = customer.tags.filter((tag) => !removed.has(tag.toLowerCase()));
  saveCustomer(context, customer, 'customers/update');
  return { node: customerView(customer), userErrors: [] };
}

function saveCustomer(context: StoreContext, customer: CustomerRecord, topic: string): View {
  customer.updatedAt = new Date().toISOString();
  context.save();
  const { id, email, tags, updatedAt } = customer;
  notifyApp(context, {
    topic,
    payload: { id, admin_graphql_api_id: gid('Customer', id), email, tags: tags.join(', '), updated_at: updatedAt },
  });
  return { customer: customerView(customer), userErrors: [] };
}

function setConsent(customer: CustomerRecord, consent: ConsentInput): void {
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
    ...(email ? [] : [userError(path, 'Email consent requires an email address.', 'INVALID')]),
    ...(at && Date.parse(at) > Date.now()
      ? [userError([...path, 'consentUpdatedAt'], "The date of consent can't be in the future.", 'INVALID')]
      : []),
  ];
}

function emailErrors(
  context: StoreContext,
  input: string | null | undefined,
  customer: CustomerRecord | null,
): UserError[] {
  const email = normalizeEmail(input);
  if (email === null) return [];
  if (!/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)) return [userError(['email'], 'Email is invalid')];
  const taken = context.state.customers.some((each) => each !== customer && each.email === email);
  return taken ? [userError(['email'], 'Email has already been taken')] : [];
}

function normalizeEmail(email: string | null | undefined): string | null {
  return email?.trim().toLowerCase() || null;
}

/** Trims the tags and removes duplicates, ignoring case. */
function normalizeTags(tags: string[]): string[] {
  const byName = new Map<string, string>();
  for (const tag of tags.map((each) => each.trim()).filter(Boolean)) {
    if (!byName.has(tag.toLowerCase())) byName.set(tag.toLowerCase(), tag);
  }
  return [...byName.values()].toSorted((a, b) => a.localeCompare(b));
}

function rejectUnsupported(input: CustomerInput): void {
  const unsupported = Object.keys(input).find((key) => !SUPPORTED_FIELDS.includes(key) && input[key] != null);
  if (unsupported) throw notImplemented(`CustomerInput.${unsupported}`);
}

function userError(field: string[] | null, message: string, code?: string): UserError {
  return { field, message, ...(code ? { code } : {}) };
}
