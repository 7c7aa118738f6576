import { createHmac } from 'node:crypto';

import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { authenticateWebhook as Authenticate } from './webhooks.server';

const SECRET = 'a secret of the app';
let authenticateWebhook: typeof Authenticate;

beforeAll(async () => {
  vi.stubEnv('SHOPIFY_API_KEY', 'key');
  vi.stubEnv('SHOPIFY_API_SECRET', SECRET);
  vi.stubEnv('SHOPIFY_APP_URL', 'https://app.example.com');
  vi.stubEnv('DATABASE_URL', 'postgresql://localhost/none');
  vi.stubEnv('SMTP_URL', 'smtp://localhost');
  vi.stubEnv('MAIL_FROM', 'app@example.com');
  vi.resetModules();
  ({ authenticateWebhook } = await import('./webhooks.server'));
  vi.unstubAllEnvs();
});

const BODY = JSON.stringify({ customer: { email: 'reader@example.com' } });

interface Parts {
  body?: string;
  secret?: string;
  headers?: Record<string, string>;
}

function webhook({ body = BODY, secret = SECRET, headers = {} }: Parts = {}): Request {
  return new Request('https://app.example.com/webhooks/app', {
    method: 'POST',
    body,
    headers: {
      'X-Shopify-Hmac-Sha256': createHmac('sha256', secret).update(body).digest('base64'),
      'X-Shopify-Topic': 'customers/redact',
      'X-Shopify-Shop-Domain': 'shop.myshopify.com',
      'X-Shopify-API-Version': '2026-10',
      'X-Shopify-Webhook-Id': 'one',
      ...headers,
    },
  });
}

async function statusOf(request: Request): Promise<number> {
  return authenticateWebhook(request).then(
    () => 200,
    (thrown: unknown) => (thrown as Response).status,
  );
}

describe('authenticateWebhook', () => {
  it('reads a signed webhook', async () => {
    expect(await authenticateWebhook(webhook())).toEqual({
      topic: 'CUSTOMERS_REDACT',
      shop: 'shop.myshopify.com',
      payload: { customer: { email: 'reader@example.com' } },
      triggeredAt: expect.any(Date) as Date,
      ids: [expect.any(String)],
    });
  });

  it('reads the time of the event, or uses the current time if it’s missing or invalid', async () => {
    const triggeredAt = async (header: string) =>
      (await authenticateWebhook(webhook({ headers: { 'X-Shopify-Triggered-At': header } }))).triggeredAt.getTime();
    expect(await triggeredAt('2026-11-01T12:00:00.123456789Z')).toBe(Date.parse('2026-11-01T12:00:00.123Z'));
    for (const header of ['', 'yesterday'])
      expect(Math.abs((await triggeredAt(header)) - Date.now())).toBeLessThan(5000);
  });

  it('rejects forged, unsigned and truncated webhooks, and other methods', async () => {
    expect(await statusOf(webhook({ secret: 'another' }))).toBe(401);
    expect(await statusOf(webhook({ headers: { 'X-Shopify-Hmac-Sha256': '' } }))).toBe(401);
    expect(await statusOf(webhook({ headers: { 'X-Shopify-Topic': '' } }))).toBe(400);
    expect(await statusOf(webhook({ body: '{"customer":' }))).toBe(400);
    expect(await statusOf(new Request('https://app.example.com/webhooks/app'))).toBe(405);
  });
});
