/**
 * Authenticates webhooks.
 *
 * `authenticate.webhook` also renews an expired access token and fails if it can't. After an uninstall the token is
 * void, but the webhook must still be accepted.
 */
import { createHash } from 'node:crypto';

import type { z } from 'zod';

import type { Db, Tx } from '~/db.server';
import { log } from '~/log.server';

import { webhooks } from './shopify.server';

export interface Webhook {
  /** In upper case: `APP_UNINSTALLED`. */
  topic: string;
  /** The shop's domain: `example.myshopify.com`. */
  shop: string;
  payload: unknown;
  /** When the event happened; now if Shopify doesn't say. Delivery can be hours later. */
  triggeredAt: Date;
  /** Identify it: the webhook itself and, as far as Shopify names it, the event. A second delivery has one of them. */
  ids: string[];
}

/**
 * Checks that a webhook comes from Shopify, and reads it.
 * Without a signature that looks like one, nothing of the body is read.
 * @throws a 405 response unless it's a POST request, 401 if the signature is missing or wrong, 400 if other headers are
 *   missing, the body isn't JSON, or it's about another shop than the header.
 * @see https://shopify.dev/docs/apps/build/webhooks/subscribe/https
 */
export async function authenticateWebhook(request: Request): Promise<Webhook> {
  if (request.method !== 'POST') throw new Response('Webhooks must use POST', { status: 405 });
  if (!SIGNATURE.test(request.headers.get('X-Shopify-Hmac-Sha256') ?? '')) throw notFromShopify(401);
  const rawBody = await request.text();
  const check = await webhooks.validate({ rawBody, rawRequest: request });
  if (!check.valid) {
    throw notFromShopify(check.reason === 'missing_headers' ? 400 : 401);
  }
  const payload = parseJson(rawBody);
  // The signature covers the body, but not the headers: someone could send a body again for another shop.
  if (shopsIn(payload).some((shop) => shop !== check.domain.toLowerCase())) {
    log('warn', 'Rejected a webhook whose body is about another shop', { topic: check.topic, shop: check.domain });
    throw new Response('The body is about another shop', { status: 400 });
  }
  return {
    topic: check.topic,
    shop: check.domain,
    payload,
    triggeredAt: triggeredAt(request),
    ids: idsOf(check, request, rawBody),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Response('Malformed JSON', { status: 400 });
  }
}

/** The domain that a payload names, in lower case: in one field of compliance webhooks, in another of the shop itself. */
function shopsIn(payload: unknown): string[] {
  const { shop_domain, myshopify_domain } = (payload ?? {}) as Record<string, unknown>;
  const named = [shop_domain, myshopify_domain].filter((domain) => domain !== undefined && domain !== null);
  // Anything but a string isn't the header's shop either.
  return named.map((domain) => (typeof domain === 'string' ? domain.trim().toLowerCase() : ''));
}

/** SHA-256 in Base64. */
const SIGNATURE = /^[A-Za-z0-9+/]{43}=$/;

function notFromShopify(status: 400 | 401): Response {
  return new Response('Not a valid webhook from Shopify', { status });
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

/** Days that a webhook is remembered. Shopify retries for hours. */
const REMEMBERED_DAYS = 7;

/**
 * Processes a webhook in a transaction, unless it was processed before. If that fails, nothing is remembered, so that
 * Shopify's next attempt is processed.
 * @param options.timeout of the transaction, in milliseconds
 */
export async function processOnce(
  { db, webhook, timeout }: { db: Db; webhook: Webhook; timeout?: number },
  run: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { shop, ids } = webhook;
  const expired = new Date(Date.now() - REMEMBERED_DAYS * 24 * 60 * 60 * 1000);
  await db.$transaction(
    async (tx) => {
      await tx.receivedWebhook.deleteMany({ where: { receivedAt: { lt: expired } } });
      // Waits for a simultaneous delivery of the same webhook.
      const { count } = await tx.receivedWebhook.createMany({
        data: ids.map((id) => ({ id, shop })),
        skipDuplicates: true,
      });
      if (count === ids.length) await run(tx);
    },
    timeout === undefined ? undefined : { timeout },
  );
}

function idsOf(
  { topic, domain, webhookId }: { topic: string; domain: string; webhookId: string },
  { headers }: Request,
  body: string,
): string[] {
  const event = headers.get('X-Shopify-Event-Id') ?? '';
  const names = [`webhook ${webhookId}`];
  // With the body, in case one event is about several customers.
  if (event !== '') names.push(`event ${event} ${body}`);
  return names.map((name) => createHash('sha256').update(`${domain} ${topic} ${name}`).digest('base64url'));
}

/** ISO 8601 with a time zone. `Date` would also read "1" as a year. */
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The time in the header; now if it's missing, malformed or in the future. */
function triggeredAt({ headers }: Request, now = new Date()): Date {
  const text = headers.get('X-Shopify-Triggered-At')?.trim() ?? '';
  const time = new Date(TIMESTAMP.test(text) ? text : Number.NaN);
  return time <= now ? time : now;
}
