/** Checks the blocks' schemas for what Shopify rejects on upload and its theme checker doesn't find. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { blockSchemaProblems, resolveText, type SchemaContext, textKeys } from './block-schema.ts';

const here = (path: string) => new URL(path, import.meta.url);
const texts: unknown = JSON.parse(readFileSync(here('../locales/en.default.schema.json'), 'utf8'));
const appName = /^name = "(.+)"$/m.exec(readFileSync(here('../../../shopify.app.toml'), 'utf8'))?.[1] ?? '';
const context: SchemaContext = { appName, texts, assets: readdirSync(here('../assets')) };
const blocks = readdirSync(here('../blocks')).map((file) => {
  const json = /{% schema %}([\s\S]*){% endschema %}/.exec(readFileSync(here(`../blocks/${file}`), 'utf8'))?.[1] ?? '';
  return { file, schema: JSON.parse(json) as { settings: { type: string; metaobject_type?: string }[] } };
});

test.each(blocks)('Shopify accepts the schema of $file', ({ schema }) => {
  expect(blockSchemaProblems(schema, context)).toEqual([]);
});

test.each(blocks)("$file only selects the app's own metaobjects", ({ schema }) => {
  const types = schema.settings.filter(({ type }) => type === 'metaobject').map((each) => each.metaobject_type);
  expect(['$app:routine', '$app:brief']).toEqual(expect.arrayContaining(types));
});

test('the schemas use all of their texts', () => {
  const used = blocks.flatMap(({ schema }) => textKeys(schema));
  const leaves = (value: unknown, path: string): string[] =>
    typeof value === 'string'
      ? [path]
      : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : `t:${key}`));
  expect(leaves(texts, '').filter((key) => !used.includes(key))).toEqual([]);
});

const text = { type: 'text', id: 'one', label: 'One' };
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];
const range = { type: 'range', id: 'one', label: 'One', min: 0, max: 100, step: 1, default: 5 };
const metaobject = { type: 'metaobject', id: 'one', label: 'One', metaobject_type: '$app:routine' };
const valid = {
  name: 'Block',
  target: 'section',
  javascript: 'routine.js',
  enabled_on: { templates: ['article'], groups: ['footer'] },
  settings: [
    { type: 'header', content: 'Look' },
    text,
    { ...range, id: 'size', unit: 'px' },
    { ...range, id: 'tenths', min: 0.1, max: 1, step: 0.1, default: 0.3 },
    { type: 'select', id: 'choice', label: 'Choice', options, default: 'b' },
    { ...metaobject, id: 'routine' },
  ],
};

test('accepts a valid schema and a translated name', () => {
  expect(blockSchemaProblems(valid, context)).toEqual([]);
  expect(resolveText(texts, 't:routine.name')).toBe('Guided routine');
  expect(blockSchemaProblems({ ...valid, name: 't:routine.name' }, context)).toEqual([]);
});

test.each<[string, object, string]>([
  ['an unknown key', { presetz: [] }, 'the schema: Unrecognized key: "presetz"'],
  ['a limit', { limit: 1 }, 'Unrecognized key: "limit"'],
  ['presets', { presets: [{ name: 'Block' }] }, 'Unrecognized key: "presets"'],
  ['nested blocks', { blocks: [] }, 'Unrecognized key: "blocks"'],
  ['no name', { name: undefined }, 'name: '],
  ['a name of 25 characters', { name: 'x'.repeat(25) }, 'name: Too big'],
  ['the name of the app', { name: appName }, 'name: is the app’s name'],
  ['no target', { target: undefined }, 'target: Invalid option'],
  ['an unknown target', { target: 'footer' }, 'target: Invalid option'],
  ['an unknown template', { enabled_on: { templates: ['post'] } }, 'enabled_on.templates.0: Invalid option'],
  [
    'an unknown group',
    { disabled_on: { groups: ['top'] }, enabled_on: undefined },
    'disabled_on.groups.0: isn’t a section group',
  ],
  ['an unknown place', { enabled_on: { pages: ['article'] } }, 'enabled_on: Unrecognized key: "pages"'],
  ['an empty place', { enabled_on: {} }, 'enabled_on: needs a template or a group'],
  ['enabled and disabled', { disabled_on: { templates: ['index'] } }, 'disabled_on: can’t be combined with enabled_on'],
  ['a missing script', { javascript: 'moon.js' }, 'javascript: isn’t an asset'],
  ['a missing stylesheet', { stylesheet: 'moon.css' }, 'stylesheet: isn’t an asset'],
  ['a stylesheet as script', { javascript: 'article.css' }, 'javascript: Invalid string'],
  [
    'a condition other than an app metafield',
    { available_if: '{{ shop.name }}' },
    'available_if: isn’t an app metafield',
  ],
  ['a missing text', { settings: [{ ...text, label: 't:moon.label' }] }, 'no text for t:moon.label'],
])('rejects %s', (_, change, problem) => {
  expect(blockSchemaProblems({ ...valid, ...change }, context).join('\n')).toContain(problem);
});

test.each<[string, object, string]>([
  ['an unknown type', { ...text, type: 'slider' }, 'type: Invalid'],
  ['an unknown key', { ...text, hint: 'x' }, 'Unrecognized key: "hint"'],
  ['a key of another type', { ...text, options }, 'Unrecognized key: "options"'],
  ['a setting without an id', { ...text, id: undefined }, 'id: Invalid input'],
  ['a setting without a label', { ...text, label: undefined }, 'label: Invalid input'],
  ['a header with an id', { type: 'header', content: 'Look', id: 'look' }, 'Unrecognized key: "id"'],
  ['a default that isn’t text', { ...text, default: 3 }, 'default: Invalid input'],
  ['an empty default', { ...text, default: '' }, 'default: Too small'],
  ['a range of 102 values', { ...range, max: 101 }, 'step: makes more than 101 values'],
  ['a step that misses the maximum', { ...range, max: 10, step: 3, default: 3 }, 'step: doesn’t divide the range'],
  ['a range without a default', { ...range, default: undefined }, 'default: Invalid input'],
  ['a default outside the range', { ...range, default: 101 }, 'default: is outside the range'],
  ['a default between two steps', { ...range, step: 10, default: 5 }, 'default: is between two steps'],
  ['a minimum above the maximum', { ...range, min: 200 }, 'max: must be greater than min'],
  ['a unit of four characters', { ...range, unit: 'inch' }, 'unit: Too big'],
  ['a default that isn’t an option', { ...text, type: 'select', options, default: 'c' }, 'default: isn’t one of'],
  ['no options', { ...text, type: 'radio', options: [] }, 'options: Too small'],
  ['duplicate values', { ...text, type: 'radio', options: [...options, ...options] }, 'options: values must be unique'],
  ['a group in a radio setting', { ...text, type: 'radio', options: [{ ...options[0], group: 'G' }] }, '"group"'],
  ['a color by name', { ...text, type: 'color', default: 'green' }, 'default: must be a color'],
  ['rich text without a paragraph', { ...text, type: 'richtext', default: 'x' }, 'default: must start with'],
  ['a text as a checkbox’s default', { ...text, type: 'checkbox', default: 'true' }, 'default: Invalid input'],
  ['a default image', { ...text, type: 'image_picker', default: 'x' }, 'Unrecognized key: "default"'],
  ['a metaobject without a type', { ...metaobject, metaobject_type: undefined }, 'metaobject_type: Invalid input'],
])('rejects in a setting: %s', (_, setting, problem) => {
  expect(blockSchemaProblems({ ...valid, settings: [setting] }, context).join('\n')).toContain(problem);
});

test('rejects a duplicate setting id', () => {
  const problems = blockSchemaProblems({ ...valid, settings: [text, { ...text, type: 'url' }] }, context);
  expect(problems).toEqual(['settings.1.id: another setting has the id one']);
});
