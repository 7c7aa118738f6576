import { expect, test } from 'vitest';

import { renderLiquid } from '../testing.ts';

test.each([
  [
    `{{ "A <b>tool</b>" | link_to: "/x?a=1&b=2", class: "big" }}`,
    '<a href="/x?a=1&amp;b=2" class="big">A <b>tool</b></a>',
  ],
  [`{{ cart | item_count_for_variant: 5 }} {{ cart | line_items_for: nil | size }}`, '0 0'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(liquid)).toBe(expected);
});

test.each([
  [
    `{{ "a.css" | asset_url | stylesheet_tag: media: "print" }}`,
    '<link href="/assets/a.css" rel="stylesheet" type="text/css" media="print">',
  ],
  [`{{ "a.css" | asset_url | preload_tag: as: "style" }}`, '<link href="/assets/a.css" as="style" rel="preload">'],
  [`{{ "a.svg" | inline_asset_content }}`, '<svg></svg>'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(liquid, { 'assets/a.svg': '<svg></svg>' })).toBe(expected);
});

test.each([
  [`{{ "b.svg" | inline_asset_content }}`, 'assets/b.svg does not exist'],
  [`{{ "a.png" | inline_asset_content }}`, 'a.png is not an SVG, JavaScript or CSS file'],
  [`{{ "big.css" | inline_asset_content }}`, 'big.css is too large to inline'],
  [`{{ "lightbox.js" | global_asset_url }}`, 'not implemented: filter global_asset_url at'],
  [`{{ "visa" | payment_type_svg_tag }}`, 'not implemented: filter payment_type_svg_tag at'],
])('%s is an error', async (liquid, message) => {
  expect(await renderLiquid(liquid, { 'assets/big.css': 'a'.repeat(15_001) })).toContain(message);
});
