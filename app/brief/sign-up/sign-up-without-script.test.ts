import { afterAll, beforeAll, expect, test } from 'vitest';

import { SHOP, type TestShop, formFields, testShop } from '../testing/test-shop';
import { refusedPage, whichAddressPage } from './sign-up-page.server';

const action = '/apps/unwind/brief';
const article = '/blogs/release/the-sequence';

let shop: TestShop;
beforeAll(async () => void (shop = await testShop()), 60_000);
afterAll(() => shop.close());

const refused = (message: string, changes: Record<string, unknown> = {}) => {
  const fields = { ...formFields(), article_path: article, ...changes };
  const refusal = { ok: false, reason: 'invalid', field: 'email', message } as const;
  return refusedPage({ db: shop.db, shop: SHOP, action, fields, refusal });
};

test('who sent a wrong address finds the way back to the article, and no other', async () => {
  expect(await (await refused('No.')).text()).toContain(`<a href="${article}">Back to the article</a>`);
  expect(await (await refused('No.', { article_path: '//evil.example' })).text()).not.toContain('Back to');
});

test('who asks for a Brief that is gone finds it too', async () => {
  const markup = await (await refused('No.', { brief: 'gone' })).text();
  expect(markup).toContain(`<a href="${article}">Back to the article</a>`);
});

test('of the two addresses that may be meant, the likely one stands out', async () => {
  const fields = { ...formFields(), email: 'reader@gmial.com' };
  const markup = await whichAddressPage({ action, fields })?.text();
  const buttons = markup?.match(/<button[^>]*>/g) ?? [];
  expect(buttons).toHaveLength(2);
  expect(buttons[0]).toContain('value="reader@gmail.com"');
  expect(buttons[0]).not.toContain('unwind-quiet');
  expect(buttons[1]).toContain('class="unwind-quiet"');
});
