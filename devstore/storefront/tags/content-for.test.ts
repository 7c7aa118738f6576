import { expect, test } from 'vitest';

import type { SectionJson } from '../../state/theme.ts';
import { renderPath } from '../render/pages.ts';
import { EXTENSION_UID, testContext, testSources } from '../testing.ts';

const NOTE = `shopify://apps/unwind/blocks/note/${EXTENSION_UID}`;

/** Renders a home page with one section; `files` are the theme's other files. */
async function renderSection(liquid: string, section: Partial<SectionJson>, files: Record<string, string> = {}) {
  const template = { sections: { main: { type: 'main', ...section } }, order: ['main'] };
  const theme = { 'templates/index.json': JSON.stringify(template), 'sections/main.liquid': liquid, ...files };
  const note = `In {{ section.id }}{% schema %}${JSON.stringify({ name: 'Note', target: 'section' })}{% endschema %}`;
  const sources = testSources(theme, { 'blocks/note.liquid': note });
  return (await renderPath(testContext(), '/', { designMode: false, sources })).html;
}

test('a theme block can contain an app block', async () => {
  const html = await renderSection(
    `{% content_for 'blocks' %}`,
    {
      blocks: { box: { type: 'box', blocks: { app: { type: NOTE } }, block_order: ['app'] } },
      block_order: ['box'],
    },
    { 'blocks/box.liquid': `[{% content_for 'blocks' %}]{% schema %}{ "name": "Box" }{% endschema %}` },
  );
  expect(html).toMatch(/\[<div id="shopify-block-app" class="shopify-block shopify-app-block">In main<\/div>\n\]/);
});

test('static blocks aren’t rendered with dynamic ones, nor if they are off', async () => {
  const html = await renderSection(
    `{% content_for 'block', type: 'line', id: 'one', tone: tone_of_section %}{% content_for 'block', type: 'line', id: 'off' %}|{% content_for 'blocks' %}`,
    {
      blocks: { one: { type: 'line', static: true }, off: { type: 'line', static: true, disabled: true } },
      block_order: ['one'],
    },
    { 'blocks/line.liquid': `Line {{ tone }}{% schema %}{ "name": "Line", "tag": null }{% endschema %}` },
  );
  expect(html).toMatch(/>Line \|<\/div>/);
});

test('`closest` comes from the tag’s arguments, then from settings, then from the page', async () => {
  const html = await renderSection(
    `{% schema %}{ "name": "Main", "settings": [{ "type": "blog", "id": "b", "default": "release" }] }{% endschema %}
    {% content_for 'block', type: 'who', id: 'one' %},{% content_for 'block', type: 'who', id: 'two', closest.blog: shop %}`,
    {},
    {
      'blocks/who.liquid': `{{ closest.blog.url }}{{ closest.product }}{% schema %}{ "name": "Who", "tag": null }{% endschema %}`,
    },
  );
  expect(html).toContain('/blogs/release,http://localhost:4000<');
});

test.each([
  [`{% content_for 'nothing' %}`, `content_for needs 'blocks' or 'block'`],
  [`{% content_for 'block', type: 'line' %}`, `content_for 'block' needs a type and an id`],
  [`{% content_for 'block', type: 'moon', id: 'a' %}`, 'the file does not exist at theme/blocks/moon.liquid'],
])('%s is an error', async (liquid, message) => {
  const escaped = message.replaceAll("'", '&#39;');
  expect(await renderSection(liquid, {})).toContain(escaped);
});
