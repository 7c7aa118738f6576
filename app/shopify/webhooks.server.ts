/**
 * Authenticates webhooks.
 *
 * `authenticate.webhook` also renews an expired access token and fails if it can't. After an uninstall the token is
 * void, but the webhook must still be accepted.
 */
import type { z } from 'zod';

import { webhooks } from './shopify.server';

export interface Webhook {
  /** In upper case: `APP_UNINSTALLED`. */
  topic: string;
  /** The shop's domain: `example.myshopify.com`. */
  shop: string;
  payload: unknown;
  /** When the event happened; now if Shopify doesn't say. Delivery can be hours later. */
  triggeredAt: Date;
}

/**
 * Checks that a webhook comes from Shopify, and reads it.
 * @throws a 405 response unless it's a POST request, 401 if the signature is missing or wrong, 400 if other headers are
 *   missing or the body isn't JSON.
 * @see https://shopify.dev/docs/apps/build/webhooks/subscribe/https
 */
export async function authenticateWebhook(request: Request): Promise<Webhook> {
  if (request.method !== 'POST') throw new Response('Webhooks must use POST', { status: 405 });
  const rawBody = await request.text();
  const check = await webhooks.validate({ rawBody, rawRequest: request });
  if (!check.valid) {
    const isUnsigned = check.reason !== 'missing_headers' || !request.headers.has('X-Shopify-Hmac-Sha256');
    throw new Response('Not a valid webhook from Shopify', { status: isUnsigned ? 401 : 400 });
  }
  try {
    const payload = JSON.parse(rawBody) as unknown;
    return { topic: check.topic, shop: check.domain, payload, triggeredAt: triggeredAt(request) };
  } catch {
    throw new Response('Malformed JSON', { status: 400 });
  }
}

/**
 * Parses a topic's payload.
 * @throws a 400 response if it isn't what the topic documents
 */
export function readPayload<T>(schema: z.ZodType<T>, payload: unknown): T {
  const { success, data, error } = schema.safeParse(payload);
  if (success) return data;
  const paths = error.issues.map(({ path }) => path.join('.') || 'payload').join(', ');
  throw new Response(`Unexpected payload: ${paths}`, { status: 400 });
}

function triggeredAt({ headers }: Request): Date {
  const time = new Date(headers.get('X-Shopify-Triggered-At') ?? Number.NaN);
  return Number.isNaN(time.getTime()) ? new Date() : time;
}
