import { expect, test } from 'vitest';

import { renderLiquid } from '../testing.ts';

const THEME = { 'assets/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"></svg>' };
const IMAGE = `{% assign image = images['mark.svg'] %}`;

test.each([
  ['{{ image.width }} {{ image.height }} {{ image.aspect_ratio }}', '400 200 2.0'],
  ['{{ image.src }} {{ image.presentation.focal_point }}', '/assets/mark.svg 50.0% 50.0%'],
  ['{{ image | image_url: width: 300 }}', '/assets/mark.svg?width=300'],
  [
    `{{ image | image_url: width: 300, height: 100, crop: 'center' }}`,
    '/assets/mark.svg?crop=center&width=300&height=100',
  ],
  [
    `{{ image | image_url: width: 400 | image_tag: alt: 'A "mark"', loading: 'lazy' }}`,
    '<img src="/assets/mark.svg?width=400" alt="A &quot;mark&quot;" width="400" height="200"' +
      ' srcset="/assets/mark.svg?width=352 352w, /assets/mark.svg?width=400 400w" loading="lazy">',
  ],
  [
    `{{ image | image_url: height: 100 | image_tag: widths: '50, 150' }}`,
    '<img src="/assets/mark.svg?height=100" alt="" width="200" height="100"' +
      ' srcset="/assets/mark.svg?height=25&amp;width=50 50w, /assets/mark.svg?height=75&amp;width=150 150w,' +
      ' /assets/mark.svg?height=100&amp;width=200 200w">',
  ],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(`${IMAGE}${liquid}`, THEME)).toBe(expected);
});

test.each([
  ['{{ image | image_url }}', 'image_url needs a width or a height'],
  ['{{ image | image_url: width: 6000 }}', 'image_url allows at most 5760 pixels'],
  [`{{ images['none.png'] | image_url: width: 30 }}`, 'there is no image'],
])('%s is an error', async (liquid, message) => {
  expect(await renderLiquid(`${IMAGE}${liquid}`, THEME)).toContain(`Liquid error: `);
  expect(await renderLiquid(`${IMAGE}${liquid}`, THEME)).toContain(message);
});
