import { afterAll, beforeAll, expect, test } from 'vitest';

import { SHOP, type TestShop, formFields, testShop } from '../../tests/support/app/test-shop';
import { signUpErrorPage, didYouMeanPage } from './pages.server';

const action = '/apps/unwind/brief';
/** Not one that the shop knows. */
const articleId = '99';
const article = '/blogs/release/the-sequence';

let shop: TestShop;
beforeAll(async () => void (shop = await testShop()), 60_000);
afterAll(() => shop.close());

const errorPage = (message: string, changes: Record<string, unknown> = {}) => {
  const fields = { ...formFields(), article_id: articleId, article_path: article, ...changes };
  const error = { ok: false, reason: 'invalid', field: 'email', message } as const;
  return signUpErrorPage({ db: shop.db, shop: SHOP, action, fields, error });
};

test('the error page links back to the article, but never to another site', async () => {
  expect(await (await errorPage('No.')).text()).toContain(`<a href="${article}">Back to the article</a>`);
  for (const path of [
    '//evil.example',
    '/account/logout',
    '/discount/FREE?redirect=/blogs/a/b',
    '/blogs/a/../../cart',
  ]) {
    expect(await (await errorPage('No.', { article_path: path })).text()).not.toContain('Back to');
  }
});

test('links back to a known article where Shopify has it, in the language of the page', async () => {
  for (const article_path of ['/de/blogs/old/handle', '/de/blogs/release/sequence']) {
    const markup = await (await errorPage('No.', { article_id: '100', article_path })).text();
    expect(markup).toContain('<a href="/de/blogs/release/sequence">');
  }
});

test('the page for a deleted Brief links back to the article', async () => {
  const markup = await (await errorPage('No.', { brief: 'gone' })).text();
  expect(markup).toContain(`<a href="${article}">Back to the article</a>`);
});

test('"Did you mean …?" emphasizes the likely address', async () => {
  const fields = { ...formFields(), email: 'reader@gmial.com' };
  const markup = await (await didYouMeanPage({ db: shop.db, shop: SHOP, action, fields }))?.text();
  const buttons = markup?.match(/<button[^>]*>/g) ?? [];
  expect(buttons).toHaveLength(2);
  expect(buttons[0]).toContain('value="reader@gmail.com"');
  expect(buttons[0]).not.toContain('unwind-quiet');
  expect(buttons[1]).toContain('class="unwind-quiet"');
});

test('"Did you mean …?" is asked about addresses pasted with invisible or full-width characters, too', async () => {
  const { db } = shop;
  const isAsked = async (email: string) =>
    (await didYouMeanPage({ db, shop: SHOP, action, fields: { ...formFields(), email } })) !== null;
  for (const email of ['reader@gmial.com\u200b', '\ufeffreader@gmial.com', 'reader@ｇｍｉａｌ.com'])
    expect(await isAsked(email)).toBe(true);
  for (const email of ['reader@gmail.com\u200b', 'not an address']) expect(await isAsked(email)).toBe(false);
});
