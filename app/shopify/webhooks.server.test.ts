import { createHmac } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { TEST_DATA_KEY } from '../../tests/support/data-key';
import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import type * as Webhooks from './webhooks.server';

const SECRET = 'a secret of the app';
let authenticateWebhook: typeof Webhooks.authenticateWebhook;
let processOnce: typeof Webhooks.processOnce;

beforeAll(async () => {
  vi.stubEnv('SHOPIFY_API_KEY', 'key');
  vi.stubEnv('SHOPIFY_API_SECRET', SECRET);
  vi.stubEnv('SHOPIFY_APP_URL', 'https://app.example.com');
  vi.stubEnv('DATABASE_URL', 'postgresql://localhost/none');
  vi.stubEnv('DATA_KEY', TEST_DATA_KEY);
  vi.stubEnv('SMTP_URL', 'smtp://localhost');
  vi.stubEnv('MAIL_FROM', 'app@example.com');
  vi.resetModules();
  ({ authenticateWebhook, processOnce } = await import('./webhooks.server'));
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

  it.each([
    [{ shop_domain: 'shop.myshopify.com' }, 200],
    [{ shop_domain: 'Shop.MyShopify.com' }, 200],
    [{ myshopify_domain: 'shop.myshopify.com', domain: 'www.shop.example' }, 200],
    [{ shop_domain: null }, 200],
    [{ shop_domain: 'other.myshopify.com' }, 400],
    [{ shop_domain: 'shop.myshopify.com.example.com' }, 400],
    [{ shop_domain: '' }, 400],
    [{ shop_domain: ['shop.myshopify.com', 'other.myshopify.com'] }, 400],
    [{ shop_domain: 'shop.myshopify.com', myshopify_domain: 'other.myshopify.com' }, 400],
    [{ myshopify_domain: 'other.myshopify.com' }, 400],
  ])('compares the shop that the body names with the header: %j → %i', async (fields, status) => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const body = JSON.stringify({ ...fields, customer: { email: 'reader@example.com' } });
    expect(await statusOf(webhook({ body }))).toBe(status);
    expect(write.mock.calls.join().includes('about another shop')).toBe(status === 400);
    write.mockRestore();
  });

  const readTime = async (header: string | null) => {
    const headers: Record<string, string> = header === null ? {} : { 'X-Shopify-Triggered-At': header };
    return (await authenticateWebhook(webhook({ headers }))).triggeredAt.getTime();
  };

  it.each([
    ['2026-11-01T12:00:00Z', '2026-11-01T12:00:00.000Z'],
    ['2026-11-01T12:00:00.123456789Z', '2026-11-01T12:00:00.123Z'],
    ['2026-11-01T07:00:00-05:00', '2026-11-01T12:00:00.000Z'],
    [' 2026-11-01T12:00:00Z ', '2026-11-01T12:00:00.000Z'],
  ])('reads the time of the event: %s', async (header, expected) => {
    expect(new Date(await readTime(header)).toISOString()).toBe(expected);
  });

  it.each([
    ...[null, '', 'yesterday', '1', '0', '1793880000', '2026', '2026-11-01', 'Sun, 01 Nov 2026 12:00:00 GMT'],
    ...[
      '2026-13-01T12:00:00Z',
      '2026-11-01T25:00:00Z',
      '2026-11-01T12:00:00',
      '9999-12-31T23:59:59Z',
      '+275760-09-13T00:00:00Z',
    ],
  ])('uses the current time if the header is missing, malformed or in the future: %s', async (header) => {
    expect(Math.abs((await readTime(header)) - Date.now())).toBeLessThan(5000);
  });

  it('identifies webhooks by their id, and by their event and body', async () => {
    const idsOf = async (parts: Parts) => (await authenticateWebhook(webhook(parts))).ids;
    const named = (id: string, event: string) => ({ 'X-Shopify-Webhook-Id': id, 'X-Shopify-Event-Id': event });
    const first = await idsOf({ headers: named('one', 'a') });
    const shared = async (parts: Parts) => (await idsOf(parts)).filter((id) => first.includes(id)).length;
    expect(first).toHaveLength(2);
    expect(await shared({ headers: named('one', 'a') })).toBe(2);
    expect(await shared({ headers: named('one', 'b') })).toBe(1);
    expect(await shared({ headers: named('two', 'a') })).toBe(1);
    expect(await shared({ headers: named('two', 'b') })).toBe(0);
    expect(await shared({ headers: named('two', 'a'), body: '{"customer":{}}' })).toBe(0);
    expect(await shared({ headers: { ...named('one', 'a'), 'X-Shopify-Topic': 'shop/redact' } })).toBe(0);
    expect(await shared({ headers: { ...named('one', 'a'), 'X-Shopify-Shop-Domain': 'b.myshopify.com' } })).toBe(0);
  });

  it('rejects forged, unsigned and truncated webhooks, and other methods', async () => {
    expect(await statusOf(webhook({ secret: 'another' }))).toBe(401);
    expect(await statusOf(webhook({ headers: { 'X-Shopify-Hmac-Sha256': '' } }))).toBe(401);
    expect(await statusOf(webhook({ headers: { 'X-Shopify-Topic': '' } }))).toBe(400);
    expect(await statusOf(webhook({ body: '{"customer":' }))).toBe(400);
    expect(await statusOf(new Request('https://app.example.com/webhooks/app'))).toBe(405);
  });
});

