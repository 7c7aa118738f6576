import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { StoreContext } from '../context.ts';
import { temporaryContext } from '../control/temporary-context.ts';
import { initialState } from '../initial-state.ts';
import { openState } from '../state.ts';
import { openApp } from './install.ts';
import { uninstallApp } from './installation.ts';
import { startTestApp, type TestApp } from './testing-app.ts';
import { deliverWebhook, resumeWebhooks } from './webhooks.ts';

/** What the app answers, in order; then 202. */
const answers: (number | null)[] = [];
let app: TestApp;
let context: StoreContext;

beforeEach(async () => {
  answers.length = 0;
  app = await startTestApp((n) => (n < answers.length ? (answers[n] ?? null) : 202));
  context = temporaryContext(app.url);
  context.config.webhookRetryDelays = [5, 5, 5];
});

afterEach(() => app.close());

const scopesUpdate = { topic: 'app/scopes_update', payload: { current: [] } };

describe('deliverWebhook', () => {
  it('posts the payload to the address of its topic, signed over the raw body', async () => {
    const payload = { shop_id: 1, note: 'Größe' };
    const { status, webhookId } = await deliverWebhook(context, { topic: 'CUSTOMERS_REDACT', payload });

    const [request] = app.received;
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

  it('sends the same again, with the same id, until the app takes it', async () => {
    answers.push(500, null);
    const { status, webhookId } = await deliverWebhook(context, scopesUpdate);

    expect(status).toBe(500);
    await vi.waitFor(() => expect(context.state.webhooks[0]?.outcome).toBe('delivered'));
    expect(context.state.webhooks).toMatchObject([
      { id: webhookId, topic: 'app/scopes_update', attempts: [{ status: 500 }, { status: 0 }, { status: 202 }] },
    ]);
    const [first, , third] = app.received;
    expect(app.received).toHaveLength(3);
    expect(third?.body).toBe(first?.body);
    for (const name of ['x-shopify-webhook-id', 'x-shopify-event-id', 'x-shopify-triggered-at']) {
      expect(third?.headers[name]).toBe(first?.headers[name]);
    }
  });

  it('gives up after the last attempt of its schedule', async () => {
    answers.push(500, 404, 301, 500, 500);
    await deliverWebhook(context, scopesUpdate);

    await vi.waitFor(() => expect(context.state.webhooks[0]?.outcome).toBe('given up'));
    expect(context.state.webhooks[0]?.attempts.map(({ status }) => status)).toEqual([500, 404, 301, 500]);
  });

  it('answers 0 where the app cannot be reached', async () => {
    await app.close();

    expect((await deliverWebhook(context, scopesUpdate)).status).toBe(0);
  });

  it('meets the faults that are set for the app', async () => {
    context.faults.add({ target: 'app', mode: 'error', times: 1 });

    expect((await deliverWebhook(context, scopesUpdate)).status).toBe(500);
    await vi.waitFor(() => expect(app.received).toHaveLength(1));
  });

  it('names the topics that there are where it knows no such one', async () => {
    const delivery = deliverWebhook(context, { topic: 'orders/create', payload: {} });

    await expect(delivery).rejects.toThrow(/orders\/create.*app\/uninstalled/);
    expect(context.state.webhooks).toEqual([]);
  });
});

describe('app/uninstalled', () => {
  const uninstalled = { topic: 'app/uninstalled', payload: {} };

  it('goes out signed and once to an app that the shop does not have, which can then be installed', async () => {
    context.tunnelUrl = app.url;
    answers.push(500, 200);
    expect((await deliverWebhook(context, uninstalled)).status).toBe(500);
    await openApp(context);
    await delay(30);

    expect(app.received.map(({ path }) => path.split('?')[0])).toEqual(['/webhooks/app', '/app']);
    const hmac = createHmac('sha256', 'secret').update('{}').digest('base64');
    expect(app.received[0]?.headers['x-shopify-hmac-sha256']).toBe(hmac);
    expect(context.state.webhooks).toMatchObject([{ attempts: [{ status: 500 }], outcome: 'given up' }]);
    expect(context.state.installation).not.toBeNull();
  });

  it('is sent again where the app was in the shop', async () => {
    context.tunnelUrl = app.url;
    answers.push(200, 500);
    await openApp(context);
    await uninstallApp(context);

    await vi.waitFor(() => expect(context.state.webhooks[0]?.outcome).toBe('delivered'));
    expect(context.state.webhooks[0]?.attempts).toMatchObject([{ status: 500 }, { status: 202 }]);
  });
});

it('a store that has closed makes no further attempt, and leaves the webhook for its next start', async () => {
  const closing = new AbortController();
  context.closed = closing.signal;
  answers.push(500);
  await deliverWebhook(context, scopesUpdate);
  closing.abort();
  await delay(50);
  expect(app.received).toHaveLength(1);
  expect(context.state.webhooks[0]?.outcome).toBe('retrying');
});

describe('resumeWebhooks', () => {
  /** The store as it is found again, after it was stopped while a webhook waited. */
  function restarted(): StoreContext {
    const opened = openState(context.config.dataDir, initialState);
    return { ...context, ...opened, config: { ...context.config, webhookRetryDelays: [5, 5, 5] } };
  }

  beforeEach(() => {
    context.config.webhookRetryDelays = [600_000];
  });

  it('goes on with the same webhook, under the same ids', async () => {
    answers.push(500);
    await deliverWebhook(context, scopesUpdate);
    const next = restarted();
    expect(next.state.webhooks[0]?.outcome).toBe('retrying');
    resumeWebhooks(next);

    await vi.waitFor(() => expect(next.state.webhooks[0]?.outcome).toBe('delivered'));
    expect(next.state.webhooks[0]?.attempts).toMatchObject([{ status: 500 }, { status: 202 }]);
    const [before, after] = app.received;
    expect(after?.body).toBe(before?.body);
    for (const name of ['webhook-id', 'event-id', 'triggered-at', 'hmac-sha256']) {
      expect(after?.headers[`x-shopify-${name}`]).toBe(before?.headers[`x-shopify-${name}`]);
    }
  });

  it('makes only the attempts that are left, and leaves alone what is settled', async () => {
    answers.push(202, 500, 500, 500, 500, 500);
    await deliverWebhook(context, scopesUpdate);
    await deliverWebhook(context, scopesUpdate);
    const next = restarted();
    const [settled, waiting] = next.state.webhooks;
    waiting?.attempts.push({ at: new Date().toISOString(), status: 0 });
    resumeWebhooks(next);

    await vi.waitFor(() => expect(waiting?.outcome).toBe('given up'));
    expect(waiting?.attempts.map(({ status }) => status)).toEqual([500, 0, 500, 500]);
    expect(settled?.attempts).toHaveLength(1);
  });

  it('gives up one whose topic the app has no longer subscribed to', async () => {
    answers.push(500);
    await deliverWebhook(context, scopesUpdate);
    const next = restarted();
    next.toml = { ...next.toml, webhooks: { ...next.toml.webhooks, subscriptions: [] } };
    resumeWebhooks(next);

    expect(next.state.webhooks[0]?.outcome).toBe('given up');
    expect(app.received).toHaveLength(1);
  });
});
