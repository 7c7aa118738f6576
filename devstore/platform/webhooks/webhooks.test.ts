import { createHmac } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { StoreContext } from '../../context.ts';
import { temporaryContext } from '../../testing/temporary-context.ts';
import { initialState } from '../../content/initial-state.ts';
import { openState } from '../../state/open-state.ts';
import { openApp } from '../app/open-app.ts';
import { uninstallApp } from '../app/installation.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { deliverWebhook, resumeWebhooks } from './webhooks.ts';

/** The app's statuses, in order; then 202. */
const statuses: (number | null)[] = [];
let app: TestApp;
let context: StoreContext;

beforeEach(async () => {
  statuses.length = 0;
  app = await startTestApp((n) => (n < statuses.length ? (statuses[n] ?? null) : 202));
  context = temporaryContext(app.url);
  context.config.webhookRetryDelays = [5, 5, 5];
});

afterEach(() => app.close());

const scopesUpdate = { topic: 'app/scopes_update', payload: { current: [] } };

describe('deliverWebhook', () => {
  it('posts the payload to the topic’s URI, signed over the raw body', async () => {
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

  it('retries with the same body and ids until the app accepts it', async () => {
    statuses.push(500, null);
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

  it('gives up after the last retry', async () => {
    statuses.push(500, 404, 301, 500, 500);
    await deliverWebhook(context, scopesUpdate);

    await vi.waitFor(() => expect(context.state.webhooks[0]?.outcome).toBe('given up'));
    expect(context.state.webhooks[0]?.attempts.map(({ status }) => status)).toEqual([500, 404, 301, 500]);
  });

  it('returns 0 if the app can’t be reached', async () => {
    await app.close();

    expect((await deliverWebhook(context, scopesUpdate)).status).toBe(0);
  });

  it('applies the app’s faults', async () => {
    context.faults.add({ target: 'app', mode: 'error', times: 1 });

    expect((await deliverWebhook(context, scopesUpdate)).status).toBe(500);
    await vi.waitFor(() => expect(app.received).toHaveLength(1));
  });

  it('names the subscribed topics if it isn’t one of them', async () => {
    const delivery = deliverWebhook(context, { topic: 'orders/create', payload: {} });

    await expect(delivery).rejects.toThrow(/orders\/create.*app\/uninstalled/);
    expect(context.state.webhooks).toEqual([]);
  });
});

describe('app/uninstalled', () => {
  const uninstalled = { topic: 'app/uninstalled', payload: {} };

  it('is sent once to an app that isn’t installed', async () => {
    context.tunnelUrl = app.url;
    statuses.push(500, 200, 500);
    expect((await deliverWebhook(context, uninstalled)).status).toBe(500);
    await openApp(context);
    await deliverAndRetry(context);

    const requests = app.received.map(({ path, headers }) => headers['x-shopify-topic'] ?? path.split('?')[0]);
    expect(requests).toEqual(['app/uninstalled', '/app', scopesUpdate.topic, scopesUpdate.topic]);
    expect(app.received[0]?.path).toBe('/webhooks/app');
    const hmac = createHmac('sha256', 'secret').update('{}').digest('base64');
    expect(app.received[0]?.headers['x-shopify-hmac-sha256']).toBe(hmac);
    expect(context.state.webhooks).toMatchObject([{ attempts: [{ status: 500 }], outcome: 'given up' }, {}]);
    expect(context.state.installation).not.toBeNull();
  });

  it('is retried if the app was installed', async () => {
    context.tunnelUrl = app.url;
    statuses.push(200, 500);
    await openApp(context);
    await uninstallApp(context);

    await vi.waitFor(() => expect(context.state.webhooks[0]?.outcome).toBe('delivered'));
    expect(context.state.webhooks[0]?.attempts).toMatchObject([{ status: 500 }, { status: 202 }]);
  });
});

it('stops retrying when the store closes, until its next start', async () => {
  const closing = new AbortController();
  context.closed = closing.signal;
  statuses.push(500, 500);
  const { webhookId } = await deliverWebhook(context, scopesUpdate);
  closing.abort();
  await deliverAndRetry({ ...context, closed: new AbortController().signal });
  expect(app.received.filter(({ headers }) => headers['x-shopify-webhook-id'] === webhookId)).toHaveLength(1);
  expect(context.state.webhooks[0]?.outcome).toBe('retrying');
});

/** Delivers a webhook that the app accepts on the first retry. Earlier webhooks would be retried before it. */
async function deliverAndRetry(store: StoreContext): Promise<void> {
  await deliverWebhook(store, scopesUpdate);
  await vi.waitFor(() =>
    expect(store.state.webhooks.at(-1)?.attempts).toMatchObject([{ status: 500 }, { status: 202 }]),
  );
}

describe('resumeWebhooks', () => {
  /** The store after a restart. */
  function restarted(): StoreContext {
    const opened = openState(context.config.dataDir, initialState);
    return { ...context, ...opened, config: { ...context.config, webhookRetryDelays: [5, 5, 5] } };
  }

  beforeEach(() => {
    context.config.webhookRetryDelays = [600_000];
  });

  it('continues with the same webhook and ids', async () => {
    statuses.push(500);
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

  it('makes only the remaining attempts, and skips finished webhooks', async () => {
    statuses.push(202, 500, 500, 500, 500, 500);
    await deliverWebhook(context, scopesUpdate);
    await deliverWebhook(context, scopesUpdate);
    const next = restarted();
    const [finished, retrying] = next.state.webhooks;
    retrying?.attempts.push({ at: new Date().toISOString(), status: 0 });
    resumeWebhooks(next);

    await vi.waitFor(() => expect(retrying?.outcome).toBe('given up'));
    expect(retrying?.attempts.map(({ status }) => status)).toEqual([500, 0, 500, 500]);
    expect(finished?.attempts).toHaveLength(1);
  });

  it('gives up if the app is no longer subscribed', async () => {
    statuses.push(500);
    await deliverWebhook(context, scopesUpdate);
    const next = restarted();
    next.toml = { ...next.toml, webhooks: { ...next.toml.webhooks, subscriptions: [] } };
    resumeWebhooks(next);

    expect(next.state.webhooks[0]?.outcome).toBe('given up');
    expect(app.received).toHaveLength(1);
  });
});
