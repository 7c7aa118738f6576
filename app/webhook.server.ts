/**
 * The signature of webhooks.
 *
 * `authenticate.webhook` checks the same, but then renews the shop's access token where it has expired, and fails where
 * that fails. The token of a shop that has taken the app off is void, and the shop must still be able to say so.
 */
import type { z } from 'zod';

import { webhooks } from './shopify.server';

export interface Webhook {
  /** In capitals: `APP_UNINSTALLED`. */
  topic: string;
  /** The shop's domain: `example.myshopify.com`. */
  shop: string;
  payload: unknown;
  /** When what it tells of happened; now, where Shopify does not say. An attempt may come hours later. */
  triggeredAt: Date;
}

/**
 * Checks that a webhook comes from Shopify, and reads it.
 * @throws a response: 405 unless it is posted, 401 where the signature is missing or wrong, 400 where other headers are
 *   missing or the body is not JSON.
 * @see https://shopify.dev/docs/apps/build/webhooks/subscribe/https
 */
export async function authenticateWebhook(request: Request): Promise<Webhook> {
  if (request.method !== 'POST') throw new Response('Webhooks are posted.', { status: 405 });
  const rawBody = await request.text();
  const check = await webhooks.validate({ rawBody, rawRequest: request });
  if (!check.valid) {
    const isUnsigned = check.reason !== 'missing_headers' || !request.headers.has('X-Shopify-Hmac-Sha256');
    throw new Response('This is not a webhook of Shopify.', { status: isUnsigned ? 401 : 400 });
  }
  try {
    const payload = JSON.parse(rawBody) as unknown;
    return { topic: check.topic, shop: check.domain, payload, triggeredAt: triggeredAt(request) };
  } catch {
    throw new Response('This is not JSON.', { status: 400 });
  }
}

/**
 * Reads what a topic brings.
 * @throws a 400 response where it is not what the topic is documented to bring.
 */
export function readPayload<T>(schema: z.ZodType<T>, payload: unknown): T {
  const { success, data, error } = schema.safeParse(payload);
  if (success) return data;
  const where = error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ');
  throw new Response(`This is not what the topic brings: ${where}.`, { status: 400 });
}

function triggeredAt({ headers }: Request): Date {
  const said = new Date(headers.get('X-Shopify-Triggered-At') ?? Number.NaN);
  return Number.isNaN(said.getTime()) ? new Date() : said;
}
