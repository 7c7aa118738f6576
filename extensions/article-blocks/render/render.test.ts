/** The renderer renders what the local store's engine does, and names what it doesn't know. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import type { Routine } from '../../../app/routine/contract.ts';
import { LANGUAGES } from '../../../app/messages/language.ts';
import { publishedFields, type RoutineFields } from '../../../app/routine/published-document.ts';
import { initialState } from '../../../devstore/content/initial-state.ts';
import type { FileRecord } from '../../../devstore/state/file.ts';
import type { StoreState } from '../../../devstore/state/state.ts';
import { locatePage } from '../../../devstore/storefront/page/location.ts';
import { openPage } from '../../../devstore/storefront/render/open-page.ts';
import { testContext } from '../../../devstore/storefront/testing.ts';
import { gentlePsoasReset } from '../../../prisma/seed/gentle-psoas-reset.ts';
import { hipSequence } from '../../../prisma/seed/hip-sequence.ts';
import { writeProxyPath } from '../../../tests/support/storefront/proxy-path.ts';
import { shopRoutine, VIDEO_FILE } from '../../../tests/support/storefront/shop-routine.ts';
import { createEngine } from './engine.ts';
import { BLOCKS, LOCALES, SNIPPETS } from './files.ts';
import type { Page } from './page.ts';
import { render, renderRoutineBlock, renderSnippet } from './render.ts';
import { fileObject, productObject, type ShopFile, type ShopImage, type ShopProduct } from './shop-objects.ts';
import { UnsupportedLiquid } from './unsupported-liquid.ts';

const PAGE: Page = {
  locale: 'en',
  origin: 'http://localhost:4000',
  article: null,
  proxyPath: '/apps/unwind',
  moneyFormat: '${{amount}}',
  assetUrl: (name) => `/extensions/unwind/assets/${name}`,
};
const HOSTILE = `</script><script>alert(1)</script> "quotes" 'single' & &amp; {{ shop.name }} {% break %}`;

describe.each([gentlePsoasReset, hipSequence])('$title', (routine) => {
  test.each(LANGUAGES)('is the same as in the local store in %s', async (locale) => {
    const settings = { heading_level: 'h3', layout: 'compact', accent: '#123456', pictures: false };
    for (const block of [
      { id: 'preview', settings: {} },
      { id: 'other', settings },
    ]) {
      const expected = await inLocalStore(locale, { routine, block });
      expect(renderSnippet('routine', { routine, block }, { ...PAGE, locale })).toBe(expected);
    }
  });
});

describe('files and products', () => {
  const fields = publishedFields(shopRoutine());
  const block = { id: 'preview', settings: {} };

  test.each(LANGUAGES)('are the same as in the local store in %s', async (locale) => {
    const expected = await inLocalStore(locale, { routine: fields.document, block }, fields);
    const { files, products } = shopObjects(fields);
    const parameters = { routine: fields.document, block, files, products };
    const html = renderSnippet('routine', parameters, { ...PAGE, locale });
    expect(html).toBe(expected);
    expect(html.match(/<img/g)).toHaveLength(5);
    expect(html.match(/<video/g)).toHaveLength(1);
    expect(html.match(/data-product="/g)).toHaveLength(3);
  });

  test.each([
    ['files', 301, '/cdn/shop/files/folding-mat'],
    ['products', 202, 'data-product="202"'],
  ] as const)('that were deleted are gone: %s', async (list, id, trace) => {
    const change = (state: StoreState) => {
      const products = state.products.filter((each) => list !== 'products' || each.id !== id);
      const files = state.files.filter((each) => list !== 'files' || each.id !== id);
      Object.assign(state, { files, products });
    };
    const html = await inLocalStore('en', { routine: fields.document, block }, fields, change);
    expect(html).not.toContain(trace);
    const { files, products } = shopObjects(fields, change);
    expect(renderSnippet('routine', { routine: fields.document, block, files, products }, PAGE)).toBe(html);
  });
});

test('hostile texts are the same as in the local store', async () => {
  const [phase] = gentlePsoasReset.phases;
  const step = {
    ...phase?.steps[0],
    title: HOSTILE,
    why: HOSTILE,
    cues: [HOSTILE, ''],
    media: { kind: 'image', url: HOSTILE },
  };
  const phases = [{ id: HOSTILE, title: HOSTILE, purpose: HOSTILE, steps: [step] }];
  const routine = { ...gentlePsoasReset, title: HOSTILE, summary: HOSTILE, equipment: [HOSTILE], phases };
  const block = { id: 'preview', settings: {} };
  const html = renderSnippet('routine', { routine, block }, PAGE);
  expect(html).toBe(await inLocalStore('en', { routine, block }));
  expect(html).not.toMatch(/<script>/);
});

test('the block renders the routine that is selected, and nothing of another format', () => {
  const html = renderRoutineBlock({ document: hipSequence }, {}, PAGE);
  expect(html).toContain(`id="unwind-routine-preview-${hipSequence.handle}"`);
  expect(html.trim()).toBe(
    renderSnippet(
      'routine',
      { routine: hipSequence, block: { id: 'preview', settings: {} }, anchor: 'routine' },
      PAGE,
    ).trim(),
  );
  expect(renderRoutineBlock({ document: { ...hipSequence, version: 99 } }, {}, PAGE).trim()).toBe('');
});

test('nothing in the extension’s Liquid is unknown', () => {
  const engine = createEngine();
  for (const name of SNIPPETS.keys()) expect(() => engine.parseFileSync(name), name).not.toThrow();
  const files = (folder: string) => readdirSync(new URL(`../${folder}`, import.meta.url));
  expect([...SNIPPETS.keys()].map((name) => `${name}.liquid`).sort()).toEqual(files('snippets').sort());
  expect([...BLOCKS.keys()].map((name) => `${name}.liquid`).sort()).toEqual(files('blocks').sort());
  expect(LOCALES.size).toBe(LANGUAGES.length);
});

describe('names what it doesn’t know', () => {
  test.each([
    ["{{ 'a' | camelize }}", 'filter camelize at Liquid:1'],
    ["{{ 'a' | ceil }}", 'filter ceil at Liquid:1'],
    ['\n{% section "footer" %}', 'tag section at Liquid:2'],
    ['{% tablerow i in (1..2) %}{% endtablerow %}', 'tag tablerow at Liquid:1'],
    ['{{ shop.name }}', 'object shop at Liquid:1'],
    ['{% if localization %}{% endif %}', 'object localization at Liquid:1'],
    ['{{ request.host }}', 'request.host at Liquid:1'],
    ['{{ request.locale.name }}', 'locale.name at Liquid:1'],
    ['{{ request }}', '{{ request }} at Liquid:1'],
    ['{% liquid\n  # 1.5\n  assign a = 7 | divided_by: 2.0\n%}', 'float 2.0 in Liquid'],
    ["{{ 'routine.moon' | t }}", 'translation en.routine.moon at Liquid:1'],
  ])('%j', (liquid, message) => {
    expect(() => render(liquid, {}, PAGE)).toThrow(new UnsupportedLiquid(message));
  });

  test('but unknown names are nil, as parameters are optional', () => {
    expect(render('[{{ moon }}{{ moon.phase }}]', {}, PAGE)).toBe('[]');
  });
});

describe('behaves as Shopify', () => {
  test.each([
    ['{{ 7 | divided_by: 2 }} {{ -7 | divided_by: 2 }}', '3 -4'],
    ['{{ a | divided_by: 60 }} {{ a | times: 2 }} {{ a | plus: 1.5 }}', '0.025 3.0 3.0'],
    ['{{ -7 | modulo: 60 }} {{ a | modulo: 1 }}', '53 0.5'],
    ["{{ nil | plus: 1 }} {{ 'x' | minus: 1 }} {{ '2.0' | plus: 1 }}", '1 -1 3.0'],
    ['{% assign b = a | times: 2 %}{% if b == 3 and b > 2 and b <= 3 %}yes{% endif %}', 'yes'],
    ['{{ 2 | at_least: 3 }} {{ 2 | at_most: 1 }} {{ a | at_least: 0 }}', '3 1 1.5'],
    ["{{ '<a> &amp; & &#39;' | escape_once }}", '&lt;a&gt; &amp; &amp; &#39;'],
    ["{{ '<a> &amp;' | escape }} {{ nil | escape }}", '&lt;a&gt; &amp;amp; '],
    ["{{ '</script>&' | json }} {{ nil | json }}", '"\\u003c/script\\u003e\\u0026" null'],
    ["{{ 'a b/ü!' | url_encode }}", 'a+b%2F%C3%BC%21'],
    ["{% if '' %}true{% endif %} {% if 0 %}true{% endif %}", 'true true'],
    ["{{ '' | split: ',' | size }}", '0'],
  ])('%s', (liquid, expected) => {
    // In Liquid 1.5 in a template is a float too, but the renderer's templates have none.
    const numbers = liquid.replace('1.5', 'a');
    expect(render(numbers, { a: 1.5 }, PAGE)).toBe(expected);
  });
});

/** The routine's snippet, rendered by the local store. */
async function inLocalStore(
  locale: string,
  parameters: { routine: Partial<Routine> | object; block: object },
  lists: { files: string[]; products: string[] } = { files: [], products: [] },
  change: (state: StoreState) => void = () => undefined,
): Promise<string> {
  const context = testContext({ shop: { ...initialState().shop, locale } });
  context.state.files.push(structuredClone(VIDEO_FILE));
  const fields = { title: '', files: JSON.stringify(lists.files), products: JSON.stringify(lists.products) };
  context.state.metaobjects.push({ id: 7, type: '$app:routine', handle: 'hips', fields, updatedAt: '' });
  change(context.state);
  writeProxyPath(context, PAGE.proxyPath ?? '');
  const { sources } = context;
  const page = openPage({ context, sources, location: locatePage(context, '/'), designMode: false });
  const liquid = `{%- assign fields = metaobjects['$app:routine'].hips -%}
    {%- assign files = fields.files.value -%}
    {%- assign products = fields.products.value -%}
    {%- render 'routine', routine: routine, block: block, files: files, products: products -%}`;
  const html = await page.renderer.renderText(sources.extension, liquid, 'test', parameters);
  expect(context.logged).toEqual([]);
  return html;
}

