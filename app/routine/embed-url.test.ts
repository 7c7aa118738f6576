import { expect, test } from 'vitest';

import { embedUrl } from './embed-url';

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1&playsinline=1&rel=0';
const VIMEO = 'https://player.vimeo.com/video/123456789?autoplay=1&dnt=1';

test.each([
  ['https://youtu.be/abcdefghijk', YOUTUBE],
  ['https://www.youtube.com/watch?v=abcdefghijk&list=x', YOUTUBE],
  ['https://www.youtube.com/shorts/abcdefghijk', YOUTUBE],
  ['https://youtu.be/abcdefghijk?t=90', `${YOUTUBE}&start=90`],
  ['https://www.youtube.com/watch?v=abcdefghijk&t=1m30s', `${YOUTUBE}&start=90`],
  ['https://youtu.be/abcdefghijk?t=soon&start=9', YOUTUBE],
  ['https://vimeo.com/123456789', VIMEO],
  ['https://vimeo.com/123456789/abcdef0123', `${VIMEO}&h=abcdef0123`],
  ['https://player.vimeo.com/video/123456789?h=abcdef0123', `${VIMEO}&h=abcdef0123`],
  ['https://vimeo.com/123456789#t=65s', `${VIMEO}#t=65s`],
  ['https://vimeo.com/123456789/"onload="alert(1)', VIMEO],
  ['https://example.com/watch?v=abcdefghijk', ''],
  ['javascript:alert(1)', ''],
  ['', ''],
])('%s', (url, expected) => {
  expect(embedUrl(url)).toBe(expected);
});
