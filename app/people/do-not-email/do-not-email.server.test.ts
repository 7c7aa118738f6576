import { createHash } from 'node:crypto';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { erasePeople } from '../erasure.server';
import { readAddress } from '~/mail/address';
import { parseAddressList } from './address-list';
import {
  addToDoNotEmailList,
  countDoNotEmail,
  isOnDoNotEmailList,
  previewImport,
  removeFromDoNotEmailList,
} from './do-not-email.server';
import { TEST_DATA_KEY } from '../../../tests/support/data-key';
import { setDataKeys } from '~/encryption/data-keys.server';
import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';

const OTHER = 'other.myshopify.com';

describe('parseAddressList', () => {
  it.each([
    ['one per line', 'a@example.com\r\nB@Example.com\n\n  c@example.com  \n', 3, 0],
    ['a CSV with headings', '\uFEFF"Email Address","Name"\n"a@example.com","Ann, of B"\nb@example.com,Bob\n', 2, 0],
    ['semicolons and tabs', 'Bob;b@example.com;1\nAnn\ta@example.com', 2, 0],
    ['names and angle brackets', 'Ann <a@example.com>, "Bob" <mailto:b@example.com>', 2, 0],
    ['duplicates', 'a@example.com\nA@EXAMPLE.COM', 1, 0],
    ['lines without an address', 'a@example.com\nnobody\n@\nb@', 1, 3],
    ['unusual but valid addresses', "o'neil+x=y@example.com\nüser@bücher.example\n!#$%@example.com", 3, 0],
    ['vertical bars', 'email|name\na@example.com|Joe|2024\nAnn|b@example.com', 2, 0],
    ['text attached to an address', 'a@example.com:bounced\nb@example.com.\nmailto:c@example.com?subject=x', 3, 0],
    ['single quotes', "'a@example.com','b@example.com'\n'c@example.com'\n‘d@example.com’", 4, 0],
    ['brackets', '[a@example.com]\n{b@example.com}\n{c@example.com|Ann}\n(d@example.com)', 4, 0],
    ['invisible characters', 'a@example.com\u200b\n\u202ab@example.com\u202c\n\u2060c@example.com', 3, 0],
    ['quoted local parts', '"john doe"@example.com\n"john.doe"@example.com', 2, 0],
    ['UTF-16 read as UTF-8', [...'a@example.com\nb@example.com'].join('\0'), 2, 0],
    ['invalid addresses', 'a@localhost\nb@[127.0.0.1]\nc@example..com\n\ud800@example.com', 0, 4],
    ['an overlong cell', `${"'".repeat(300_000)}@example.com,a@example.com`, 1, 0],
    ['an empty text', '', 0, 0],
  ])('parses %s', async (_, text, found, skipped) => {
    const list = await parseAddressList(text);
    expect(list.addresses).toHaveLength(found);
    expect(list.skippedLines.count).toBe(skipped);
    // Each is the key that a sign-up would get.
    expect(list.addresses.map((address) => readAddress(address))).toEqual(
      list.addresses.map((key) => ({ ok: true, address: expect.objectContaining({ key }) as unknown })),
    );
  });

  it.each([
    ["'+plus@example.com", '+plus@example.com'],
    ["Email\n'+plus@example.com", '+plus@example.com'],
    [`"'+plus@example.com","'=1+1"`, '+plus@example.com'],
    ["'-minus@example.com;'@x", '-minus@example.com'],
    ["'=is@example.com", '=is@example.com'],
    ["'＋wide@example.com", '+wide@example.com'],
    ["'quoted@example.com'", 'quoted@example.com'],
    ["o'neil@example.com", "o'neil@example.com"],
    ["'neil@example.com", "'neil@example.com"],
  ])('reads %j without the apostrophe that our export puts before a formula', async (text, address) => {
    expect((await parseAddressList(text)).addresses).toEqual([address]);
  });

  it.each([
    ['a byte order mark read as Windows-1252', 'ï»¿anna@example.com\nben@example.com', 2, 0],
    ['the mark of each of two joined files', '\ufeffanna@example.com\n\ufeffben@example.com', 2, 0],
    ['a UTF-16 file read as UTF-8', `\ufffd\ufffd${[...'anna@example.com\r\nben@example.com'].join('\0')}\0`, 2, 0],
    ['a UTF-16 file read as Windows-1252', `ÿþ${[...'anna@example.com\r\nben@example.com'].join('\0')}\0`, 2, 0],
    ['a lost letter', 'j\ufffdrg@example.com\nben@example.com', 1, 1],
    ['UTF-8 read as Windows-1252', 'jÃ¶rg@example.com\nanna@mÃ¼nchen.example\nben@example.com', 1, 2],
  ])('with %s, adds no leftovers of the encoding', async (_, text, found, skipped) => {
    const { addresses, skippedLines } = await parseAddressList(text);
    expect(addresses).toEqual(['anna@example.com', 'ben@example.com'].slice(-found));
    expect(skippedLines.count).toBe(skipped);
  });

  it('reports the first line without an address', async () => {
    expect((await parseAddressList('a@example.com\nnobody\nno one')).skippedLines).toEqual({
      count: 2,
      first: 'nobody',
    });
  });
});

