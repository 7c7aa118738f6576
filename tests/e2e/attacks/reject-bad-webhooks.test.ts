/** Malformed webhooks are rejected with a reason. Sent directly to the app over HTTP, signed. */
import { createHmac, randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { controlApi } from '../../support/demo/control-api.ts';
import { appPort, storeUrl } from '../../support/demo/own-demo.ts';

const SHOP = 'unwind-demo.myshopify.com';
const SECRET = 'local-store-secret';
const store = controlApi(storeUrl);

describe('a webhook', () => {
  it.each<[topic: string, payload: unknown]>([
    ['customers/redact', {}],
    ['customers/redact', { customer: null }],
    ['customers/redact', { customer: { email: 'a\0b@example.com' } }],
    ['customers/redact', { customer: { email: '\ud800@example.com' } }],
    ['customers/data_request', { customer: null }],
    ['customers/data_request', { customer: { email: 'a\0@example.com' }, data_request: { id: 1 } }],
    ['customers/data_request', { customer: { email: null }, data_request: { id: '\0' } }],
    ['app/scopes_update', {}],
    ['app/scopes_update', { current: 'read_content' }],
    ['app/scopes_update', { current: ['\0'] }],
  ])('is rejected with a reason: %s with %j', async (topic, payload) => {
    const { status, text } = await send(topic, payload);
    expect([status, text]).toEqual([400, expect.stringMatching(/^Unexpected payload: \w/)]);
  });

  it('is accepted for a customer without an address', async () => {
    expect((await send('customers/redact', { customer: { email: null } })).status).toBe(200);
    expect((await store.sendWebhook('customers/redact', { customer: { email: 'nobody@example.com' } })).status).toBe(
      200,
    );
  });
});

/** Sends a webhook, signed like Shopify's. */
async function send(topic: string, payload: unknown) {
  const body = JSON.stringify(payload);
  const path = topic.startsWith('customers/') ? 'compliance' : 'app';
  const response = await fetch(`http://127.0.0.1:${appPort}/webhooks/${path}`, {
    method: 'POST',
    headers: {
      Connection: 'close',
      'Content-Type': 'application/json',
      'X-Shopify-Topic': topic,
      'X-Shopify-Shop-Domain': SHOP,
      'X-Shopify-API-Version': '2026-10',
      'X-Shopify-Webhook-Id': randomUUID(),
      'X-Shopify-Hmac-Sha256': createHmac('sha256', SECRET).update(body).digest('base64'),
    },
    body,
  });
  return { status: response.status, text: await response.text() };
}
