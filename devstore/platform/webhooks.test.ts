import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { StoreContext } from '../context.ts';
import { temporaryContext } from '../control/temporary-context.ts';
import { grantToken } from './access-tokens.ts';
import { deliverWebhook } from './webhooks.ts';

let app: Server;
let context: StoreContext;
const received: { path?: string; headers: IncomingHttpHeaders; body: string }[] = [];

beforeEach(async () => {
  received.length = 0;
  app = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ path: request.url, headers: request.headers, body });
      response.writeHead(202).end();
    });
  }).listen(0, '127.0.0.1');
  await once(app, 'listening');
  context = temporaryContext(`http://127.0.0.1:${(app.address() as AddressInfo).port}`);
});

afterEach(() => {
  app.close();
});

describe('deliverWebhook', () => {
  it('posts the payload to the address of its topic, signed over the raw body', async () => {
    const payload = { shop_id: 1, note: 'Größe' };
    const { status, webhookId } = await deliverWebhook(context, { topic: 'CUSTOMERS_REDACT', payload });

    const [request] = received;
    expect(status).toBe(202);
    expect(request?.path).toBe('/webhooks/compliance');
    expect(JSON.parse(request?.body ?? '')).toEqual(payload);
    const expected = createHmac('sha256', 'secret')
      .update(Buffer.from(request?.body ?? '', 'utf8'))
      .digest('base64');
    expect(request?.headers).toMatchObject({
      'x-shopify-hmac-sha256': expected,
      'x-shopify-topic': 'customers/redact',
      'x-shopify-shop-domain': 'unwind-demo.myshopify.com',
      'x-shopify-api-version': '2026-10',
      'x-shopify-webhook-id': webhookId,
    });
  });

  it('takes the tokens away before the app hears that it was uninstalled', async () => {
    grantToken(context, 'offline');
    await deliverWebhook(context, { topic: 'app/uninstalled', payload: {} });

    expect(received).toHaveLength(1);
    expect(context.state.installation).toBeNull();
  });

  it('answers 0 where the app cannot be reached', async () => {
    app.close();
    await once(app, 'close');

    expect((await deliverWebhook(context, { topic: 'app/scopes_update', payload: {} })).status).toBe(0);
  });

  it('names the topics that there are where it knows no such one', async () => {
    const delivery = deliverWebhook(context, { topic: 'orders/create', payload: {} });

    await expect(delivery).rejects.toThrow(/orders\/create.*app\/uninstalled/);
  });
});
