/** Labels of a schema: `t:routine.name` is a key in the folder's `*.default.schema.json`. */
import type { Folder } from './folder.ts';
import { readThemeJson } from './theme-json.ts';

/** A copy of the schema with translation keys resolved. A missing key stays visible. */
export function withLabels<T>(schema: T, folder: Folder): T {
  const name = folder.list('locales').find((each) => each.endsWith('.default.schema.json'));
  const texts = name === undefined ? {} : readThemeJson(folder, `locales/${name}`);
  return JSON.parse(JSON.stringify(schema), (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith('t:') ? (lookUp(texts, value.slice(2)) ?? value) : value,
  ) as T;
}

function lookUp(texts: unknown, path: string): string | undefined {
  let at = texts;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return typeof at === 'string' ? at : undefined;
}
