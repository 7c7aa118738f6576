import { expect, test } from 'vitest';

import { blake3 } from './blake3.ts';

/** Bytes that count from 0 to 250 and start over, as in the official test vectors. */
const counting = (length: number) => Buffer.from(Array.from({ length }, (_, index) => index % 251));

test.each([
  ['nothing', 0, 'af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262'],
  ['one byte', 1, '2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213'],
  ['one block and a byte', 65, 'de1e5fa0be70df6d2be8fffd0e99ceaa8eb6e8c93a63f2d8d1c30ecb6b263dee'],
  ['one chunk', 1024, '42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7'],
  ['one chunk and a byte', 1025, 'd00278ae47eb27b34faecf67b4fe263f82d5412916c1ffd97c8cb7fb814b8444'],
  ['a lopsided tree', 5000, 'ee78d92070de3df1c57c37002abf0a6b1a6589acdeef4d8ffac7cf3d9e8f2836'],
])('the hash of %s', (_name, length, expected) => {
  expect(blake3(counting(length))).toBe(expected);
});
