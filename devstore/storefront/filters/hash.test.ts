import { expect, test } from 'vitest';

import { renderLiquid } from './testing.ts';

// From RFC 1321, RFC 3174, RFC 2202 and FIPS 180-4.
test.each([
  [`{{ "abc" | md5 }}`, '900150983cd24fb0d6963f7d28e17f72'],
  [`{{ "abc" | sha1 }}`, 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  [`{{ "what do ya want for nothing?" | hmac_sha1: "Jefe" }}`, 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79'],
  [`{{ "abc" | sha256 }}`, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    `{{ "what do ya want for nothing?" | hmac_sha256: "Jefe" }}`,
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [`{{ "abc" | blake3 }}`, '6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(liquid)).toBe(expected);
});