/** The local store's files and products, as the renderer's objects. */
function shopObjects(lists: RoutineFields, change: (state: StoreState) => void = () => undefined) {
  const state = initialState();
  state.files.push(structuredClone(VIDEO_FILE));
  change(state);
  const image = ({ id, filename, width, height, createdAt }: FileRecord, name = filename): ShopImage => ({
    ...{ kind: 'image', id, url: `/cdn/shop/files/${name}?v=${Date.parse(createdAt) / 1000}`, width, height },
  });
  const file = (record: FileRecord): ShopFile =>
    record.type === 'Video'
      ? {
          ...{ kind: 'video', id: record.id, preview: image(record, record.preview ?? '') },
          sources: [{ url: image(record).url, mimeType: record.mimeType }],
        }
      : image(record);
  const gidOf = ({ type, id }: FileRecord) => `gid://shopify/${type}/${id}`;
  const files = lists.files.flatMap((gid) => state.files.filter((each) => gidOf(each) === gid).map(file));
  const products = lists.products.flatMap((gid) =>
    state.products
      .filter(({ id }) => `gid://shopify/Product/${id}` === gid)
      .map((each): ShopProduct => {
        const [featured] = state.files.filter(({ id }) => id === each.imageIds[0]);
        return {
          ...{ id: each.id, title: each.title, url: `/products/${each.handle}`, options: each.options },
          image: featured ? image(featured) : null,
          hasOnlyDefaultVariant: each.variants.length === 1,
          variants: each.variants.map(({ id, title, price, compareAtPrice, inventory }) => ({
            ...{ id, title, price: Number(price) * 100, available: inventory > 0 },
            compareAtPrice: compareAtPrice === null ? null : Number(compareAtPrice) * 100,
          })),
        };
      }),
  );
  return { files: files.map(fileObject), products: products.map(productObject) };
}
