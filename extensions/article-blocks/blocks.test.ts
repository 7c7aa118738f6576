/** What Shopify's checker does not notice in the blocks' schemas, and the upload refuses. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Setting {
  id: string;
  type: string;
  metaobject_type?: string;
  options?: { value: string }[];
  default?: unknown;
}

interface Schema {
  name: string;
  stylesheet: string;
  javascript: string;
  settings: Setting[];
  [key: string]: unknown;
}

const here = (path: string) => new URL(path, import.meta.url);
const words = JSON.parse(readFileSync(here('locales/en.default.schema.json'), 'utf8')) as Record<string, unknown>;
const appName = /^name = "(.+)"$/m.exec(readFileSync(here('../../shopify.app.toml'), 'utf8'))?.[1];
const blocks = readdirSync(here('blocks')).map((file) => {
  const json = /{% schema %}([\s\S]*){% endschema %}/.exec(readFileSync(here(`blocks/${file}`), 'utf8'))?.[1] ?? '';
  return { file, schema: JSON.parse(json) as Schema };
});

function resolve(text: string): unknown {
  if (!text.startsWith('t:')) return text;
  return text
    .slice(2)
    .split('.')
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], words);
}

/** Every text of a schema that names a translation. */
function keysIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('t:') ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(keysIn) : [];
}

test('there are the two blocks', () => {
  expect(blocks.map(({ file }) => file)).toEqual(['brief.liquid', 'routine.liquid']);
});

test.each(blocks)('$file has only what the schema of an app block may have', ({ schema }) => {
  const allowed = [
    'name',
    'target',
    'stylesheet',
    'javascript',
    'enabled_on',
    'disabled_on',
    'class',
    'tag',
    'settings',
  ];
  expect(allowed).toEqual(expect.arrayContaining(Object.keys(schema)));
  expect(schema.target).toBe('section');
});

test.each(blocks)('$file has a name under 25 characters, and not the name of the app', ({ schema }) => {
  const name = resolve(schema.name) as string;
  expect(name.length).toBeGreaterThan(0);
  expect(name.length).toBeLessThan(25);
  expect(name).not.toBe(appName);
});

test.each(blocks)('$file names words that the locale file has', ({ schema }) => {
  for (const key of keysIn(schema)) expect(resolve(key), key).toBeTypeOf('string');
});

test.each(blocks)(
  '$file has settings with ids of their own, of known types, and defaults among their options',
  ({ schema }) => {
    const ids = schema.settings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const setting of schema.settings) {
      expect(['metaobject', 'text', 'select', 'color']).toContain(setting.type);
      if (setting.type === 'metaobject') expect(['$app:routine', '$app:brief']).toContain(setting.metaobject_type);
      if (setting.options) expect(setting.options.map(({ value }) => value)).toContain(setting.default);
    }
  },
);

test('the words of the schemas are all used', () => {
  const used = blocks.flatMap(({ schema }) => keysIn(schema));
  const leaves = (value: unknown, path: string): string[] =>
    typeof value === 'string'
      ? [path]
      : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : `t:${key}`));
  expect(leaves(words, '').filter((key) => !used.includes(key))).toEqual([]);
});
