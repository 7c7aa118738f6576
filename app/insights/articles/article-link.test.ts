import { expect, test } from 'vitest';

import { articleLink } from './article-link';

const KNOWN = '/blogs/release/sequence';

test.each([
  ['/blogs/release/sequence', KNOWN],
  ['/de/blogs/release/sequence', `/de${KNOWN}`],
  ['/en-ca/blogs/release/old-handle', `/en-ca${KNOWN}`],
  ['/pt-br/blogs/x/y', `/pt-br${KNOWN}`],
  ['', KNOWN],
  ['//evil.example', KNOWN],
  ['https://evil.example/de/blogs/a/b', KNOWN],
  ['/de/../blogs/a/b', KNOWN],
  ['/account/logout', KNOWN],
])('of a known article, from %j: %s', (submitted, link) => {
  expect(articleLink(submitted, KNOWN)).toBe(link);
});

test.each([
  ['/blogs/release/sequence', '/blogs/release/sequence'],
  ['/de/blogs/release/sequence', '/de/blogs/release/sequence'],
  ['/ja/blogs/%E3%83%96/%E3%83%AD', '/ja/blogs/%E3%83%96/%E3%83%AD'],
])('of an article that isn’t known yet, from %j: %s', (submitted, link) => {
  expect(articleLink(submitted, '')).toBe(link);
});

test.each([
  '',
  '/',
  '//evil.example/blogs/a/b',
  '/\\evil.example/blogs/a/b',
  'https://evil.example/blogs/a/b',
  'javascript:alert(1)',
  '/account/logout',
  '/cart/1:99',
  '/discount/FREE?redirect=/blogs/a/b',
  '/blogs/a/b?redirect=//evil.example',
  '/blogs/../x',
  '/blogs/a/%2e%2e',
  '/blogs/a/b/c',
  '/blogs/a/b\n',
  '/\t/evil.example',
  '/\t/blogs/a/b',
  '/blogs/a\u0000/b',
  '/blogs/a/b\u007f',
])('is none for %j', (submitted) => {
  expect(articleLink(submitted, '')).toBeNull();
});
