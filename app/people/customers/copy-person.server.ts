/** The job that keeps a person's Shopify customer up to date, if the merchant turned that on. */
import { type AdminApi, type MutationPayload, runQuery } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import type { CustomerCopy } from '~/jobs/contract';
import type { CustomerByAddressQuery } from '~/shopify/types/admin.generated';
import { readSettings } from '~/settings/settings.server';
import { toStorable } from '~/http/storable-text';

import { type Consent, customerConsent, type KnownConsent, needsUpdate } from './customer-consent';
import { isOnDoNotEmailList } from '../do-not-email/do-not-email.server';

/** In characters. */
const MAX_REASON_LENGTH = 500;

const FIND = `#graphql
  query CustomerByAddress($email: String!) {
    customer: customerByIdentifier(identifier: { emailAddress: $email }) {
      id
      defaultEmailAddress {
        marketingState
        marketingOptInLevel
        marketingUpdatedAt
      }
    }
  }
`;

const CREATE = `#graphql
  mutation CreateCustomer($input: CustomerInput!) {
    result: customerCreate(input: $input) {
      customer {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`;

const TAG = `#graphql
  mutation TagCustomer($id: ID!, $tags: [String!]!) {
    result: tagsAdd(id: $id, tags: $tags) {
      userErrors {
        field
        message
      }
    }
  }
`;

const CONSENT = `#graphql
  mutation UpdateCustomerConsent($input: CustomerEmailMarketingConsentUpdateInput!) {
    result: customerEmailMarketingConsentUpdate(input: $input) {
      userErrors {
        field
        message
      }
    }
  }
`;

type FoundCustomer = NonNullable<CustomerByAddressQuery['customer']>;

interface CopyInput {
  db: Db;
  /** The shop's Admin API; null if the app was uninstalled. */
  access: { admin: AdminApi; scopes: readonly string[] } | null;
  job: CustomerCopy;
}

/**
 * Creates or updates the customer: the Brief's tag, and new consent. If Shopify rejects it, the reason is saved with
 * the person and it isn't retried, because an invalid address stays invalid. Does nothing if the merchant turned
 * copying off, or if the person was erased, is on the do-not-email list, or unsubscribed before becoming a customer.
 *
 * @throws ShopifyError if Shopify doesn't respond; retrying may help.
 */
export async function copyToCustomers({ db, access, job }: CopyInput): Promise<void> {
  const { shop, personId } = job;
  if (!access?.scopes.includes('write_customers')) return;
  if (!(await readSettings({ db, shop })).copyCustomers) return;
  const person = await readPerson({ db, shop, personId });
  if (!person || (await isOnDoNotEmailList({ db, shop, emailKey: person.emailKey }))) return;

  const { customerId, errors } = await upsertCustomer(access.admin, person);
  const data = {
    customerFailure: errors ? toStorable(errors, MAX_REASON_LENGTH) : null,
    ...(customerId ? { customerId } : {}),
  };
  await db.person.updateMany({ where: { shop, id: personId }, data });
}

interface Person {
  email: string;
  emailKey: string;
  tags: string[];
  consent: Consent;
}

async function readPerson({ db, shop, personId }: { db: Db } & CustomerCopy): Promise<Person | null> {
  const person = await db.person.findFirst({
    where: { shop, id: personId },
    include: {
      requests: { orderBy: { createdAt: 'desc' }, take: 20, include: { brief: { select: { handle: true } } } },
    },
  });
  const [latest] = person?.requests ?? [];
  if (!person || !latest) return null;
  const download = await db.deliveryEvent.findFirst({
    where: { shop, kind: 'downloaded', request: { personId } },
    orderBy: { at: 'desc' },
  });
  return {
    email: person.email,
    emailKey: person.emailKey,
    tags: ['buyers-brief', ...new Set(person.requests.map(({ brief }) => `buyers-brief-${brief.handle}`))],
    consent: customerConsent({
      requestedAt: latest.createdAt,
      downloadedAt: download?.at ?? null,
      unsubscribedAt: person.unsubscribedAt,
    }),
  };
}

interface UpsertResult {
  customerId: string | null;
  /** Why Shopify rejected it, or null. */
  errors: string | null;
}

async function upsertCustomer(admin: AdminApi, person: Person): Promise<UpsertResult> {
  const known = await find(admin, person.email);
  if (known) return update(admin, known, person);
  // Unsubscribing doesn't create a customer.
  if (person.consent.state === 'UNSUBSCRIBED') return { customerId: null, errors: null };
  const created = await create(admin, person);
  // A checkout or another job may have created the customer first.
  const existing = created.errors === null ? null : await find(admin, person.email);
  return existing ? update(admin, existing, person) : created;
}

async function find(admin: AdminApi, email: string): Promise<FoundCustomer | null> {
  const { customer } = await runQuery(admin, FIND, { email });
  return customer;
}

async function create(admin: AdminApi, { email, tags, consent }: Person): Promise<UpsertResult> {
  const input = { email, tags, emailMarketingConsent: customerInput(consent) };
  const { result } = await runQuery(admin, CREATE, { input });
  return { customerId: result?.customer?.id ?? null, errors: errorText(result) };
}

async function update(
  admin: AdminApi,
  { id, defaultEmailAddress }: FoundCustomer,
  person: Person,
): Promise<UpsertResult> {
  const { tags, consent } = person;
  const tagged = await runQuery(admin, TAG, { id, tags });
  const known: KnownConsent | null = defaultEmailAddress && {
    state: defaultEmailAddress.marketingState,
    level: defaultEmailAddress.marketingOptInLevel,
    at: defaultEmailAddress.marketingUpdatedAt === null ? null : new Date(defaultEmailAddress.marketingUpdatedAt),
  };
  if (!needsUpdate(consent, known)) return { customerId: id, errors: errorText(tagged.result) };
  const input = { customerId: id, emailMarketingConsent: customerInput(consent) };
  const { result } = await runQuery(admin, CONSENT, { input });
  return { customerId: id, errors: errorText(tagged.result) ?? errorText(result) };
}

function customerInput({ state, level, at }: Consent) {
  return { marketingState: state, marketingOptInLevel: level, consentUpdatedAt: at.toISOString() };
}

function errorText(payload: MutationPayload | null): string | null {
  return payload?.userErrors.map(({ message }) => message).join(' ') || null;
}
