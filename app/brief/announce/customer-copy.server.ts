/** The job that keeps a person up to date among Shopify's customers, where the merchant has that turned on. */
import { type Admin, ask, type UserErrors } from '~/admin-api.server';
import type { Db } from '~/db.server';
import type { CustomerCopy } from '~/jobs/contract';
import { readSettings } from '~/settings/settings.server';
import { keptPart } from '~/kept-text';

import { type Consent, consentOf, isNews, type KnownConsent, type MarketingState } from './customer-consent';
import { isSuppressed } from '../people/suppression.server';

/** Characters of a reason that are kept. */
const REASON = 500;

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

interface FoundCustomer {
  id: string;
  defaultEmailAddress: {
    marketingState: MarketingState;
    marketingOptInLevel: string | null;
    marketingUpdatedAt: string | null;
  } | null;
}

interface CopyInput {
  db: Db;
  /** Shopify, as the app may use it for the shop; null where the app was taken off. */
  access: { admin: Admin; scopes: readonly string[] } | null;
  job: CustomerCopy;
}

/**
 * Creates the customer, or brings the one that is there up to date: a tag for the Brief, and the consent where that
 * is news. What Shopify does not accept is written to the person, and not tried again: an address that Shopify calls
 * invalid stays so. Nothing happens where the merchant has turned it off, or where the person was erased, is on the
 * suppression list, or left before they were a customer.
 *
 * @throws ShopifyRefused where Shopify does not answer; trying again may help.
 */
export async function copyToCustomers({ db, access, job }: CopyInput): Promise<void> {
  const { shop, leadId } = job;
  if (!access?.scopes.includes('write_customers')) return;
  if (!(await readSettings({ db, shop })).copyCustomers) return;
  const person = await readPerson({ db, shop, leadId });
  if (!person || (await isSuppressed({ db, shop, emailKey: person.emailKey }))) return;

  const { customerId, refused } = await put(access.admin, person);
  const data = { customerFailure: refused ? keptPart(refused, REASON) : null, ...(customerId ? { customerId } : {}) };
  await db.lead.updateMany({ where: { shop, id: leadId }, data });
}

interface Person {
  email: string;
  emailKey: string;
  tags: string[];
  consent: Consent;
}

async function readPerson({ db, shop, leadId }: { db: Db } & CustomerCopy): Promise<Person | null> {
  const lead = await db.lead.findFirst({
    where: { shop, id: leadId },
    include: {
      requests: { orderBy: { createdAt: 'desc' }, take: 20, include: { brief: { select: { handle: true } } } },
    },
  });
  const [latest] = lead?.requests ?? [];
  if (!lead || !latest) return null;
  const download = await db.briefEvent.findFirst({
    where: { shop, kind: 'downloaded', request: { leadId } },
    orderBy: { at: 'desc' },
  });
  return {
    email: lead.email,
    emailKey: lead.emailKey,
    tags: ['buyers-brief', ...new Set(lead.requests.map(({ brief }) => `buyers-brief-${brief.handle}`))],
    consent: consentOf({
      askedAt: latest.createdAt,
      downloadedAt: download?.at ?? null,
      unsubscribedAt: lead.unsubscribedAt,
    }),
  };
}

interface Put {
  customerId: string | null;
  /** Why Shopify did not accept it, or null. */
  refused: string | null;
}

async function put(admin: Admin, person: Person): Promise<Put> {
  const known = await find(admin, person.email);
  if (known) return update(admin, known, person);
  // Whoever left before they were a customer does not become one by it.
  if (person.consent.state === 'UNSUBSCRIBED') return { customerId: null, refused: null };
  const created = await create(admin, person);
  // Somebody else may have been faster, such as a checkout, or another job about the same person.
  const since = created.refused === null ? null : await find(admin, person.email);
  return since ? update(admin, since, person) : created;
}

async function find(admin: Admin, email: string): Promise<FoundCustomer | null> {
  const { customer } = await ask<{ customer: FoundCustomer | null }>(admin, FIND, { email });
  return customer;
}

async function create(admin: Admin, { email, tags, consent }: Person): Promise<Put> {
  const input = { email, tags, emailMarketingConsent: inputOf(consent) };
  const { result } = await ask<{ result: UserErrors & { customer: { id: string } | null } }>(admin, CREATE, { input });
  return { customerId: result.customer?.id ?? null, refused: reasonOf(result) };
}

async function update(admin: Admin, { id, defaultEmailAddress }: FoundCustomer, person: Person): Promise<Put> {
  const { tags, consent } = person;
  const tagged = await ask<{ result: UserErrors }>(admin, TAG, { id, tags });
  const known: KnownConsent | null = defaultEmailAddress && {
    state: defaultEmailAddress.marketingState,
    level: defaultEmailAddress.marketingOptInLevel,
    at: defaultEmailAddress.marketingUpdatedAt === null ? null : new Date(defaultEmailAddress.marketingUpdatedAt),
  };
  if (!isNews(consent, known)) return { customerId: id, refused: reasonOf(tagged.result) };
  const input = { customerId: id, emailMarketingConsent: inputOf(consent) };
  const { result } = await ask<{ result: UserErrors }>(admin, CONSENT, { input });
  return { customerId: id, refused: reasonOf(tagged.result) ?? reasonOf(result) };
}

function inputOf({ state, level, at }: Consent) {
  return { marketingState: state, marketingOptInLevel: level, consentUpdatedAt: at.toISOString() };
}

function reasonOf({ userErrors }: UserErrors): string | null {
  return userErrors.length === 0 ? null : userErrors.map(({ message }) => message).join(' ');
}
