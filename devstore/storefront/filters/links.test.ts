import { expect, test } from 'vitest';

import { renderPath } from '../render.ts';
import { testContext, testSources } from '../testing.ts';
import { renderLiquid } from './testing.ts';

test.each([
  [
    `{{ "A <b>tool</b>" | link_to: "/x?a=1&b=2", class: "big" }}`,
    '<a href="/x?a=1&amp;b=2" class="big">A <b>tool</b></a>',
  ],
  [`{{ "Red hip, red psoas" | highlight: "RED" }}`, `${strong('Red')} hip, ${strong('red')} psoas`],
  [`{{ "a.b axb" | highlight: "a.b" }}`, `${strong('a.b')} axb`],
  [`{{ "Fish & Co" | url_for_vendor }}`, '/collections/vendors?q=Fish%20%26%20Co'],
  [`{{ "Tools" | link_to_type }}`, '<a href="/collections/types?q=Tools" title="Tools">Tools</a>'],
  [`{{ "/collections/all?page=2" | sort_by: "price-ascending" }}`, '/collections/all?page=2&sort_by=price-ascending'],
  [`{{ "/products/a" | within: collections.first }}`, '/products/a'],
  [`{{ "Log in" | customer_login_link }}`, '<a href="/account/login" id="customer_login_link">Log in</a>'],
  [`{{ cart | item_count_for_variant: 5 }} {{ cart | line_items_for: nil | size }}`, '0 0'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(liquid)).toBe(expected);
});

test.each([
  [
    `{{ "a.js" | asset_url | script_tag: defer: true }}`,
    '<script src="/assets/a.js" type="text/javascript" defer></script>',
  ],
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
  [`{{ "b.svg" | inline_asset_content }}`, 'there is no assets/b.svg'],
  [`{{ "a.png" | inline_asset_content }}`, 'a.png is no SVG, JavaScript or CSS'],
  [`{{ "big.css" | inline_asset_content }}`, 'big.css is too large to inline'],
  [`{{ "lightbox.js" | global_asset_url }}`, 'not implemented: filter global_asset_url at'],
  [`{{ "visa" | payment_type_svg_tag }}`, 'not implemented: filter payment_type_svg_tag at'],
])('%s is said', async (liquid, message) => {
  expect(await renderLiquid(liquid, { 'assets/big.css': 'a'.repeat(15_001) })).toContain(message);
});

test('links to tags are of the blog whose page it is', async () => {
  const section = `{{ "Hips" | link_to_tag: "Tight Hips" }}{{ "x" | highlight_active_tag }}`;
  const template = { sections: { main: { type: 'main' } }, order: ['main'] };
  const sources = testSources({ 'templates/blog.json': JSON.stringify(template), 'sections/main.liquid': section });
  const { html } = await renderPath(testContext(), '/blogs/release', { designMode: false, sources });
  const link = '<a href="/blogs/release/tagged/tight-hips" title="Show articles tagged Tight Hips">Hips</a>';
  expect(html).toContain(`${link}x`);
});

function strong(text: string): string {
  return `<strong class="highlight">${text}</strong>`;
}
