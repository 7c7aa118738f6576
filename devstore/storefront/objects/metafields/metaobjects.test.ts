import { expect, test } from 'vitest';

import type { MetafieldRecord, MetaobjectRecord } from '../../../state/metaobject.ts';
import { renderPath } from '../../render/pages.ts';
import { testContext, testSources, type TestContext } from '../../testing.ts';

const UPDATED = '2026-11-01T00:00:00Z';
const ROUTINE: MetaobjectRecord = {
  id: 7,
  type: '$app:routine',
  handle: 'hips',
  fields: { title: 'Hips', document: JSON.stringify({ phases: [{ title: 'Prep' }, { title: 'Stretch' }] }) },
  updatedAt: UPDATED,
};
const ASSIGNED: MetafieldRecord = {
  id: 8,
  ownerId: 'gid://shopify/Article/100',
  namespace: '$app',
  key: 'routine',
  type: 'metaobject_reference',
  value: 'gid://shopify/Metaobject/7',
  updatedAt: UPDATED,
};

async function render(context: TestContext, liquid: string, saved: Record<string, unknown> = {}) {
  const setting = { type: 'metaobject', id: 'routine', metaobject_type: '$app:routine' };
  const schema = `{% schema %}${JSON.stringify({ name: 'Main', settings: [setting] })}{% endschema %}`;
  const template = { sections: { main: { type: 'main', settings: saved } }, order: ['main'] };
  const sources = testSources({
    'templates/article.json': JSON.stringify(template),
    'sections/main.liquid': `<p>${liquid}</p>${schema}`,
  });
  const path = '/blogs/release/lower-back-and-hip-sequence';
  const { html } = await renderPath(context, path, { designMode: false, sources });
  return /<p>(.*)<\/p>/s.exec(html)?.[1] ?? html;
}

test('finds a metaobject by type and handle; its JSON field is an object', async () => {
  const context = testContext({ metaobjects: [ROUTINE] });
  const liquid = `{% assign routine = metaobjects['$app:routine']['hips'] %}{{ routine.title.value }},
    {{- routine.system.handle }},{{ routine.document.value.phases.size }},{{ routine.document.value.phases[1].title }}`;
  expect(await render(context, liquid)).toBe('Hips,hips,2,Stretch');
});

test('finds it by its resolved type too, but not by another app’s', async () => {
  const context = testContext({ metaobjects: [ROUTINE] });
  const titleOf = (type: string) => render(context, `[{{ metaobjects['${type}'].hips.title.value }}]`);
  expect(await titleOf('app--4215--routine')).toBe('[Hips]');
  expect(await titleOf('app--9--routine')).toBe('[]');
});

test('an unknown handle or type is nil', async () => {
  const liquid = `[{{ metaobjects['$app:routine'].none.title.value }}{{ metaobjects.strange.none }}]`;
  expect(await render(testContext(), liquid)).toBe('[]');
});

test('an article’s metafield resolves to its metaobject', async () => {
  const liquid = `{{ article.metafields['$app'].routine.value.title.value }}{{ article.metafields['$app'].other.value }}`;
  expect(await render(testContext({ metaobjects: [ROUTINE], metafields: [ASSIGNED] }), liquid)).toBe('Hips');
});

test('a reference to a deleted metaobject is nil', async () => {
  const liquid = `[{{ article.metafields['$app'].routine.value.title.value }}]`;
  expect(await render(testContext({ metafields: [ASSIGNED] }), liquid)).toBe('[]');
});

test.each([['hips'], ['gid://shopify/Metaobject/7']])('a setting of type metaobject resolves %s', async (value) => {
  const context = testContext({ metaobjects: [ROUTINE] });
  expect(await render(context, '{{ section.settings.routine.title.value }}', { routine: value })).toBe('Hips');
});

test('a type without storefront access is nil', async () => {
  const context = testContext({ metaobjects: [ROUTINE] });
  const { routine } = context.toml.metaobjects.app;
  context.toml.metaobjects.app.routine = { name: 'Routine', fields: routine?.fields ?? {} };
  expect(await render(context, `[{{ metaobjects['$app:routine'].hips.title.value }}]`)).toBe('[]');
});

test('a field that isn’t in the definition is reported by name', async () => {
  const context = testContext({ metaobjects: [ROUTINE] });
  expect(await render(context, `{{ metaobjects['$app:routine'].hips.subtitle.value }}`)).toContain(
    'not implemented: metaobject.subtitle',
  );
});
