import { runInNewContext } from 'node:vm';

import { expect, test } from 'vitest';

import { renderPath } from './render.ts';
import { testContext, testSources } from './testing.ts';

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

/** Runs the script that the page's head starts with, and answers the `window.Shopify` that it leaves. */
async function shopify(designMode: boolean, analytics = true, beacons: string[] = []): Promise<Shopify> {
  const sources = testSources({ 'templates/index.json': '{ "sections": {}, "order": [] }' });
  const { html } = await renderPath(testContext({ consent: { analytics } }), '/', { designMode, sources });
  const navigator = { sendBeacon: (url: string, body: string) => beacons.push(`${url} ${body}`) };
  const window = { navigator } as unknown as { Shopify: Shopify };
  runInNewContext(/<script>(.*?)<\/script>/s.exec(html)?.[1] ?? '', { window, setTimeout });
  return window.Shopify;
}

test('a page knows its shop, its language and its root', async () => {
  expect(await shopify(false)).toMatchObject({
    shop: 'unwind-demo.myshopify.com',
    locale: 'en',
    routes: { root: '/' },
  });
});

test('only the theme editor’s page is in design mode', async () => {
  expect((await shopify(false)).designMode).toBeUndefined();
  expect((await shopify(true)).designMode).toBe(true);
});

test('an event reaches those who subscribed to it or to all of them', async () => {
  const { analytics } = await shopify(false);
  const heard: string[] = [];
  analytics.subscribe('unwind:started', ({ data }) => heard.push(`started ${JSON.stringify(data)}`));
  analytics.subscribe('all_events', ({ name }) => heard.push(`all ${name}`));
  analytics.publish('unwind:started', { step: 1 });
  analytics.publish('unwind:done');
  expect(heard).toEqual(['started {"step":1}', 'all unwind:started', 'all unwind:done']);
});

test('consent is unknown until its feature is loaded, and allows analytics then', async () => {
  const page = await shopify(false);
  expect(page.customerPrivacy).toBeUndefined();
  const feature = { name: 'consent-tracking-api', version: '0.1' };
  const error = await new Promise((resolve) => page.loadFeatures([feature], resolve));
  expect(error).toBeUndefined();
  expect(page.customerPrivacy?.analyticsProcessingAllowed()).toBe(true);
});

test('without consent no event is recorded, and the page is told so', async () => {
  const [allowed, refused]: string[][] = [[], []];
  const page = await shopify(false, false, refused);
  page.analytics.publish('unwind:started');
  (await shopify(false, true, allowed)).analytics.publish('unwind:started', { step: 1 });
  await new Promise((resolve) => page.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], resolve));
  expect(page.customerPrivacy?.analyticsProcessingAllowed()).toBe(false);
  expect(refused).toEqual([]);
  expect(allowed).toEqual(['/__devstore/analytics {"name":"unwind:started","data":{"step":1}}']);
});
