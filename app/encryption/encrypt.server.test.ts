import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';

import { TEST_DATA_KEY } from '../../tests/support/data-key';
import { setDataKeys } from './data-keys.server';
import { decrypt, encrypt } from './encrypt.server';
import { isKeyedHash, keyedHash, keyedHashes } from './keyed-hash.server';

const [OLD, NEW] = ['old '.repeat(10), 'new '.repeat(10)];
const PLACE = { purpose: 'session tokens', place: 'offline_shop accessToken' } as const;

afterEach(() => setDataKeys([TEST_DATA_KEY]));

test('decrypts what it encrypted, which differs each time and never contains the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 4 }), (text) => {
      const [one, other] = [encrypt(text, PLACE), encrypt(text, PLACE)];
      expect(decrypt(one, PLACE)).toBe(text);
      expect(one).not.toBe(other);
      expect(one).not.toContain(text);
    }),
  );
});

test('decrypts nothing that was changed, moved, or encrypted for another use or with another key', () => {
  const stored = encrypt('shpat_token', PLACE);
  const last = stored.at(-2) === 'A' ? 'B' : 'A';
  const [version = '', id = '', nonce = '', text = ''] = stored.split('.');
  for (const changed of [
    stored.slice(0, -2) + last + stored.slice(-1),
    [version, id, nonce, ''].join('.'),
    [version, id, '', text].join('.'),
    [version, id, nonce, text.slice(0, 20)].join('.'),
    ['v2', id, nonce, text].join('.'),
    `${stored}.`,
    'shpat_token',
    '',
  ]) {
    expect(decrypt(changed, PLACE), changed).toBeNull();
  }
  expect(decrypt(stored, { ...PLACE, place: 'offline_other accessToken' })).toBeNull();
  expect(decrypt(stored, { ...PLACE, purpose: 'rate limits' })).toBeNull();
  setDataKeys([NEW]);
  expect(decrypt(stored, PLACE)).toBeNull();
});

test('after a rotation, encrypts and hashes with the new key, and still reads what the old one wrote', () => {
  setDataKeys([OLD]);
  const stored = encrypt('shpat_token', PLACE);
  const hash = keyedHash('do-not-email list', 'reader@example.com');
  setDataKeys([NEW, OLD]);
  expect(decrypt(stored, PLACE)).toBe('shpat_token');
  expect(keyedHashes('do-not-email list', 'reader@example.com')[1]).toBe(hash);
  expect(isKeyedHash('do-not-email list', 'reader@example.com', hash)).toBe(true);
  const renewed = encrypt('shpat_token', PLACE);
  setDataKeys([NEW]);
  expect(decrypt(renewed, PLACE)).toBe('shpat_token');
  expect(isKeyedHash('do-not-email list', 'reader@example.com', hash)).toBe(false);
});

test('hashes differ by use, text and key, and aren’t plain ones', () => {
  const all = new Set([
    keyedHash('do-not-email list', 'reader@example.com'),
    keyedHash('rate limits', 'reader@example.com'),
    keyedHash('rate limits', 'other@example.com'),
  ]);
  setDataKeys([OLD]);
  all.add(keyedHash('rate limits', 'reader@example.com'));
  expect(all.size).toBe(4);
});
