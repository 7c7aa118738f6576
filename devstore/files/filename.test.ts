import { expect, test } from 'vitest';

import { freeFilename, safeFilename } from './filename.ts';

test.each([
  ['My image (1).png', 'My_image_1.png'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\pictures\\hip.webp', 'hip.webp'],
  ['.htaccess', 'htaccess'],
  ['日本.png', 'file.png'],
  [`${'a'.repeat(300)}.mp4`, `${'a'.repeat(200)}.mp4`],
])('%s is %s', (name, expected) => {
  expect(safeFilename(name)).toBe(expected);
});

test('a taken name gets a UUID', () => {
  expect(freeFilename('hip.webp', () => false)).toBe('hip.webp');
  expect(freeFilename('hip.webp', (name) => name === 'hip.webp')).toMatch(/^hip_[\da-f-]{36}\.webp$/);
});
