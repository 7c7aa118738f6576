/** What Shopify's checker does not notice in the blocks' schemas, and the upload refuses. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { blockSchemaProblems, resolveWords, type Surroundings, wordKeys } from './block-schema.ts';

const here = (path: string) => new URL(path, import.meta.url);
const words: unknown = JSON.parse(readFileSync(here('locales/en.default.schema.json'), 'utf8'));
const appName = /^name = "(.+)"$/m.exec(readFileSync(here('../../shopify.app.toml'), 'utf8'))?.[1] ?? '';
const surroundings: Surroundings = { appName, words, assets: readdirSync(here('assets')) };
const blocks = readdirSync(here('blocks')).map((file) => {
  const json = /{% schema %}([\s\S]*){% endschema %}/.exec(readFileSync(here(`blocks/${file}`), 'utf8'))?.[1] ?? '';
  return { file, schema: JSON.parse(json) as { settings: { type: string; metaobject_type?: string }[] } };
});

test.each(blocks)('the upload takes the schema of $file', ({ schema }) => {
  expect(blockSchemaProblems(schema, surroundings)).toEqual([]);
});

test.each(blocks)("$file chooses among the app's own metaobjects", ({ schema }) => {
  const types = schema.settings.filter(({ type }) => type === 'metaobject').map((each) => each.metaobject_type);
  expect(['$app:routine', '$app:brief']).toEqual(expect.arrayContaining(types));
});

test('the words of the schemas are all used', () => {
  const used = blocks.flatMap(({ schema }) => wordKeys(schema));
  const leaves = (value: unknown, path: string): string[] =>
    typeof value === 'string'
      ? [path]
      : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : `t:${key}`));
  expect(leaves(words, '').filter((key) => !used.includes(key))).toEqual([]);
});

const text = { type: 'text', id: 'one', label: 'One' };
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];
const range = { type: 'range', id: 'one', label: 'One', min: 0, max: 100, step: 1, default: 5 };
const metaobject = { type: 'metaobject', id: 'one', label: 'One', metaobject_type: '$app:routine' };
const sound = {
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

test('a sound schema is taken, and a name by its words', () => {
  expect(blockSchemaProblems(sound, surroundings)).toEqual([]);
  expect(resolveWords(words, 't:routine.name')).toBe('Guided routine');
  expect(blockSchemaProblems({ ...sound, name: 't:routine.name' }, surroundings)).toEqual([]);
});

test.each<[string, object, string]>([
  ['an unknown key', { presetz: [] }, 'the schema: Unrecognized key: "presetz"'],
  ['a limit', { limit: 1 }, 'Unrecognized key: "limit"'],
  ['presets', { presets: [{ name: 'Block' }] }, 'Unrecognized key: "presets"'],
  ['blocks of its own', { blocks: [] }, 'Unrecognized key: "blocks"'],
  ['no name', { name: undefined }, 'name: '],
  ['a name of 25 characters', { name: 'x'.repeat(25) }, 'name: Too big'],
  ['the name of the app', { name: appName }, 'name: is the name of the app'],
  ['no target', { target: undefined }, 'target: Invalid option'],
  ['an unknown target', { target: 'footer' }, 'target: Invalid option'],
  ['an unknown template', { enabled_on: { templates: ['post'] } }, 'enabled_on.templates.0: Invalid option'],
  ['an unknown group', { disabled_on: { groups: ['top'] }, enabled_on: undefined }, 'disabled_on.groups.0: is not'],
  ['an unknown place', { enabled_on: { pages: ['article'] } }, 'enabled_on: Unrecognized key: "pages"'],
  ['no place at all', { enabled_on: {} }, 'enabled_on: names no template and no group'],
  ['enabled and disabled', { disabled_on: { templates: ['index'] } }, 'disabled_on: stands beside enabled_on'],
  ['a script that is not there', { javascript: 'moon.js' }, 'javascript: is not among the assets'],
  ['a style sheet that is not there', { stylesheet: 'moon.css' }, 'stylesheet: is not among the assets'],
  ['a script that is a style sheet', { javascript: 'article.css' }, 'javascript: Invalid string'],
  ['a condition on anything else', { available_if: '{{ shop.name }}' }, 'available_if: is not a metafield of the app'],
  ['words that are not there', { settings: [{ ...text, label: 't:moon.label' }] }, 'no text for t:moon.label'],
])('%s is refused', (_what, change, problem) => {
  expect(blockSchemaProblems({ ...sound, ...change }, surroundings).join('\n')).toContain(problem);
});

test.each<[string, object, string]>([
  ['an unknown type', { ...text, type: 'slider' }, 'type: Invalid'],
  ['an unknown key', { ...text, hint: 'x' }, 'Unrecognized key: "hint"'],
  ['a key of another type', { ...text, options }, 'Unrecognized key: "options"'],
  ['a setting without an id', { ...text, id: undefined }, 'id: Invalid input'],
  ['a setting without a label', { ...text, label: undefined }, 'label: Invalid input'],
  ['a header with an id', { type: 'header', content: 'Look', id: 'look' }, 'Unrecognized key: "id"'],
  ['a default that is no text', { ...text, default: 3 }, 'default: Invalid input'],
  ['an empty default', { ...text, default: '' }, 'default: Too small'],
  ['a range of 102 values', { ...range, max: 101 }, 'step: makes more than 101 values'],
  ['a step that misses the end', { ...range, max: 10, step: 3, default: 3 }, 'step: does not lead from min to max'],
  ['a range without a default', { ...range, default: undefined }, 'default: Invalid input'],
  ['a default outside of the range', { ...range, default: 101 }, 'default: is out of the range'],
  ['a default between two steps', { ...range, step: 10, default: 5 }, 'default: is between two steps'],
  ['a range the wrong way round', { ...range, min: 200 }, 'max: is not more than min'],
  ['a unit of four characters', { ...range, unit: 'inch' }, 'unit: Too big'],
  ['a default that is no option', { ...text, type: 'select', options, default: 'c' }, 'default: is not one of'],
  ['a choice among nothing', { ...text, type: 'radio', options: [] }, 'options: Too small'],
  ['a value twice', { ...text, type: 'radio', options: [...options, ...options] }, 'options: two have the same value'],
  ['a group in a radio', { ...text, type: 'radio', options: [{ ...options[0], group: 'G' }] }, '"group"'],
  ['a color in words', { ...text, type: 'color', default: 'green' }, 'default: is not a color'],
  ['rich text without a paragraph', { ...text, type: 'richtext', default: 'x' }, 'default: does not begin with'],
  ['a checkbox that is on in words', { ...text, type: 'checkbox', default: 'true' }, 'default: Invalid input'],
  ['an image by default', { ...text, type: 'image_picker', default: 'x' }, 'Unrecognized key: "default"'],
  ['a metaobject of no type', { ...metaobject, metaobject_type: undefined }, 'metaobject_type: Invalid input'],
])('in a setting, %s is refused', (_what, setting, problem) => {
  expect(blockSchemaProblems({ ...sound, settings: [setting] }, surroundings).join('\n')).toContain(problem);
});

test('an id that another setting has is refused', () => {
  const problems = blockSchemaProblems({ ...sound, settings: [text, { ...text, type: 'url' }] }, surroundings);
  expect(problems).toEqual(['settings.1.id: another setting has the id one']);
});
