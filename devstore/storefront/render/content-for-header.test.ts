import { runInNewContext } from 'node:vm';

import { expect, test } from 'vitest';

import { renderPath } from './pages.ts';
import { testContext, testSources } from '../testing.ts';

interface Shopify {
  shop: string;
  locale: string;
  routes: { root: string };
  designMode?: boolean;
  analytics: {
    publish(name: string, data?: unknown): boolean;
    subscribe(name: string, callback: (event: { name: string; data: unknown }) => void): void;
  };
  loadFeatures(features: { name: string; version: string }[], callback: (error?: Error) => void): void;
  customerPrivacy?: { analyticsProcessingAllowed(): boolean };
}

/** Runs the script in the page's head, and returns the resulting `window.Shopify`. */
async function shopify(designMode: boolean, analytics = true, beacons: string[] = []): Promise<Shopify> {
  const sources = testSources({ 'templates/index.json': '{ "sections": {}, "order": [] }' });
  const { html } = await renderPath(testContext({ consent: { analytics } }), '/', { designMode, sources });
  const navigator = { sendBeacon: (url: string, body: string) => beacons.push(`${url} ${body}`) };
  const window = { navigator } as unknown as { Shopify: Shopify };
  runInNewContext(/<script>(.*?)<\/script>/s.exec(html)?.[1] ?? '', { window, setTimeout });
  return window.Shopify;
}

test('has the shop, the language and the root path', async () => {
  expect(await shopify(false)).toMatchObject({
    shop: 'unwind-demo.myshopify.com',
    locale: 'en',
    routes: { root: '/' },
  });
});

test('design mode is only set in the theme editor', async () => {
  expect((await shopify(false)).designMode).toBeUndefined();
  expect((await shopify(true)).designMode).toBe(true);
});

test('publishes events to their subscribers and to subscribers of all events', async () => {
  const { analytics } = await shopify(false);
  const received: string[] = [];
  analytics.subscribe('unwind:started', ({ data }) => received.push(`started ${JSON.stringify(data)}`));
  analytics.subscribe('all_events', ({ name }) => received.push(`all ${name}`));
  analytics.publish('unwind:started', { step: 1 });
  analytics.publish('unwind:done');
  expect(received).toEqual(['started {"step":1}', 'all unwind:started', 'all unwind:done']);
});

test('consent is available once its feature is loaded', async () => {
  const page = await shopify(false);
  expect(page.customerPrivacy).toBeUndefined();
  const feature = { name: 'consent-tracking-api', version: '0.1' };
  const error = await new Promise((resolve) => page.loadFeatures([feature], resolve));
  expect(error).toBeUndefined();
  expect(page.customerPrivacy?.analyticsProcessingAllowed()).toBe(true);
});

test('records no events without consent', async () => {
  const [allowed, declined]: string[][] = [[], []];
  const page = await shopify(false, false, declined);
  page.analytics.publish('unwind:started');
  (await shopify(false, true, allowed)).analytics.publish('unwind:started', { step: 1 });
  await new Promise((resolve) => page.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], resolve));
  expect(page.customerPrivacy?.analyticsProcessingAllowed()).toBe(false);
  expect(declined).toEqual([]);
  expect(allowed).toEqual(['/__devstore/analytics {"name":"unwind:started","data":{"step":1}}']);
});
