/** A product's card, whatever Shopify says about it. */
import { describe, expect, test } from 'vitest';

import { LANGUAGES } from '../../../app/messages/language.ts';
import { plainText, renderSnippet } from '../../../tests/support/storefront/snippets.ts';
import { productObject, type ShopProduct, type ShopVariant } from '../render/shop-objects.ts';

const HOSTILE = `"><script>alert(1)</script> & {{ shop.name }}`;

function variant(id: number, price: number, more: Partial<ShopVariant> = {}): ShopVariant {
  return { id, title: `Size ${id}`, price, compareAtPrice: null, available: true, ...more };
}

function product(more: Partial<ShopProduct> = {}): ShopProduct {
  return {
    ...{ id: 8, title: 'Ball', url: '/products/ball', image: null, options: ['Size'], hasOnlyDefaultVariant: false },
    ...{ variants: [variant(1, 1000), variant(2, 1000)], ...more },
  };
}

const render = (products: ShopProduct[], more: object = {}, locale = 'en') =>
  renderSnippet(
    'product',
    {
      ...{ reference: { id: 8, index: 0 }, place: 'step', product_count: products.length, ...more },
      products: products.map(productObject),
    },
    locale,
  );

const priceOf = (html: string) => plainText(/unwind-price">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '');
const one = { hasOnlyDefaultVariant: true };

describe('the price', () => {
  const reduced = variant(1, 1000, { compareAtPrice: 1500 });
  test.each<[string, ShopVariant[], string]>([
    ['of the only variant', [variant(1, 1000)], '$10.00'],
    ['of all variants', [variant(1, 1000), variant(2, 1000)], '$10.00'],
    ['that is lowest', [variant(1, 2000), variant(2, 1000), variant(3, 3000)], 'From $10.00'],
    ['of what can be bought', [variant(1, 500, { available: false }), variant(2, 1000)], '$10.00'],
    ['of what was sold out', [variant(1, 500, { available: false })], '$5.00'],
    ['before it was reduced', [reduced], 'Sale price $10.00 Regular price $15.00'],
    ['before it was raised', [variant(1, 1000, { compareAtPrice: 900 })], '$10.00'],
    ['of nothing', [], ''],
  ])('%s', async (_, variants, expected) => {
    expect(priceOf(await render([product({ variants })]))).toBe(expected);
  });
});

test('is found by its ID; by its place only if none is missing', async () => {
  const [ball, other] = [product(), product({ id: 9, title: 'Mat' })];
  expect(await render([other, ball])).toContain('aria-label="Ball"');
  expect((await render([other], { product_count: 2 })).trim()).toBe('');
  expect(await render([other], { product_count: 1 })).toContain('aria-label="Mat"');
  expect((await render([])).trim()).toBe('');
});

test.each<[string, ShopProduct, RegExp[], RegExp[]]>([
  ['one variant', product({ ...one, variants: [variant(1, 10)] }), [/type="hidden" name="id" value="1"/], [/<select/]],
  ['several', product(), [/<select/, /value="1"\s+selected/], [/type="hidden"/]],
  [
    'the first sold out',
    product({ variants: [variant(1, 10, { available: false }), variant(2, 10)] }),
    [/value="1"\s+disabled/, /value="2"\s+selected/],
    [],
  ],
  ['all sold out', product({ variants: [variant(1, 10, { available: false })] }), [/Sold out/], [/<form/, /<button/]],
  ['none', product({ variants: [] }), [/Sold out/], [/<form/]],
])('the form, with %s', async (_, each, present, absent) => {
  const html = await render([each]);
  for (const pattern of present) expect(html).toMatch(pattern);
  for (const pattern of absent) expect(html).not.toMatch(pattern);
});

test.each(LANGUAGES)('has all texts in %s', async (locale) => {
  const html = await render([product(), product({ id: 9 })], { label: 'See it' }, locale);
  expect(html).toMatch(/<button[^>]*>[^<]{3,}<\/button>/);
  expect(html).toContain('action="/cart/add"');
  expect(html).toContain('href="/cart"');
  expect(html).not.toMatch(/translation|undefined|null|\{\{/);
});

test('hostile texts stay texts', async () => {
  const hostile = product({
    ...{ title: HOSTILE, url: HOSTILE, options: [HOSTILE] },
    variants: [variant(1, 10, { title: HOSTILE }), variant(2, 10)],
  });
  const html = await render([hostile], { label: HOSTILE });
  expect(html).not.toContain('<script');
});
