import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';

import { isShopPath } from './shop-path';

test.each(['/', '/blogs/release/sequence', '/de/blogs/a/b?c=//d#e', '/pages/ähnlich', '/%09/evil.example', '/a//b'])(
  '%j is a path within the shop',
  (path) => {
    expect(isShopPath(path)).toBe(true);
  },
);

test.each([
  '',
  'blogs/a/b',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '\t//evil.example',
  ' /a',
  '/a b',
  '/\u0000/evil.example',
  '/a\u2028b',
  'https://evil.example',
  'https:/evil.example',
  'javascript:alert(1)',
])('%j isn’t', (path) => {
  expect(isShopPath(path)).toBe(false);
});

describe('a path within the shop', () => {
  it('never leads to another host in a browser', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '\t',
      '\n',
      '\r',
      ' ',
      '%09',
      '%2f',
      '@',
      ':',
      '.',
      '..',
      '?',
      '#',
      'evil.example',
      'http:',
    );
    const anything = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
      fc.webPath(),
    );
    let accepted = 0;
    fc.assert(
      fc.property(anything, (path) => {
        if (!isShopPath(path)) return;
        accepted += 1;
        expect(new URL(path, 'https://shop.example').host).toBe('shop.example');
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});
