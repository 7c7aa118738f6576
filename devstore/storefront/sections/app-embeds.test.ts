import { expect, test } from 'vitest';

import type { MetafieldRecord } from '../../state/metaobject.ts';
import type { BlockJson } from '../../state/theme.ts';
import { renderPath } from '../render/pages.ts';
import { EXTENSION_UID, testContext, testSources } from '../testing.ts';

const typeOf = (handle: string) => `shopify://apps/unwind/blocks/${handle}/${EXTENSION_UID}`;

function embed(liquid: string, schema: object) {
  return `${liquid}{% schema %}${JSON.stringify({ name: 'Embed', ...schema })}{% endschema %}`;
}

const EXTENSION = {
  'blocks/bubble.liquid': embed('<i>{{ block.settings.text }} on {{ article.title }}</i>', {
    target: 'body',
    stylesheet: 'bubble.css',
    javascript: 'bubble.js',
    settings: [{ type: 'text', id: 'text', label: 'Text', default: 'Hello' }],
  }),
  'blocks/meta.liquid': embed('<meta name="unwind">', { target: 'head', enabled_on: { templates: ['article'] } }),
  'blocks/section.liquid': embed('In a section', { target: 'section' }),
  'blocks/paid.liquid': embed('<b>Paid</b>', {
    target: 'body',
    available_if: '{{ app.metafields.plan.paid }}',
  }),
};

const SCOPE = '<html><head>{{ content_for_header }}</head><body>{{ content_for_layout }}</body></html>';

const VINTAGE = {
  'layout/theme.liquid': SCOPE,
  'templates/article.liquid': 'The article',
  'templates/index.liquid': 'Home',
};

/** Renders a page of a vintage theme with these embeds, saved in the theme editor or, with `inFile`, in the theme's file. */
async function renderWith(
  blocks: Record<string, BlockJson>,
  { path = '/blogs/release/lower-back-and-hip-sequence', paid = null as string | null, inFile = false } = {},
) {
  const metafields: MetafieldRecord[] =
    paid === null
      ? []
      : [
          {
            ...{ id: 1, ownerId: 'gid://shopify/AppInstallation/1', namespace: 'plan', key: 'paid' },
            ...{ type: 'boolean', value: paid, updatedAt: '2026-01-01T00:00:00Z' },
          },
        ];
  const context = testContext({ metafields, theme: { templates: {}, settings: inFile ? undefined : { blocks } } });
  const data: Record<string, string> = inFile
    ? { 'config/settings_data.json': JSON.stringify({ current: { blocks } }) }
    : {};
  const sources = testSources({ ...VINTAGE, ...data }, EXTENSION);
  const { html } = await renderPath(context, path, { designMode: false, sources });
  return { html, logged: context.logged };
}

test.each([true, false])(
  'an embed is at the end of the body with its settings (in the theme’s file: %s)',
  async (inFile) => {
    const { html, logged } = await renderWith(
      { '7': { type: typeOf('bubble'), settings: { text: 'Hi' } } },
      { inFile },
    );
    expect(html).toContain(
      'The article<div id="shopify-block-7" class="shopify-block shopify-app-block"><i>Hi on The lower back and hip sequence: four phases, in this order</i></div>\n</body></html>',
    );
    expect(logged).toEqual([]);
  },
);

test('an embed’s files are in the head once, even if it is on twice', async () => {
  const bubble = { type: typeOf('bubble') };
  const { html } = await renderWith({ '7': bubble, '8': bubble });
  const head = html.slice(0, html.indexOf('</head>'));
  expect(head.match(/bubble\.js/g)).toHaveLength(1);
  expect(head.match(/bubble\.css/g)).toHaveLength(1);
  expect(html.match(/<i>Hello/g)).toHaveLength(2);
});

test('an embed for the head has no wrapper, and only shows on its templates', async () => {
  const blocks = { '7': { type: typeOf('meta') } };
  expect((await renderWith(blocks)).html).toMatch(/<meta name="unwind"><\/head>/);
  expect((await renderWith(blocks, { path: '/' })).html).not.toContain('name="unwind"');
});

test('embeds that are off, section blocks and removed embeds aren’t rendered', async () => {
  const { html, logged } = await renderWith({
    off: { type: typeOf('bubble'), disabled: true },
    section: { type: typeOf('section') },
    gone: { type: typeOf('gone') },
  });
  expect(html).toContain('<body>The article</body>');
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain(`The app doesn't have the embed ${typeOf('gone')}.`);
});

test.each([
  [null, false],
  ['false', false],
  ['true', true],
])('with its metafield %s, an embed with available_if is shown: %s', async (paid, isThere) => {
  const { html } = await renderWith({ '7': { type: typeOf('paid') } }, { paid });
  expect(html.includes('<b>Paid</b>')).toBe(isThere);
});
