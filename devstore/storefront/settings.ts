/** Settings as Liquid reads them: saved values over the schema's defaults, references resolved. */
import { urlIn } from './language.ts';
import { colorDrop, colorPaletteDrop } from './objects/color.ts';
import { AbsentDrop, HonestDrop, honestDrop } from './objects/honest-drop.ts';
import { imageDrop } from './objects/image.ts';
import { findMetaobject } from './objects/metaobjects.ts';
import { videoUrlDrop } from './objects/video-url.ts';
import type { Page } from './page.ts';
import type { SettingSchema } from './schema.ts';
import { withLabels } from './schema-labels.ts';
import { themeData } from './theme-data.ts';
import { readThemeJson } from './theme-json.ts';

/** Types whose value in Liquid is what was saved. */
const PLAIN = new Set([
  ...['checkbox', 'color_background', 'html', 'inline_richtext', 'liquid', 'number', 'radio', 'range', 'richtext'],
  ...['select', 'text', 'text_alignment', 'textarea', 'url'],
]);

/** Types that name a resource by its handle, and the Liquid object that finds it. */
const RESOURCES: Record<string, string> = {
  article: 'articles',
  blog: 'blogs',
  collection: 'collections',
  link_list: 'linklists',
  page: 'pages',
  product: 'all_products',
};

/** What a saved picture begins with; the theme's assets stand for the shop's files. */
const SHOP_IMAGES = 'shopify://shop_images/';

/** The `settings` of a section or a block. A setting that the schema does not name is nil, as on Shopify. */
export function settingsDrop(page: Page, schemas: SettingSchema[] = [], saved: Record<string, unknown> = {}) {
  return new HonestDrop('settings', (id) => {
    const schema = schemas.find((each) => each.id === id);
    return schema ? settingValue(page, schema, saved[id] ?? schema.default ?? null) : null;
  });
}

/** The resources that settings name, by type, the first of each. */
export function resourcesIn(page: Page, schemas: SettingSchema[] = [], saved: Record<string, unknown> = {}) {
  const found: Record<string, unknown> = {};
  for (const schema of schemas) {
    const value = saved[schema.id ?? ''] ?? schema.default;
    const isResource = Object.hasOwn(RESOURCES, schema.type) || schema.type === 'metaobject';
    if (isResource && schema.type !== 'link_list' && value) found[schema.type] ??= settingValue(page, schema, value);
  }
  return found;
}

/** The theme's own settings. */
export function themeSettings(page: Page): HonestDrop {
  return settingsDrop(page, themeSchemas(page), themeData(page.context, page.sources.theme));
}

function themeSchemas({ sources: { theme } }: Page): SettingSchema[] {
  const groups = (readThemeJson(theme, 'config/settings_schema.json') ?? []) as { settings?: SettingSchema[] }[];
  return withLabels(
    groups.flatMap((group) => group.settings ?? []),
    theme,
  );
}

function settingValue(page: Page, schema: SettingSchema, value: unknown): unknown {
  if (schema.type === 'checkbox') return value === true;
  if (schema.type === 'color_scheme_group') return colorSchemes(page, schema, value);
  if (schema.type === 'color_palette') return colorPaletteDrop((value ?? {}) as Record<string, string>);
  if (value === null || value === '') return PLAIN.has(schema.type) ? value : null;
  if (schema.type === 'url' && typeof value === 'string') return linkTo(page, value);
  if (PLAIN.has(schema.type)) return value;
  if (typeof value === 'string') {
    const resource = RESOURCES[schema.type];
    if (resource !== undefined) return findResource(page.globals[resource], value);
    if (schema.type === 'metaobject') return findMetaobject(page.context, value, String(schema.metaobject_type));
    if (schema.type === 'color_scheme') return colorScheme(page, value);
    if (schema.type === 'font_picker') return fontDrop(value);
    if (schema.type === 'color') return PALETTE_COLOR.test(value) ? paletteColor(page, value) : colorDrop(value);
    if (schema.type === 'video_url') return videoUrlDrop(value);
    if (schema.type === 'image_picker') return imageDrop(page.sources.theme, value.replace(SHOP_IMAGES, ''));
  }
  return new AbsentDrop(`setting ${schema.id} of type ${schema.type}`);
}

/** A colour may be one of the palette's: `{{ settings.color_palette.background }}`. */
const PALETTE_COLOR = /^\{\{\s*settings\.(\w+)\.(\w+)\s*\}\}$/;

function paletteColor(page: Page, reference: string): unknown {
  const [, id = '', name = ''] = PALETTE_COLOR.exec(reference) ?? [];
  const palette = (page.globals.settings as HonestDrop).liquidMethodMissing(id);
  return palette instanceof HonestDrop ? palette.liquidMethodMissing(name) : null;
}

/** What `articles[handle]` and its like give; an object that the store lacks says so when it is read. */
function findResource(finder: unknown, handle: string): unknown {
  return finder instanceof AbsentDrop ? finder : (finder as HonestDrop).liquidMethodMissing(handle);
}

/** A link that names something of the shop, `shopify://blogs/news`, leads to it in the page's language. */
function linkTo(page: Page, link: string): string {
  const [, type, rest] = /^shopify:\/\/([a-z]+)\/(.+)$/.exec(link) ?? [];
  if (type === undefined || rest === undefined) return link;
  return urlIn(page.context.language, `/${type === 'articles' ? 'blogs' : type}/${rest}`);
}

/** `settings.color_schemes`: the schemes that are saved, each with the settings that the group defines. */
function colorSchemes(page: Page, { definition }: SettingSchema, saved: unknown): HonestDrop[] {
  const schemes = (saved ?? {}) as Record<string, { settings?: Record<string, unknown> }>;
  return Object.entries(schemes).map(([id, { settings }]) =>
    honestDrop('color_scheme', { id, settings: settingsDrop(page, definition as SettingSchema[], settings) }, () => id),
  );
}

function colorScheme(page: Page, id: string): unknown {
  const group = themeSchemas(page).find(({ type }) => type === 'color_scheme_group');
  const saved = group && (themeData(page.context, page.sources.theme)[group.id ?? ''] ?? group.default);
  const schemes = group ? colorSchemes(page, group, saved) : [];
  return schemes.find((scheme) => scheme.liquidMethodMissing('id') === id) ?? null;
}

/** A font by its handle, such as `work_sans_n4`: its name, then `n` or `i`, then its weight in hundreds. */
function fontDrop(handle: string): unknown {
  const [, words = handle, style = 'n', weight = '4'] = /^(.*)_([ni])([1-9])$/.exec(handle) ?? [];
  const family = words.replace(/(?:^|_)(\w)/g, (_match, first: string) => ` ${first.toUpperCase()}`).trim();
  return honestDrop('font', {
    family,
    fallback_families: 'sans-serif',
    style: style === 'i' ? 'italic' : 'normal',
    weight: `${weight}00`,
    // No font is served here: the browser's own stands in for it.
    'system?': true,
  });
}
