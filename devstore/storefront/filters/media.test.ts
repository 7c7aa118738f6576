import { expect, test } from 'vitest';

import { renderLiquid } from './testing.ts';

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
    `{{ image | img_url }} {{ image | img_url: 'x80' }}`,
    '/assets/mark.svg?width=100&height=100 /assets/mark.svg?height=80',
  ],
  [`{{ image | img_url: 'master' }}`, '/assets/mark.svg'],
  [`{{ 'mark.svg' | asset_img_url: '480x' }}`, '/assets/mark.svg?width=480'],
  [`{{ 'mark.svg' | file_url }}`, '/assets/mark.svg'],
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
  [`{{ image | img_tag: 'Mark', 'big' }}`, '<img src="/assets/mark.svg" alt="Mark" class="big">'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(`${IMAGE}${liquid}`, THEME)).toBe(expected);
});

test.each([
  ['{{ image | image_url }}', 'image_url wants a width or a height'],
  ['{{ image | image_url: width: 6000 }}', '5760 pixels are the most'],
  [`{{ images['none.png'] | image_url: width: 30 }}`, 'there is no image'],
  [`{{ image | img_url: 'vast' }}`, 'vast is no size of an image'],
])('%s is said', async (liquid, message) => {
  expect(await renderLiquid(`${IMAGE}${liquid}`, THEME)).toContain(`Liquid error: `);
  expect(await renderLiquid(`${IMAGE}${liquid}`, THEME)).toContain(message);
});
