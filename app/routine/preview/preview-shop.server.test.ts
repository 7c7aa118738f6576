/** The files and products that a preview shows: from Shopify, or placeholders. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { shopRoutine, VIDEO_FILE } from '../../../tests/support/storefront/shop-routine';

import { draftSchema } from '../schema';
import { previewDocument } from './preview-document.server';
import { previewShop } from './preview-shop.server';

let api: TestAdminApi;
let shops = 0;

beforeEach(async () => {
  api = await testAdminApi();
  api.store.state.files.push(structuredClone(VIDEO_FILE));
});
afterEach(() => api.close());

const draft = draftSchema.parse(shopRoutine());

/** @param shop a new one by default, because answers are remembered */
async function read(scopes: string[], shop = `shop-${++shops}.myshopify.com`, document = draft) {
  const { installation } = api.store.state;
  if (installation) installation.scopes = scopes;
  const input = { admin: api.admin, shop, scopes: scopes.join(), draft: document, maxWait: 60_000 };
  const found = await previewShop(input);
  const { html } = previewDocument({ draft: document, language: 'en', storeUrl: 'https://shop.example', shop: found });
  return { ...found, html, main: /<main>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '' };
}

const SCOPES = ['read_products', 'write_files'];

test('images, videos and prices are Shopify’s', async () => {
  const { files, products, moneyFormat, main } = await read(SCOPES);
  expect(files.map(({ kind, id }) => [kind, id])).toEqual([
    ['image', 301],
    ['video', 310],
    ['image', 300],
  ]);
  expect(products.map(({ id, variants }) => [id, variants.map(({ price, available }) => [price, available])])).toEqual([
    [200, [[8900, true]]],
    [
      202,
      [
        [5900, false],
        [4500, true],
      ],
    ],
  ]);
  expect(moneyFormat).toBe('${{amount}}');
  expect(main).toMatch(/\$89\.00/);
  expect(main).toContain('http://localhost:4000/cdn/shop/files/folding-mat.webp');
  expect(main).toMatch(/<source src="http:\/\/localhost:4000\/cdn\/shop\/files\/pigeon\.mp4/);
});

test('what was deleted or isn’t for sale is left out, as readers don’t see it', async () => {
  api.store.state.files = api.store.state.files.filter(({ id }) => id !== 301);
  const mat = api.store.state.products.find(({ id }) => id === 202);
  if (mat) mat.status = 'DRAFT';
  const { files, products, main } = await read(SCOPES);
  expect(files.map(({ id }) => id)).toEqual([310, 300]);
  expect(products.map(({ id }) => id)).toEqual([200]);
  expect(main).not.toMatch(/folding-mat|data:image/);
});

test.each<[string, string[], () => void]>([
  ['without the scopes', [], () => undefined],
  ['while Shopify is down', SCOPES, () => api.store.faults.add({ target: 'admin-api', mode: 'down', times: null })],
])('there are placeholders with names %s', async (_, scopes, prepare) => {
  prepare();
  const { main, files, products } = await read(scopes);
  expect([files.length, products.length]).toEqual([3, 2]);
  expect(main).toMatch(/<img[^>]* src="data:image\/svg\+xml,[^" ]*#\?&amp;width=/);
  for (const name of ['Release tool', 'Mat']) expect(main).toContain(`aria-label="${name}"`);
  expect(main).not.toMatch(/undefined|NaN|Sold out/);
});

test('one answer serves a minute of typing, until there are more scopes', async () => {
  const shop = 'typing.myshopify.com';
  const calls = () => api.store.state.operations.length;
  await read([], shop);
  const first = calls();
  await read([], shop);
  expect(calls()).toBe(first);
  const { products } = await read(SCOPES, shop);
  expect(products[0]?.title).toBe('Core Nexus release tool');
  await read(SCOPES, shop, draftSchema.parse({ ...shopRoutine(), title: 'Typed' }));
  expect(calls()).toBe(first + 2);
});

test('what takes long is there the next time', async () => {
  const { installation } = api.store.state;
  if (installation) installation.scopes = SCOPES;
  const input = { admin: api.admin, shop: 'slow.myshopify.com', scopes: SCOPES.join(), draft };
  const titles = async (maxWait: number) =>
    (await previewShop({ ...input, maxWait })).products.map(({ title }) => title);
  expect(await titles(0)).toEqual(['Release tool', 'Mat']);
  expect(await titles(60_000)).toEqual(['Core Nexus release tool', 'Folding mat']);
});

test('no reference, no call', async () => {
  const [phase] = shopRoutine().phases;
  const steps = phase?.steps.map((step) => ({ ...step, media: null, tools: [] })) ?? [];
  const completion = { message: '', actions: [] };
  await read([], undefined, draftSchema.parse({ ...shopRoutine(), phases: [{ ...phase, steps }], completion }));
  expect(api.store.state.operations).toEqual([]);
});