describe('parsing a long list', () => {
  it.each([
    ['with many lines', '\n'],
    ['with a single line', ';'],
  ])('%s yields to other tasks', async (_, separator) => {
    const text = Array.from({ length: 20_000 }, (_, number) => `b${number}@e.de`).join(separator);
    let [yields, isParsed] = [0, false];
    const otherTask = (async () => {
      for (; !isParsed; yields += 1) await yieldToEventLoop();
    })();
    expect((await parseAddressList(text)).addresses).toHaveLength(20_000);
    isParsed = true;
    await otherTask;
    expect(yields).toBeGreaterThan(10);
  });
});

describe('the do-not-email list', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await testShop();
  }, 60_000);
  afterAll(() => shop.close());
  beforeEach(() => shop.db.doNotEmail.deleteMany());

  it('previews an import, adds each address once, and removes one', async () => {
    const { db } = shop;
    const params = { db, shop: SHOP };
    await shop.requestBrief({ email: 'Reader@example.com' });
    expect(await addToDoNotEmailList({ ...params, addresses: ['old@example.com'] })).toBe(1);
    const list = await parseAddressList('reader@example.com\nold@example.com\nnew@example.com\nnobody');
    expect(await previewImport({ ...params, list })).toEqual({
      found: 3,
      known: 1,
      people: 1,
      skippedLines: { count: 1, first: 'nobody' },
    });
    expect(await addToDoNotEmailList({ ...params, ...list })).toBe(2);
    expect(await countDoNotEmail(params)).toBe(3);
    expect(await removeFromDoNotEmailList({ ...params, address: ' Reader@Example.com ' })).toBe(true);
    expect(await removeFromDoNotEmailList({ ...params, address: 'reader@example.com' })).toBe(false);
    expect(await isOnDoNotEmailList({ ...params, emailKey: 'reader@example.com' })).toBe(false);
    expect(await isOnDoNotEmailList({ ...params, emailKey: 'new@example.com' })).toBe(true);
  });

  it('matches a person by any form of the address', async () => {
    const params = { db: shop.db, shop: SHOP };
    await shop.requestBrief({ email: 'Leserin@Bücher.example' });
    const { emailKey } = await shop.db.person.findFirstOrThrow({ where: { email: 'Leserin@Bücher.example' } });
    const list = await parseAddressList('LESERIN@bücher.example\nleserin@xn--bcher-kva.example');
    expect(await previewImport({ ...params, list })).toMatchObject({ found: 1, people: 1 });
    await addToDoNotEmailList({ ...params, ...list });
    expect(await isOnDoNotEmailList({ ...params, emailKey })).toBe(true);
    expect(await removeFromDoNotEmailList({ ...params, address: 'leserin@BÜCHER.example' })).toBe(true);
    expect(await isOnDoNotEmailList({ ...params, emailKey })).toBe(false);
  });

  it('belongs to one shop, stores no plain addresses, and is erased with the shop', async () => {
    const { db } = shop;
    await addToDoNotEmailList({ db, shop: SHOP, addresses: ['reader@example.com'] });
    await addToDoNotEmailList({ db, shop: OTHER, addresses: ['other@example.com'] });
    await addToDoNotEmailList({ db, shop: 'third.myshopify.com', addresses: ['other@example.com'] });
    const fingerprints = (await db.doNotEmail.findMany()).map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(3);
    expect(await isOnDoNotEmailList({ db, shop: OTHER, emailKey: 'reader@example.com' })).toBe(false);
    expect(JSON.stringify(await db.doNotEmail.findMany())).not.toContain('example.com');
    await erasePeople({ db, shop: SHOP });
    expect(await countDoNotEmail({ db, shop: SHOP })).toBe(0);
    expect(await countDoNotEmail({ db, shop: OTHER })).toBe(1);
  });

  it('stores hashes that no one can guess without the key, and recognizes those of older keys', async () => {
    const params = { db: shop.db, shop: SHOP };
    const [address, other] = ['reader@example.com', 'other@example.com'];
    const fingerprints = async () => (await shop.db.doNotEmail.findMany()).map(({ fingerprint }) => fingerprint);
    await addToDoNotEmailList({ ...params, addresses: [address, other] });
    const old = await fingerprints();
    for (const text of [`${SHOP} ${address}`, address]) {
      const guess = createHash('sha256').update(text);
      expect(old).not.toContain(guess.copy().digest('hex'));
      expect(old).not.toContain(guess.digest('base64url'));
    }
    const newKey = 'another data key that unit tests rotate to';
    setDataKeys([newKey, TEST_DATA_KEY]);
    try {
      expect(await isOnDoNotEmailList({ ...params, emailKey: address })).toBe(true);
      const list = await parseAddressList(`${address}\nnew@example.com`);
      expect(await previewImport({ ...params, list })).toMatchObject({ found: 2, known: 1 });
      // Adding it again replaces the old hash.
      expect(await addToDoNotEmailList({ ...params, ...list })).toBe(1);
      expect((await fingerprints()).filter((each) => old.includes(each))).toHaveLength(1);
      expect(await removeFromDoNotEmailList({ ...params, address: other })).toBe(true);
      expect(await countDoNotEmail(params)).toBe(2);
      setDataKeys([newKey]);
      expect(await isOnDoNotEmailList({ ...params, emailKey: address })).toBe(true);
    } finally {
      setDataKeys([TEST_DATA_KEY]);
    }
  });

  it('adds more addresses than one statement can hold', async () => {
    const addresses = Array.from({ length: 10_001 }, (_, number) => `reader${number}@example.com`);
    expect(await addToDoNotEmailList({ db: shop.db, shop: SHOP, addresses })).toBe(10_001);
    expect(await addToDoNotEmailList({ db: shop.db, shop: SHOP, addresses })).toBe(0);
  });
});
