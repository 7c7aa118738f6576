import { beforeEach, expect, test } from 'vitest';

import type { StoreContext } from '../context.ts';
import { temporaryContext } from '../testing/temporary-context.ts';
import { contentRoutes } from './content-routes.ts';

let context: StoreContext;

beforeEach(() => {
  context = temporaryContext();
  const fields = { title: 'Hips', document: '{}' };
  context.state.metaobjects.push({
    id: 7,
    type: '$app:routine',
    handle: 'hips',
    fields,
    updatedAt: '2026-11-01T00:00:00Z',
  });
});

async function send(method: string, path: string, body?: unknown) {
  const response = await contentRoutes(context).request(path, { method, body: JSON.stringify(body) });
  return [response.status, (await response.json()) as unknown] as const;
}

test('a product is changed with all its variants, and deleted', async () => {
  const [status, product] = await send('POST', '/products/202', { title: 'Mat', price: '40.00', inventory: 0 });
  expect([status, product]).toMatchObject([
    200,
    {
      title: 'Mat',
      status: 'ACTIVE',
      variants: [
        { price: '40.00', inventory: 0 },
        { price: '40.00', inventory: 0 },
      ],
    },
  ]);
  expect((await send('DELETE', '/products/202'))[0]).toBe(200);
  expect(context.state.products.map(({ id }) => id)).toEqual([200, 204]);
  expect(await send('DELETE', '/products/202')).toEqual([404, { error: 'There is no product 202.' }]);
});

test('an article is changed, which Shopify dates, and deleted', async () => {
  const [article] = context.state.articles;
  const path = `/articles/${article?.id}`;
  expect(await send('POST', path, { body: '<p>New</p>' })).toMatchObject([200, { body: '<p>New</p>' }]);
  expect(Date.parse(article?.updatedAt ?? '')).toBeGreaterThan(Date.parse(article?.publishedAt ?? ''));
  expect((await send('POST', path, { author: 'No one' }))[0]).toBe(400);
  expect((await send('DELETE', path))[0]).toBe(200);
  expect(await send('POST', path, {})).toEqual([404, { error: `There is no article ${article?.id}.` }]);
  expect((await send('DELETE', path))[0]).toBe(404);
});

test('a file is deleted', async () => {
  expect((await send('DELETE', '/files/301'))[0]).toBe(200);
  expect(context.state.files.map(({ id }) => id)).toEqual([300]);
  expect((await send('DELETE', '/files/301'))[0]).toBe(404);
});

test('a metaobject is edited without checks, and deleted', async () => {
  const name = { type: 'app--4215--routine', handle: 'hips' };
  const [status, metaobject] = await send('POST', '/metaobjects', {
    ...name,
    fields: { document: 'nonsense', title: null },
  });
  expect([status, metaobject]).toMatchObject([200, { fields: { document: 'nonsense' } }]);
  expect(context.state.metaobjects[0]?.fields).toEqual({ document: 'nonsense' });
  expect((await send('DELETE', '/metaobjects', name))[0]).toBe(200);
  expect(context.state.metaobjects).toEqual([]);
  expect((await send('DELETE', '/metaobjects', name))[0]).toBe(404);
});

test.each([
  ['/products/200', { price: '45' }],
  ['/products/200', { color: 'red' }],
  ['/metaobjects', { type: '$app:routine', handle: 'hips' }],
])('POST %s rejects %j', async (path, body) => {
  expect((await send('POST', path, body))[0]).toBe(400);
});
