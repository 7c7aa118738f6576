/** Settings as Liquid reads them: saved values or the schema's defaults, with references resolved. */
import { localizedPath } from '../languages/language.ts';
import { articlesDrop, blogsDrop } from '../objects/content/blog.ts';
import { linkListsDrop } from '../objects/content/link-lists.ts';
import { emptyList } from '../objects/content/list.ts';
import { colorDrop, colorPaletteDrop } from '../objects/color/color.ts';
import { UnsupportedDrop, StrictDrop, strictDrop } from '../liquid/strict-drop.ts';
import { findImage } from '../objects/media/image.ts';
import { findMetaobject } from '../objects/metafields/metaobjects.ts';
import { allProductsDrop } from '../objects/products/product.ts';
import { videoUrlDrop } from '../objects/media/video-url.ts';
import type { PageRequest } from './request.ts';
import type { SettingSchema } from '../theme/schema.ts';
import { withLabels } from '../theme/schema-labels.ts';
import { themeData } from '../theme/settings-data.ts';
import { readThemeJson } from '../theme/theme-json.ts';

/** Types whose value is used as saved. */
const PLAIN = new Set([
  ...['checkbox', 'color_background', 'html', 'inline_richtext', 'liquid', 'number', 'radio', 'range', 'richtext'],
  ...['select', 'text', 'text_alignment', 'textarea', 'url'],
]);

/** Types that hold a resource's handle, and the Liquid object that finds it. */
const RESOURCES: Record<string, (request: PageRequest) => StrictDrop> = {
  article: ({ context }) => articlesDrop(context),
  blog: ({ context }) => blogsDrop(context),
  collection: () => emptyList('collections'),
  link_list: ({ context, location }) => linkListsDrop(context, location.path),
  page: () => emptyList('pages'),
  product: ({ context }) => allProductsDrop(context),
};

/** Prefix of saved images. */
const SHOP_IMAGES = 'shopify://shop_images/';

/** The `settings` of a section or block. A setting that isn't in the schema is nil, as on Shopify. */
export function settingsDrop(request: PageRequest, schemas: SettingSchema[] = [], saved: Record<string, unknown> = {}) {
  return new StrictDrop('settings', (id) => {
    const schema = schemas.find((each) => each.id === id);
    return schema ? settingValue(request, schema, saved[id] ?? schema.default ?? null) : null;
  });
}

/** The first resource of each type that the settings refer to. */
export function resourcesIn(request: PageRequest, schemas: SettingSchema[] = [], saved: Record<string, unknown> = {}) {
  const found: Record<string, unknown> = {};
  for (const schema of schemas) {
    const value = saved[schema.id ?? ''] ?? schema.default;
    const isResource = Object.hasOwn(RESOURCES, schema.type) || schema.type === 'metaobject';
    if (isResource && schema.type !== 'link_list' && value) found[schema.type] ??= settingValue(request, schema, value);
  }
  return found;
}

/** The theme's own settings. */
export function themeSettings(request: PageRequest): StrictDrop {
  return settingsDrop(request, themeSchemas(request), themeData(request.context, request.sources.theme));
}

function themeSchemas({ sources: { theme } }: PageRequest): SettingSchema[] {
  const groups = (readThemeJson(theme, 'config/settings_schema.json') ?? []) as { settings?: SettingSchema[] }[];
  return withLabels(
    groups.flatMap((group) => group.settings ?? []),
    theme,
  );
}

function settingValue(request: PageRequest, schema: SettingSchema, value: unknown): unknown {
  if (schema.type === 'checkbox') return value === true;
  if (schema.type === 'color_scheme_group') return colorSchemes(request, schema, value);
  if (schema.type === 'color_palette') return colorPaletteDrop((value ?? {}) as Record<string, string>);
  if (value === null || value === '') return PLAIN.has(schema.type) ? value : null;
  if (schema.type === 'url' && typeof value === 'string') return linkTo(request, value);
  if (PLAIN.has(schema.type)) return value;
  if (typeof value === 'string') {
    const resource = RESOURCES[schema.type];
    if (resource) return resource(request).liquidMethodMissing(value);
    if (schema.type === 'metaobject') return findMetaobject(request.context, value, String(schema.metaobject_type));
    if (schema.type === 'color_scheme') return colorScheme(request, value);
    if (schema.type === 'font_picker') return fontDrop(value);
    if (schema.type === 'color') return PALETTE_COLOR.test(value) ? paletteColor(request, value) : colorDrop(value);
    if (schema.type === 'video_url') return videoUrlDrop(value);
    if (schema.type === 'image_picker')
      return findImage(request.context, request.sources.theme, value.replace(SHOP_IMAGES, ''));
  }
  return new UnsupportedDrop(`setting ${schema.id} of type ${schema.type}`);
}

/** A color setting may refer to the palette: `{{ settings.color_palette.background }}`. */
const PALETTE_COLOR = /^\{\{\s*settings\.(\w+)\.(\w+)\s*\}\}$/;

function paletteColor(request: PageRequest, reference: string): unknown {
  const [, id = '', name = ''] = PALETTE_COLOR.exec(reference) ?? [];
  const palette = themeSettings(request).liquidMethodMissing(id);
  return palette instanceof StrictDrop ? palette.liquidMethodMissing(name) : null;
}

/** Resolves links to the shop's resources, such as `shopify://blogs/news`, in the page's language. */
function linkTo(request: PageRequest, link: string): string {
  const [, type, rest] = /^shopify:\/\/([a-z]+)\/(.+)$/.exec(link) ?? [];
  if (type === undefined || rest === undefined) return link;
  return localizedPath(request.context.language, `/${type === 'articles' ? 'blogs' : type}/${rest}`);
}

/** `settings.color_schemes`: the saved schemes, each with the group's settings. */
function colorSchemes(request: PageRequest, { definition }: SettingSchema, saved: unknown): StrictDrop[] {
  const schemes = (saved ?? {}) as Record<string, { settings?: Record<string, unknown> }>;
  return Object.entries(schemes).map(([id, { settings }]) =>
    strictDrop(
      'color_scheme',
      { id, settings: settingsDrop(request, definition as SettingSchema[], settings) },
      () => id,
    ),
  );
}

function colorScheme(request: PageRequest, id: string): unknown {
  const group = themeSchemas(request).find(({ type }) => type === 'color_scheme_group');
  const saved = group && (themeData(request.context, request.sources.theme)[group.id ?? ''] ?? group.default);
  const schemes = group ? colorSchemes(request, group, saved) : [];
  return schemes.find((scheme) => scheme.liquidMethodMissing('id') === id) ?? null;
}

/** A font by its handle, such as `work_sans_n4`: name, `n` or `i` for the style, weight in hundreds. */
function fontDrop(handle: string): unknown {
  const [, name = handle, style = 'n', weight = '4'] = /^(.*)_([ni])([1-9])$/.exec(handle) ?? [];
  const family = name.replace(/(?:^|_)(\w)/g, (_match, first: string) => ` ${first.toUpperCase()}`).trim();
  return strictDrop('font', {
    family,
    fallback_families: 'sans-serif',
    style: style === 'i' ? 'italic' : 'normal',
    weight: `${weight}00`,
    // No font files are served, so browsers use a system font.
    'system?': true,
  });
}
