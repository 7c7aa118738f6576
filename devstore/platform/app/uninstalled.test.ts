/** The storefront without the app. */
import { expect, it } from 'vitest';

import { renderPath } from '../../storefront/render/pages.ts';
import { EXTENSION_UID, testContext, testSources } from '../../storefront/testing.ts';

const MAIN = {
  type: 'main',
  blocks: { one: { type: `shopify://apps/unwind/blocks/note/${EXTENSION_UID}` } },
  block_order: ['one'],
};
const sources = testSources(
  {
    'templates/article.json': JSON.stringify({ sections: { main: MAIN }, order: ['main'] }),
    'sections/main.liquid': `Text{% for block in section.blocks %}{% render block %}{% endfor %}
{% schema %}{ "name": "Main", "blocks": [{ "type": "@app" }] }{% endschema %}`,
  },
  { 'blocks/note.liquid': 'A note{% schema %}{ "name": "Note", "target": "section" }{% endschema %}' },
);

it('the app’s block is hidden until the app is installed again', async () => {
  const context = testContext();
  const article = async () => {
    const { html } = await renderPath(context, '/blogs/release/lower-back-and-hip-sequence', {
      designMode: false,
      sources,
    });
    return html;
  };
  const { installation } = context.state;

  expect(await article()).toContain('A note');
  context.state.installation = null;
  expect(await article()).toContain('Text');
  expect(await article()).not.toMatch(/A note|shopify-block/);
  context.state.installation = installation;
  expect(await article()).toContain('A note');
});
