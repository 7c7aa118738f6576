/** Calls to Shopify's Admin API. Every failure becomes one error whose message tells the merchant what to do. */
import type { Operations } from './types/admin.generated';

/** The part of the Shopify library's `admin` that the app uses, limited to its own operations. */
export interface AdminApi {
  graphql<Operation extends keyof Operations>(
    operation: Operation,
    options: { variables: Operations[Operation]['variables']; tries: number; signal: AbortSignal },
  ): Promise<{ json(): Promise<{ data?: Operations[Operation]['return'] | null }> }>;
}

/** The Admin API failed or rejected the input. The message tells the merchant what to do. */
export class ShopifyError extends Error {
  override name = 'ShopifyError';
}

/** The app lacks a permission. Where the merchant can give it, the page asks for it. */
export class AccessDenied extends ShopifyError {
  override name = 'AccessDenied';
}

/** What every mutation returns. */
export interface MutationPayload {
  userErrors: { message: string }[];
}

const TIMEOUT_MS = 15_000;

const UNREACHABLE = 'Shopify didn’t respond. Try again in a moment.';
const BUSY = 'Shopify is receiving too many requests from this app. Wait a minute, then try again.';
const ACCESS_DENIED =
  'This app doesn’t have permission to do that. Reopen it to approve its permissions, then try again.';

/**
 * Sends a query or mutation to the Admin API.
 * @param operation a constant that starts with `#graphql`. `npm run build:client` generates its types.
 * @throws ShopifyError
 * @throws a response from the Shopify library if the merchant has to sign in again.
 */
export async function runQuery<Operation extends keyof Operations>(
  admin: AdminApi,
  operation: Operation,
  variables: Operations[Operation]['variables'],
): Promise<Operations[Operation]['return']> {
  let response;
  try {
    response = await admin.graphql(operation, { variables, tries: 2, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    if (error instanceof ShopifyError) throw error;
    if (error instanceof Response && error.status < 500 && error.status !== 429) throw error;
    const message = errorMessage(error);
    if (message === ACCESS_DENIED) throw new AccessDenied(message, { cause: error });
    throw new ShopifyError(message, { cause: error });
  }
  const { data } = await response.json();
  if (!data) throw new ShopifyError(UNREACHABLE);
  return data;
}

/** @throws ShopifyError with Shopify's messages if a mutation rejected its input. */
export function checkUserErrors<Payload extends MutationPayload>(payload: Payload | null): Payload {
  if (!payload) throw new ShopifyError(UNREACHABLE);
  if (payload.userErrors.length === 0) return payload;
  const reasons = payload.userErrors.map(({ message }) => message).join(' ');
  throw new ShopifyError(`Shopify didn’t accept this: ${reasons} Change it, then try again.`);
}

function errorMessage(error: unknown): string {
  if (error instanceof Response) return error.status === 429 ? BUSY : UNREACHABLE;
  if (!(error instanceof Error)) return UNREACHABLE;
  if (error.name === 'HttpThrottlingError' || /throttl/i.test(error.message)) return BUSY;
  const errors = 'body' in error ? JSON.stringify(error.body) : '';
  if (/THROTTLED/.test(errors)) return BUSY;
  if (/ACCESS_DENIED/.test(errors)) return ACCESS_DENIED;
  return UNREACHABLE;
}
