import { setImmediate as nextTurn } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eraseBriefs } from './erasure.server';
import { readAddress } from '../sign-up/address';
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
    ['addresses of odd but legal form', "o'neil+x=y@example.com\nüser@bücher.example\n!#$%@example.com", 3, 0],
    ['vertical bars', 'email|name\na@example.com|Joe|2024\nAnn|b@example.com', 2, 0],
    ['what a line says of an address', 'a@example.com:bounced\nb@example.com.\nmailto:c@example.com?subject=x', 3, 0],
    ['single quotes', "'a@example.com','b@example.com'\n'c@example.com'\n‘d@example.com’", 4, 0],
    ['brackets', '[a@example.com]\n{b@example.com}\n{c@example.com|Ann}\n(d@example.com)', 4, 0],
    ['marks that cannot be seen', 'a@example.com\u200b\n\u202ab@example.com\u202c\n\u2060c@example.com', 3, 0],
    ['letters in quotes', '"john doe"@example.com\n"john.doe"@example.com', 2, 0],
    ['two bytes a letter', [...'a@example.com\nb@example.com'].join('\0'), 2, 0],
    ['what nobody can sign up with', 'a@localhost\nb@[127.0.0.1]\nc@example..com\n\ud800@example.com', 0, 4],
    ['a cell that is too long', `${"'".repeat(300_000)}@example.com,a@example.com`, 1, 0],
    ['nothing', '', 0, 0],
  ])('reads %s', async (_, text, found, without) => {
    const list = await readList(text);
    expect(list.addresses).toHaveLength(found);
    expect(list.without.count).toBe(without);
    // Each is what somebody is kept under who signs up.
    expect(list.addresses.map((address) => readAddress(address))).toEqual(
      list.addresses.map((key) => ({ ok: true, address: expect.objectContaining({ key }) as unknown })),
    );
  });

  it('says which line is the first without an address', async () => {
    expect((await readList('a@example.com\nnobody\nno one')).without).toEqual({ count: 2, first: 'nobody' });
  });
});

describe('a long list', () => {
  it.each([
    ['of lines', '\n'],
    ['of one line', ';'],
  ])('%s lets others in while it is read', async (_, between) => {
    const text = Array.from({ length: 20_000 }, (_, number) => `b${number}@e.de`).join(between);
    let [turns, isRead] = [0, false];
    const others = (async () => {
      for (; !isRead; turns += 1) await nextTurn();
    })();
    expect((await readList(text)).addresses).toHaveLength(20_000);
    isRead = true;
    await others;
    expect(turns).toBeGreaterThan(10);
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
    const list = await readList('reader@example.com\nold@example.com\nnew@example.com\nnobody');
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
    const list = await readList('LESERIN@bücher.example\nleserin@xn--bcher-kva.example');
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
