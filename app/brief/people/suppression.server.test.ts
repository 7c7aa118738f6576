import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eraseBriefs } from './erasure.server';
import { readList } from './suppression-list';
import { allowMail, countSuppressed, isSuppressed, previewSuppression, suppress } from './suppression.server';
import { SHOP, type TestShop, testShop } from '../testing/test-shop';

const OTHER = 'other.myshopify.com';

describe('readList', () => {
  it.each([
    ['one a line', 'a@example.com\r\nB@Example.com\n\n  c@example.com  \n', 3, 0],
    ['a CSV with headings', '\uFEFF"Email Address","Name"\n"a@example.com","Ann, of B"\nb@example.com,Bob\n', 2, 0],
    ['semicolons and tabs', 'Bob;b@example.com;1\nAnn\ta@example.com', 2, 0],
    ['as a mail program writes them', 'Ann <a@example.com>, "Bob" <mailto:b@example.com>', 2, 0],
    ['the same address twice', 'a@example.com\nA@EXAMPLE.COM', 1, 0],
    ['lines without an address', 'a@example.com\nnobody\n@\nb@', 1, 3],
    ['addresses of odd but legal form', "o'neil+x=y@example.com\nüser@bücher.example\n!#$%@[127.0.0.1]", 3, 0],
    ['nothing', '', 0, 0],
  ])('reads %s', (_, text, found, without) => {
    const list = readList(text);
    expect(list.addresses).toHaveLength(found);
    expect(list.without.count).toBe(without);
  });

  it('says which line is the first without an address', () => {
    expect(readList('a@example.com\nnobody\nno one').without).toEqual({ count: 2, first: 'nobody' });
  });
});

describe('the suppression list', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await testShop();
  }, 60_000);
  afterAll(() => shop.close());
  beforeEach(() => shop.db.suppression.deleteMany());

  it('says what a list would do, adds each once, and takes one off', async () => {
    const { db } = shop;
    const at = { db, shop: SHOP };
    await shop.ask({ email: 'Reader@example.com' });
    expect(await suppress({ ...at, addresses: ['old@example.com'] })).toBe(1);
    const list = readList('reader@example.com\nold@example.com\nnew@example.com\nnobody');
    expect(await previewSuppression({ ...at, list })).toEqual({
      found: 3,
      known: 1,
      people: 1,
      without: { count: 1, first: 'nobody' },
    });
    expect(await suppress({ ...at, ...list })).toBe(2);
    expect(await countSuppressed(at)).toBe(3);
    expect(await allowMail({ ...at, address: ' Reader@Example.com ' })).toBe(true);
    expect(await allowMail({ ...at, address: 'reader@example.com' })).toBe(false);
    expect(await isSuppressed({ ...at, emailKey: 'reader@example.com' })).toBe(false);
    expect(await isSuppressed({ ...at, emailKey: 'new@example.com' })).toBe(true);
  });

  it('knows a person by any form of the address', async () => {
    const at = { db: shop.db, shop: SHOP };
    await shop.ask({ email: 'Leserin@Bücher.example' });
    const { emailKey } = await shop.db.lead.findFirstOrThrow({ where: { email: 'Leserin@Bücher.example' } });
    const list = readList('LESERIN@bücher.example\nleserin@xn--bcher-kva.example');
    expect(await previewSuppression({ ...at, list })).toMatchObject({ found: 1, people: 1 });
    await suppress({ ...at, ...list });
    expect(await isSuppressed({ ...at, emailKey })).toBe(true);
    expect(await allowMail({ ...at, address: 'leserin@BÜCHER.example' })).toBe(true);
    expect(await isSuppressed({ ...at, emailKey })).toBe(false);
  });

  it('is of one shop, holds no address in clear, and goes with the shop', async () => {
    const { db } = shop;
    await suppress({ db, shop: SHOP, addresses: ['reader@example.com'] });
    await suppress({ db, shop: OTHER, addresses: ['other@example.com'] });
    await suppress({ db, shop: 'third.myshopify.com', addresses: ['other@example.com'] });
    const fingerprints = (await db.suppression.findMany()).map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(3);
    expect(await isSuppressed({ db, shop: OTHER, emailKey: 'reader@example.com' })).toBe(false);
    expect(JSON.stringify(await db.suppression.findMany())).not.toContain('example.com');
    await eraseBriefs({ db, shop: SHOP });
    expect(await countSuppressed({ db, shop: SHOP })).toBe(0);
    expect(await countSuppressed({ db, shop: OTHER })).toBe(1);
  });

  it('takes more addresses than one statement does', async () => {
    const addresses = Array.from({ length: 10_001 }, (_, number) => `reader${number}@example.com`);
    expect(await suppress({ db: shop.db, shop: SHOP, addresses })).toBe(10_001);
    expect(await suppress({ db: shop.db, shop: SHOP, addresses })).toBe(0);
  });
});
