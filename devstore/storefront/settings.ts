/** Settings as Liquid reads them: saved values over the schema's defaults, references resolved. */
import { readText } from './folder.ts';
import { AbsentDrop, HonestDrop, honestDrop } from './objects/honest-drop.ts';
import { findMetaobject } from './objects/metaobjects.ts';
import type { Page } from './page.ts';
import type { SettingSchema } from './schema.ts';

/** Types whose value in Liquid is what was saved. */
const PLAIN = new Set([
  ...['checkbox', 'html', 'inline_richtext', 'liquid', 'number', 'radio', 'range', 'richtext', 'select'],
  ...['text', 'text_alignment', 'textarea', 'url'],
]);

/** The `settings` of a section or a block. A setting that the schema does not name is nil, as on Shopify. */
export function settingsDrop(page: Page, schemas: SettingSchema[] = [], saved: Record<string, unknown> = {}) {
  return new HonestDrop('settings', (id) => {
    const schema = schemas.find((each) => each.id === id);
    return schema ? settingValue(page, schema, saved[id] ?? schema.default ?? null) : null;
  });
}

/** The theme's own settings. */
export function themeSettings(page: Page): HonestDrop {
  const { theme } = page.sources;
  const groups = JSON.parse(readText(theme, 'config/settings_schema.json') ?? '[]') as { settings?: SettingSchema[] }[];
  const data = JSON.parse(readText(theme, 'config/settings_data.json') ?? '{}') as {
    current?: Record<string, unknown>;
  };
  return settingsDrop(
    page,
    groups.flatMap((group) => group.settings ?? []),
    data.current,
  );
}

function settingValue(page: Page, schema: SettingSchema, value: unknown): unknown {
  if (value === null || value === '') return schema.type === 'metaobject' ? null : value;
  if (PLAIN.has(schema.type)) return value;
  if (schema.type === 'metaobject' && typeof value === 'string') {
    return findMetaobject(page.context, value, String(schema.metaobject_type));
  }
  // Its parts (`color.red`) are not here; what it prints as is.
  if (schema.type === 'color' && typeof value === 'string') return honestDrop('color', {}, () => value);
  return new AbsentDrop(`setting ${schema.id} of type ${schema.type}`);
}
