import { describe, expect, test } from 'vitest';

import { isLinkAddress, isPictureAddress } from './links';

describe('a picture may be loaded from', () => {
  test.each(['/assets/iliacus.webp', '/a b'.replace(' ', '%20'), 'https://cdn.example.com/a.png?v=1'])(
    '%s',
    (address) => {
      expect(isPictureAddress(address)).toBe(true);
    },
  );
});

describe('a picture may not be loaded from', () => {
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
  ])('%j', (address) => {
    expect(isPictureAddress(address)).toBe(false);
  });
});

test('a link may also open a mail, but nothing that runs', () => {
  expect(isLinkAddress('mailto:desk@example.com')).toBe(true);
  expect(isLinkAddress('/pages/booking')).toBe(true);
  expect(isLinkAddress('mailto:')).toBe(false);
  expect(isLinkAddress('tel:123')).toBe(false);
  expect(isLinkAddress('vbscript:x')).toBe(false);
  expect(isLinkAddress('data:text/html,x')).toBe(false);
});
