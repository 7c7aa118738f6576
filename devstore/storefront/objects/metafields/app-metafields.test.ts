import { expect, test } from 'vitest';

import type { MetafieldRecord } from '../../../state/metaobject.ts';
import { renderInLayout } from '../../render/pages.ts';
import { testContext, testSources } from '../../testing.ts';

function metafield(
  key: string,
  type: string,
  value: string,
  ownerId = 'gid://shopify/AppInstallation/9',
): MetafieldRecord {
  return { id: 1, ownerId, namespace: 'plan', key, type, value, updatedAt: '2026-11-01T00:00:00Z' };
}

const METAFIELDS = [
  metafield('active', 'boolean', 'true'),
  metafield('name', 'single_line_text_field', 'Large & <wide>'),
  metafield('limits', 'json', '{"routines":{"most":20}}'),
  metafield('lines', 'multi_line_text_field', 'one\ntwo'),
  metafield('site', 'url', 'https://example.com/?a=1&b=2'),
  metafield('size', 'dimension', '{"value":1,"unit":"cm"}'),
  metafield('secret', 'single_line_text_field', 'of the shop', 'gid://shopify/Shop/1'),
];

const render = (liquid: string) =>
  renderInLayout(testContext({ metafields: METAFIELDS }), `{% layout none %}${liquid}`, { sources: testSources({}) });

test.each([
  ['{% if app.metafields.plan.active.value %}on{% endif %}', 'on'],
  ['{{ app.metafields.plan.limits.value.routines.most }}', '20'],
  ['{{ app.metafields.plan.name.type }} {{ app.metafields.plan.name.list? }}', 'single_line_text_field false'],
  ['[{{ app.metafields.plan.none.value }}{{ app.metafields.other.name }}]', '[]'],
  ['[{{ app.metafields.plan.secret.value }}]', '[]'],
  [
    '{{ app.metafields.plan.name | metafield_tag }}',
    '<span class="metafield-single_line_text_field">Large &amp; &lt;wide&gt;</span>',
  ],
  [
    '{{ app.metafields.plan.lines | metafield_tag }}',
    '<span class="metafield-multi_line_text_field">one<br>\ntwo</span>',
  ],
  [
    '{{ app.metafields.plan.site | metafield_tag }}',
    '<a href="https://example.com/?a=1&amp;b=2" class="metafield-url">https://example.com/?a=1&amp;b=2</a>',
  ],
  ['[{{ app.metafields.plan.none | metafield_tag }}]', '[]'],
])('%s', async (liquid, expected) => {
  expect(await render(liquid)).toBe(expected);
});

test.each([
  ['{{ app.metafields.plan.size.value }}', 'not implemented: .value of a field of type dimension at'],
  ['{{ app.metafields.plan.size | metafield_tag }}', 'not implemented: metafield_tag of type dimension at'],
])('%s is reported by name', async (liquid, message) => {
  expect(await render(liquid)).toContain(message);
});
