import { beforeEach, describe, expect, it } from 'vitest';

import { storefrontRoutes } from '../routes.ts';
import { testContext, type TestContext } from '../testing.ts';
import { parseCart } from './cart.ts';

let context: TestContext;
/** The visitor's cookie. */
let cookie: string;

beforeEach(() => {
  context = testContext();
  cookie = '';
});

/** Sends a request as a browser does, and keeps the cart's cookie. */
async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string>), cookie };
  const response = await storefrontRoutes(context).request(path, { ...init, headers });
  const set = response.headers.get('set-cookie');
  if (set) [cookie = ''] = set.split(';');
  return response;
}

const form = (path: string, fields: Record<string, string>) =>
  send(path, { method: 'POST', body: new URLSearchParams(fields) });
const json = (path: string, body: unknown) =>
  send(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
const cart = async () => (await (await send('/cart.js')).json()) as { item_count: number; items: object[] };

describe('a form', () => {
  it('adds a variant and leads to the cart, which shows it with its price', async () => {
    const response = await form('/cart/add', { id: '206', quantity: '2', form_type: 'product' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/cart']);
    const html = await (await send('/cart')).text();
    for (const text of ['Folding mat - 10 mm', '2 &times; $45.00', '$90.00 USD']) expect(html).toContain(text);
    expect(html).not.toContain('liquid-error');
    expect(context.logged).toEqual([]);
  });

  it('adds several, in the visitor’s language, and may lead elsewhere on the shop', async () => {
    const items = { 'items[0][id]': '201', 'items[1][id]': '206', 'items[1][quantity]': '3' };
    expect((await form('/de/cart/add', items)).headers.get('location')).toBe('/de/cart');
    expect(await cart()).toMatchObject({ item_count: 4, currency: 'USD', total_price: 22400 });
    const back = (return_to: string) => form('/cart/add', { id: '201', return_to });
    expect((await back('/blogs/release')).headers.get('location')).toBe('/blogs/release');
    expect((await back('//example.com')).headers.get('location')).toBe('/cart');
  });

  it('for something sold out gets a page that says so', async () => {
    const response = await form('/cart/add', { id: '203' });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([422, null]);
    expect(await response.text()).toContain('The product &#39;Folding mat - 15 mm&#39; is already sold out.');
  });
});

describe('a script', () => {
  it('adds a list of items, or one', async () => {
    const many = await json('/cart/add.js', { items: [{ id: 206, quantity: 2 }, { id: 201 }] });
    expect([many.status, await many.json()]).toMatchObject([
      200,
      { items: [{ id: 206, quantity: 2, price: 4500, line_price: 9000, variant_title: '10 mm' }, { id: 201 }] },
    ]);
    const one = await json('/cart/add.js', { id: '206' });
    expect(await one.json()).toMatchObject({
      ...{ id: 206, quantity: 3, title: 'Folding mat - 10 mm', product_title: 'Folding mat' },
      ...{ url: '/products/folding-mat?variant=206', handle: 'folding-mat' },
      image: expect.stringContaining('/cdn/shop/files/folding-mat.webp') as string,
    });
  });

  it.each([
    [
      { id: 203 },
      422,
      { status: 422, message: 'Cart Error', description: /^The product 'Folding mat - 15 mm' is already sold out\.$/ },
    ],
    [{ id: 206, quantity: 13 }, 422, { message: 'Cart Error', description: /^You can't add more Folding mat - 10 mm/ }],
    [{ items: [{ id: 201 }, { id: 203 }] }, 422, { description: /sold out/ }],
    [{ id: 999 }, 404, { message: 'Cart Error', description: /^Cannot find variant$/ }],
    [{ id: 205 }, 404, { description: /^Cannot find variant$/ }],
    [{}, 400, { status: 'bad_request', description: /items$/ }],
    [{ id: 206, quantity: 0 }, 400, { status: 'bad_request' }],
    [{ items: [] }, 400, { status: 'bad_request' }],
    ['nonsense', 400, { status: 'bad_request' }],
  ])('%j adds nothing', async (body, status, expected) => {
    const response = await json('/cart/add.js', body);
    const answer = (await response.json()) as Record<string, unknown>;
    expect(response.status).toBe(status);
    for (const [key, value] of Object.entries(expected)) {
      expect(answer[key]).toEqual(value instanceof RegExp ? expect.stringMatching(value) : value);
    }
    expect((await cart()).items).toEqual([]);
  });
});

describe('the cart', () => {
  it('is changed by line, key or variant; the cart’s page has links that remove', async () => {
    await json('/cart/add.js', { items: [{ id: 201 }, { id: 206 }] });
    expect(await (await json('/cart/change.js', { line: 1, quantity: 5 })).json()).toMatchObject({ item_count: 6 });
    await json('/cart/change.js', { id: '201', quantity: 0 });
    const html = await (await send('/cart')).text();
    const [, remove = ''] = /href="(\/cart\/change[^"]*)"/.exec(html) ?? [];
    expect((await send(remove.replaceAll('&amp;', '&'))).headers.get('location')).toBe('/cart');
    expect(await (await send('/cart')).text()).toContain('Your cart is empty.');
    expect((await json('/cart/change.js', { id: '206', quantity: 1 })).status).toBe(400);
  });

  it('loses what is deleted, and isn’t confused by a strange cookie', async () => {
    await json('/cart/add.js', { items: [{ id: 201 }, { id: 206 }] });
    context.state.products = context.state.products.filter(({ handle }) => handle !== 'folding-mat');
    expect(await cart()).toMatchObject({ item_count: 1 });
    for (const strange of ['x', 'bnVsbA', Buffer.from('[{"variantId":201,"quantity":-1}]').toString('base64url')]) {
      expect(parseCart(strange)).toEqual([]);
    }
  });

  it('names what the store doesn’t have', async () => {
    const response = await form('/cart/update', { note: 'x' });
    expect([response.status, await response.text()]).toEqual([501, 'not implemented: POST /cart/update']);
  });
});
