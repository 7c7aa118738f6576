/** Reads and changes a Shopify customer. Needs the `write_customers` scope. Everything throws ShopifyError. */
import { type AdminApi, type MutationPayload, runQuery } from '~/shopify/admin-api.server';
import type { CustomerByIdentifierQuery } from '~/shopify/types/admin.generated';

import type { KnownSubscription, Subscription } from './subscription-change';

const FIND = `#graphql
  query CustomerByIdentifier($identifier: CustomerIdentifierInput!) {
    customer: customerByIdentifier(identifier: $identifier) {
      id
      tags
      defaultEmailAddress {
        marketingState
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
        defaultEmailAddress {
          marketingUpdatedAt
        }
      }
      userErrors {
        field
        message
      }
    }
  }
`;

const ADD_TAGS = `#graphql
  mutation TagCustomer($id: ID!, $tags: [String!]!) {
    result: tagsAdd(id: $id, tags: $tags) {
      userErrors {
        field
        message
      }
    }
  }
`;

const REMOVE_TAGS = `#graphql
  mutation UntagCustomer($id: ID!, $tags: [String!]!) {
    result: tagsRemove(id: $id, tags: $tags) {
      userErrors {
        field
        message
      }
    }
  }
`;

const SUBSCRIBE = `#graphql
  mutation UpdateCustomerConsent($input: CustomerEmailMarketingConsentUpdateInput!) {
    result: customerEmailMarketingConsentUpdate(input: $input) {
      customer {
        defaultEmailAddress {
          marketingUpdatedAt
        }
      }
      userErrors {
        field
        message
      }
    }
  }
`;

/** A shop's Admin API, with the scopes that the merchant granted. */
export interface CustomerAccess {
  admin: AdminApi;
  scopes: readonly string[];
}

export interface Customer {
  /** GID */
  id: string;
  tags: string[];
  known: KnownSubscription;
}

/** Returns null if there's no such customer. */
export async function findCustomer(
  admin: AdminApi,
  identifier: { emailAddress: string } | { id: string },
): Promise<Customer | null> {
  const { customer } = await runQuery(admin, FIND, { identifier });
  return customer && toCustomer(customer);
}

export interface CreateResult {
  customerId: string | null;
  /** The subscription's date as Shopify reports it; null without a subscription. */
  subscribedAt: Date | null;
  /** Why Shopify rejected it, or null. */
  errors: string | null;
}

/** Creates a customer. Without a subscription, Shopify's default applies: not subscribed. */
export async function createCustomer(
  admin: AdminApi,
  params: { email: string; tags: string[]; subscription: Subscription | null },
): Promise<CreateResult> {
  const { email, tags, subscription } = params;
  const consent = subscription ? { emailMarketingConsent: consentInput(subscription) } : {};
  const { result } = await runQuery(admin, CREATE, { input: { email, tags, ...consent } });
  const { id = null, defaultEmailAddress = null } = result?.customer ?? {};
  return {
    customerId: id,
    subscribedAt: toDate(defaultEmailAddress?.marketingUpdatedAt),
    errors: errorText(result),
  };
}

/** @returns why Shopify rejected it, or null. */
export async function addTags(admin: AdminApi, params: { id: string; tags: string[] }): Promise<string | null> {
  return errorText((await runQuery(admin, ADD_TAGS, params)).result);
}

/** @returns why Shopify rejected it, or null. */
export async function removeTags(admin: AdminApi, params: { id: string; tags: string[] }): Promise<string | null> {
  return errorText((await runQuery(admin, REMOVE_TAGS, params)).result);
}

/** Changes the email subscription. */
export async function setSubscription(
  admin: AdminApi,
  customerId: string,
  subscription: Subscription,
): Promise<{ subscribedAt: Date | null; errors: string | null }> {
  const input = { customerId, emailMarketingConsent: consentInput(subscription) };
  const { result } = await runQuery(admin, SUBSCRIBE, { input });
  const subscribedAt = toDate(result?.customer?.defaultEmailAddress?.marketingUpdatedAt);
  return { subscribedAt, errors: errorText(result) };
}

function toCustomer({ id, tags, defaultEmailAddress }: NonNullable<CustomerByIdentifierQuery['customer']>): Customer {
  const state = defaultEmailAddress?.marketingState ?? 'NOT_SUBSCRIBED';
  return { id, tags, known: { state, at: toDate(defaultEmailAddress?.marketingUpdatedAt) } };
}

/** People always confirm by downloading, so the opt-in is a confirmed one. */
function consentInput({ state, at }: Subscription) {
  return {
    marketingState: state,
    marketingOptInLevel: 'CONFIRMED_OPT_IN' as const,
    consentUpdatedAt: at.toISOString(),
  };
}

function toDate(date: string | null | undefined): Date | null {
  return typeof date === 'string' ? new Date(date) : null;
}

function errorText(payload: MutationPayload | null): string | null {
  return payload?.userErrors.map(({ message }) => message).join(' ') || null;
}
