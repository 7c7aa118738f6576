import { describe, expect, test } from 'vitest';

import { hostedVideo, isImageUrl, isLinkUrl } from './urls';

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
    'https://youtu.be/abcdefghijk',
    'https://vimeo.com/123456789',
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

describe('a hosted video', () => {
  test.each([
    ['https://www.youtube.com/watch?v=abc_def-123', 'youtube', 'abc_def-123'],
    ['https://m.youtube.com/watch?list=x&v=abc_def-123', 'youtube', 'abc_def-123'],
    ['https://youtu.be/abc_def-123?t=42', 'youtube', 'abc_def-123'],
    ['https://www.youtube.com/shorts/abc_def-123', 'youtube', 'abc_def-123'],
    ['https://www.youtube-nocookie.com/embed/abc_def-123', 'youtube', 'abc_def-123'],
    ['https://vimeo.com/123456789', 'vimeo', '123456789'],
    ['https://player.vimeo.com/video/123456789?h=1', 'vimeo', '123456789'],
  ])('%s', (url, host, id) => {
    expect(hostedVideo(url)).toEqual({ host, id });
  });

  test.each([
    '',
    'abc_def-123',
    'http://youtu.be/abc_def-123',
    'https://youtu.be/',
    'https://youtu.be/abc"onload=',
    'https://www.youtube.com/@channel',
    'https://www.youtube.com/playlist?list=abc_def-123',
    'https://youtube.com.evil.example/watch?v=abc_def-123',
    'https://evil.example/youtu.be/abc_def-123',
    'https://vimeo.com/channels/staffpicks',
    'javascript:https://youtu.be/abc_def-123',
  ])('isn’t %j', (url) => {
    expect(hostedVideo(url)).toBeNull();
  });
});
