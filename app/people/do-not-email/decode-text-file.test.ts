import { expect, test } from 'vitest';

import { decodeTextFile } from './decode-text-file';

const TEXT = 'Email\r\njörg@example.com\r\n用户@例え.jp\r\n';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const bigEndian = (text: string) => utf16(text).swap16();

test.each<[string, Uint8Array, string]>([
  ['UTF-8', Buffer.from(TEXT), TEXT],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT],
  ['UTF-16, little-endian, with a mark, as Excel’s “Unicode text”', utf16(`\ufeff${TEXT}`), TEXT],
  ['UTF-16, big-endian, with a mark', bigEndian(`\ufeff${TEXT}`), TEXT],
  ['UTF-16, little-endian', utf16(TEXT), TEXT],
  ['UTF-16, big-endian', bigEndian(TEXT), TEXT],
  ['UTF-16 of one address', utf16('a@b.co'), 'a@b.co'],
  [
    'Windows-1252',
    Buffer.from('jörg@example.com, “Jörg”\n'.replace(/[“”]/g, ''), 'latin1'),
    'jörg@example.com, Jörg\n',
  ],
  ['UTF-8 with a mark and a damaged byte', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), 'a\ufffd'],
  ['ASCII', Buffer.from('a@example.com'), 'a@example.com'],
  ['an empty file', Buffer.alloc(0), ''],
  ['a single byte', Buffer.from('a'), 'a'],
])('decodes %s', (_, bytes, text) => {
  expect(decodeTextFile(bytes)).toBe(text);
});
