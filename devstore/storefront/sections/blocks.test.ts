import { expect, test } from 'vitest';

import type { BlockJson } from '../../state/theme.ts';
import { renderPath } from '../render/pages.ts';
import { EXTENSION_UID, testContext, testSources } from '../testing.ts';

const TYPE = `shopify://apps/unwind/blocks/note/${EXTENSION_UID}`;
const ARTICLE = '/blogs/release/lower-back-and-hip-sequence';
const SECTION = `{% for block in section.blocks %}{% render block %}{% endfor %}
{% schema %}{ "name": "Main", "blocks": [{ "type": "@app" }] }{% endschema %}`;

const SCHEMA = {
  name: 'Note',
  target: 'section',
  javascript: 'note.js',
  stylesheet: 'note.css',
  enabled_on: { templates: ['article'] },
  settings: [{ type: 'text', id: 'tone', default: 'calm' }],
};

function note(liquid: string, schema: object = SCHEMA) {
  return { 'blocks/note.liquid': `${liquid}{% schema %}${JSON.stringify(schema)}{% endschema %}` };
}

async function renderBlocks(
  extension: Record<string, string>,
  {
    blocks = { one: { type: TYPE } },
    designMode = false,
  }: { blocks?: Record<string, BlockJson>; designMode?: boolean } = {},
) {
  const main = { type: 'main', blocks, block_order: Object.keys(blocks) };
  const templates = { 'templates/article.json': JSON.stringify({ sections: { main }, order: ['main'] }) };
  const sources = testSources({ ...templates, 'sections/main.liquid': SECTION }, extension);
  const context = testContext();
  const { html } = await renderPath(context, ARTICLE, { designMode, sources });
  return { html, logged: context.logged };
}

test('an app block is wrapped, and has its schema’s defaults, the article and the section’s id', async () => {
  const { html } = await renderBlocks(
    note('{{ block.settings.tone }} {{ block.type }} {{ section.id }} {{ article.id }}', { ...SCHEMA, class: 'wide' }),
  );
  const wrapper = '<div id="shopify-block-one" class="shopify-block shopify-app-block wide">';
  expect(html).toContain(`${wrapper}calm @app main 100</div>`);
});

test('an app block can only read its section’s id', async () => {
  const { html } = await renderBlocks(note('{{ section.settings.title }}'));
  expect(html).toContain('not implemented: section.settings at extension/blocks/note.liquid:1');
});

test('an app block uses the extension’s snippets and texts', async () => {
  const { html } = await renderBlocks({
    ...note(`{% render 'line', minutes: 2 %}`),
    'snippets/line.liquid': `{{ 'time' | t: count: minutes }}`,
    'locales/en.default.json': JSON.stringify({ time: { one: '{{ count }} minute', other: '{{ count }} minutes' } }),
  });
  expect(html).toContain('>2 minutes<');
});

test('the files of blocks are in the head once', async () => {
  const { html } = await renderBlocks(note('x'), { blocks: { one: { type: TYPE }, two: { type: TYPE } } });
  expect(html.match(/<script src="\/extensions\/unwind\/assets\/note\.js" async>/g)).toHaveLength(1);
  expect(html.match(/<link rel="stylesheet" href="\/extensions\/unwind\/assets\/note\.css"/g)).toHaveLength(1);
  expect(html.indexOf('note.js')).toBeLessThan(html.indexOf('<main>'));
});

test('a block is only rendered on its templates', async () => {
  const { html } = await renderBlocks(note('x', { ...SCHEMA, enabled_on: { templates: ['product'] } }));
  expect(html).not.toContain('shopify-app-block');
  expect(html).not.toContain('note.js');
});

test('a block has editor attributes in the theme editor only', async () => {
  const live = await renderBlocks(note('<i {{ block.shopify_attributes }}></i>'));
  const editor = await renderBlocks(note('<i {{ block.shopify_attributes }}></i>'), { designMode: true });
  const attribute = `data-shopify-editor-block="{&quot;id&quot;:&quot;one&quot;,&quot;type&quot;:&quot;${TYPE}&quot;}"`;
  expect(live.html).toContain('<i ></i>');
  expect(editor.html).toContain(`<i ${attribute}></i>`);
  expect(editor.html).toContain(`class="shopify-block shopify-app-block" ${attribute}>`);
});

test('a removed block shows a message in the theme editor only', async () => {
  const live = await renderBlocks({});
  const editor = await renderBlocks({}, { designMode: true });
  expect(live.html).not.toContain('doesn&#39;t have the block');
  expect(live.logged).toEqual([`storefront ${ARTICLE}: The app doesn't have the block ${TYPE}.`]);
  expect(editor.html).toContain(`The app doesn&#39;t have the block ${TYPE}.`);
});