describe('without a signature', () => {
  it.each([undefined, '', 'x', 'a'.repeat(44), `${'a'.repeat(43)}==`, `${'é'.repeat(43)}=`])(
    'a body isn’t read: %s',
    async (signature) => {
      const { headers } = webhook();
      headers.delete('X-Shopify-Hmac-Sha256');
      if (signature !== undefined) headers.set('X-Shopify-Hmac-Sha256', signature);
      const request = new Request('https://app.example.com/webhooks/app', { method: 'POST', body: BODY, headers });
      expect([await statusOf(request), request.bodyUsed]).toEqual([401, false]);
    },
  );
});

describe('processOnce', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase()), 60_000);
  afterAll(() => database.close());
  beforeEach(() => database.db.receivedWebhook.deleteMany());

  const run = vi.fn(async () => undefined);
  beforeEach(() => void run.mockClear());
  const process = (ids: string[]) =>
    processOnce(
      {
        db: database.db,
        webhook: { topic: 'T', shop: 'shop.myshopify.com', payload: {}, triggeredAt: new Date(), ids },
      },
      run,
    );

  it.each([
    [
      'the same webhook',
      [
        ['one', 'event a'],
        ['one', 'event a'],
      ],
      1,
    ],
    ['the same webhook without an event', [['one'], ['one']], 1],
    [
      'the same event as another webhook',
      [
        ['one', 'event a'],
        ['two', 'event a'],
      ],
      1,
    ],
    [
      'the same webhook as another event',
      [
        ['one', 'event a'],
        ['one', 'event b'],
      ],
      1,
    ],
    ['the first again, after another', [['one'], ['two'], ['one']], 2],
    [
      'other webhooks',
      [
        ['one', 'event a'],
        ['two', 'event b'],
      ],
      2,
    ],
  ])('runs once for %s', async (_, deliveries, expected) => {
    for (const ids of deliveries) await process(ids);
    expect(run).toHaveBeenCalledTimes(expected);
  });

  it('runs once for simultaneous deliveries', async () => {
    await Promise.all(Array.from({ length: 8 }, () => process(['one', 'event a'])));
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('runs again after a failure, which leaves nothing behind', async () => {
    run.mockRejectedValueOnce(new Error('down'));
    await expect(process(['one'])).rejects.toThrow('down');
    expect(await database.db.receivedWebhook.count()).toBe(0);
    await process(['one']);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('forgets webhooks after a week', async () => {
    await process(['one']);
    const weekAgo = new Date(Date.now() - 7.1 * 24 * 60 * 60 * 1000);
    await database.db.receivedWebhook.updateMany({ data: { receivedAt: weekAgo } });
    await process(['two']);
    expect((await database.db.receivedWebhook.findMany()).map(({ id }) => id)).toEqual(['two']);
  });
});
