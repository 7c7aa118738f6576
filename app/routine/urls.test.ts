import { describe, expect, test } from 'vitest';

import { isLinkUrl, isImageUrl } from './urls';

describe('accepts image URLs', () => {
  test.each(['/assets/iliacus.webp', '/a b'.replace(' ', '%20'), 'https://cdn.example.com/a.png?v=1'])('%s', (url) => {
    expect(isImageUrl(url)).toBe(true);
  });
});

describe('rejects image URLs', () => {
  test.each([
    '',
    'assets/iliacus.webp',
    '//evil.example/a.png',
    '/\\evil.example/a.png',
    '/\t/evil.example/a.png',
    '\\\\evil.example/a.png',
    'http://example.com/a.png',
    'https:evil.example',
    'https://',
    'https://user:password@example.com/a.png',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'mailto:a@example.com',
    'https://example.com/\u0000',
  ])('%j', (url) => {
    expect(isImageUrl(url)).toBe(false);
  });
});

test('a link can also start an email, but can’t run scripts', () => {
  expect(isLinkUrl('mailto:desk@example.com')).toBe(true);
  expect(isLinkUrl('/pages/booking')).toBe(true);
  expect(isLinkUrl('mailto:')).toBe(false);
  expect(isLinkUrl('tel:123')).toBe(false);
  expect(isLinkUrl('vbscript:x')).toBe(false);
  expect(isLinkUrl('data:text/html,x')).toBe(false);
});
