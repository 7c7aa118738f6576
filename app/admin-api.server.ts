/** One call of Shopify's Admin API, with its many ways to fail brought down to one error that says what to do. */
import type { AdminApiContext } from '@shopify/shopify-app-remix/server';

export type Admin = Pick<AdminApiContext, 'graphql'>;

/** Shopify did not do what was asked. The message is for the merchant, and says what to do. */
export class ShopifyRefused extends Error {
  override name = 'ShopifyRefused';
}

/** What mutations answer with where the input was not accepted. */
export interface UserErrors {
  userErrors: { field?: string[] | null; message: string }[];
}

/** Milliseconds after which Shopify is not waited for any longer. */
const TIMEOUT = 15_000;

const UNREACHABLE = 'Shopify did not answer. Try again in a moment.';
const BUSY = 'Shopify is busy with requests from this app. Wait a minute, then try again.';

/**
 * Asks the Admin API.
 * @param operation marked `#graphql` where it is written, so that Shopify's tools and our tests find it.
 * @returns the answer's `data`.
 * @throws ShopifyRefused where Shopify cannot be reached, throttles, or answers with errors. What the Shopify library
 *   throws to have the merchant signed in anew passes through.
 */
export async function ask<Data>(admin: Admin, operation: string, variables: Record<string, unknown>): Promise<Data> {
  let answer: Response;
  try {
    answer = await admin.graphql(operation, { variables, tries: 2, signal: AbortSignal.timeout(TIMEOUT) });
  } catch (error) {
    if (error instanceof Response && error.status < 500 && error.status !== 429) throw error;
    throw new ShopifyRefused(messageOf(error), { cause: error });
  }
  const { data } = (await answer.json()) as { data?: Data | null };
  if (!data) throw new ShopifyRefused(UNREACHABLE);
  return data;
}

/** @throws ShopifyRefused with Shopify's own words, where a mutation did not accept its input. */
export function accepted<Payload extends UserErrors>(payload: Payload | null): Payload {
  if (!payload) throw new ShopifyRefused(UNREACHABLE);
  if (payload.userErrors.length === 0) return payload;
  const reasons = payload.userErrors.map(({ message }) => message).join(' ');
  throw new ShopifyRefused(`Shopify did not accept this: ${reasons} Change it, and try again.`);
}

function messageOf(error: unknown): string {
  if (error instanceof Response) return error.status === 429 ? BUSY : UNREACHABLE;
  if (!(error instanceof Error)) return UNREACHABLE;
  if (error.name === 'HttpThrottlingError' || /throttl/i.test(error.message)) return BUSY;
  const errors = 'body' in error ? JSON.stringify(error.body) : '';
  if (/THROTTLED/.test(errors)) return BUSY;
  if (/ACCESS_DENIED/.test(errors)) {
    return 'Shopify did not allow this. Open the app again from the admin to grant what it asks for, then try again.';
  }
  return UNREACHABLE;
}
