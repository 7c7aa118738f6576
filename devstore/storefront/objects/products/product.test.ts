import { expect, test } from 'vitest';

import { renderLiquid } from '../../filters/testing.ts';
import { renderPath } from '../../render/pages.ts';
import { testContext, testSources } from '../../testing.ts';

const MAT = `{% assign product = all_products['folding-mat'] %}`;

test.each([
  ['{{ product.title }} {{ product.url }} {{ product.available }}', 'Folding mat /products/folding-mat true'],
  [
    '{{ product.price | money }} {{ product.price_min }} {{ product.price_max }} {{ product.price_varies }}',
    '$45.00 4500 5900 true',
  ],
  [
    '{% for each in product.variants %}{{ each.title }}:{{ each.available }}:{{ each.id }} {% endfor %}',
    '15 mm:false:203 10 mm:true:206',
  ],
  ['{{ product.selected_or_first_available_variant.id }} {{ product.selected_variant.id }}', '206'],
  [
    '{{ product.variants[1].compare_at_price | money }} {{ product.variants[1].url }}',
    '$49.00 /products/folding-mat?variant=206',
  ],
  [
    '{{ product.options | join }} {{ product.variants[0].option1 }} {{ product.has_only_default_variant }}',
    'Thickness 15 mm false',
  ],
  ['{{ product.featured_image.alt }}', 'A green mat, folded in three'],
  [`[{{ all_products['inner-thigh-block'].title }}] {{ all_products.size }} {{ shop.products_count }}`, '[] 2 2'],
  ['{{ product.metafields.custom.x }}', 'not implemented: product.metafields'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(MAT + liquid)).toContain(expected);
});

const sources = testSources({
  'templates/product.json': JSON.stringify({ sections: { main: { type: 'main' } }, order: ['main'] }),
  'templates/404.json': JSON.stringify({ sections: { main: { type: 'main' } }, order: ['main'] }),
  'sections/main.liquid': `{{ template }} {{ product.title }} {{ closest.product.handle }} {{ product.url }}
    {{ product.selected_or_first_available_variant.id }}`,
});

async function page(path: string, query = '') {
  const options = { designMode: false, sources, query: new URLSearchParams(query) };
  const { status, html } = await renderPath(testContext(), path, options);
  return `${status} ${html.replace(/\s+/g, ' ')}`;
}

test('a product has a page, in each language, where the URL chooses the variant', async () => {
  expect(await page('/products/folding-mat')).toMatch(
    /200.*product Folding mat folding-mat \/products\/folding-mat 206/,
  );
  expect(await page('/de/products/folding-mat', 'variant=203')).toMatch(/\/de\/products\/folding-mat 203/);
});

test('a draft has no page', async () => {
  expect(await page('/products/inner-thigh-block')).toMatch(/^404/);
});
