/** Sections: of JSON templates and section groups, in order, and those that the theme's Liquid places. */
import type { SectionJson, TemplateJson } from '../state.ts';
import { closestDrop, sectionBlocks } from './blocks.ts';
import { faultHtml } from './fault.ts';
import { type Frame, frameObject } from './frame.ts';
import { honestDrop } from './objects/honest-drop.ts';
import type { Page } from './page.ts';
import { renderFile } from './render-file.ts';
import { type LiquidSchema, readSchema } from './schema.ts';
import { resourcesIn, settingsDrop } from './settings.ts';
import { themeData } from './theme-data.ts';
import { translatedTemplate } from './theme-translations.ts';
import { editorAttribute, wrap } from './wrapper.ts';

/** Where a section stands, as the object `section` says it. */
interface Place {
  /** `template`, `static`, or the type of a section group. */
  location: string;
  /** From 1; null for a section that the theme's Liquid places. */
  index: number | null;
  /** Type of the section group; null outside of one. */
  group: string | null;
}

/** A section group's file: its sections, and where in the layout it belongs. */
export type GroupJson = TemplateJson & { type: string };

/** Renders the enabled sections of a template. */
export function renderTemplate(page: Page, template: TemplateJson): Promise<string> {
  return renderInOrder(page, translatedTemplate(page, page.template, template), '', {
    location: 'template',
    group: null,
  });
}

/** Renders the enabled sections of a group, `sections/<name>.json`. */
export function renderGroup(page: Page, name: string, group: GroupJson): Promise<string> {
  return renderInOrder(page, translatedTemplate(page, name, group), `sections--${name}__`, {
    location: group.type,
    group: group.type,
  });
}

async function renderInOrder(
  page: Page,
  { sections, order }: TemplateJson,
  prefix: string,
  place: Pick<Place, 'location' | 'group'>,
): Promise<string> {
  let html = '';
  const enabled = order.filter((id) => sections[id] && !sections[id].disabled);
  for (const [at, id] of enabled.entries()) {
    const section = sections[id];
    if (section) html += await renderSection(page, `${prefix}${id}`, section, { ...place, index: at + 1 });
  }
  return html;
}

/** Renders the sections of a vintage theme's home page, which its settings list. */
export function renderVintageHome(page: Page): Promise<string> {
  const { sections = {}, content_for_index: order = [] } = themeData(page.context, page.sources.theme);
  return renderTemplate(page, { sections, order });
}

/** Renders `{% section 'name' %}`: as the merchant saved it for the theme, else as its schema's `default` has it. */
export async function renderStaticSection(page: Page, name: string): Promise<string> {
  const saved = themeData(page.context, page.sources.theme).sections?.[name];
  if (saved?.disabled) return '';
  const section = saved ?? defaultSection(page, name);
  return renderSection(page, name, { ...section, type: name }, { location: 'static', index: null, group: null });
}

function defaultSection(page: Page, name: string): Omit<SectionJson, 'type'> {
  const { settings, blocks = [] } = readSchema(page.sources.theme, `sections/${name}.liquid`)?.default ?? {};
  const listed = blocks.map((block, at) => [`${name}-${at}`, block] as const);
  return { settings, blocks: Object.fromEntries(listed), block_order: listed.map(([id]) => id) };
}

async function renderSection(page: Page, id: string, section: SectionJson, place: Place): Promise<string> {
  const path = `sections/${section.type}.liquid`;
  let schema: LiquidSchema | null;
  try {
    schema = readSchema(page.sources.theme, path);
  } catch (error) {
    return faultHtml(page, error, path);
  }
  const frame: Frame = {
    sectionId: id,
    section: null,
    group: place.group,
    path: [],
    blocks: section.blocks ?? {},
    order: section.block_order ?? [],
    schema,
    closest: resourcesIn(page, schema?.settings, section.settings),
  };
  frame.section = honestDrop('section', {
    id,
    index: place.index,
    index0: place.index === null ? null : place.index - 1,
    location: place.location,
    settings: settingsDrop(page, schema?.settings, section.settings),
    blocks: () => sectionBlocks(page, frame),
  });
  const objects = { section: frame.section, closest: closestDrop(page, frame), ...frameObject(frame) };
  const html = await renderFile(page, page.sources.theme, path, objects);
  const attributes = {
    id: `shopify-section-${id}`,
    class: ['shopify-section', schema?.class].filter(Boolean).join(' '),
    ...(page.designMode ? editorAttribute('section', id, section.type) : {}),
  };
  return wrap(schema?.tag, attributes, `${customCss(id, section)}${html}`);
}

/** The merchant's own rules, which reach no further than the section. */
function customCss(id: string, { custom_css: rules = [] }: SectionJson): string {
  if (rules.length === 0) return '';
  return `<style>#shopify-section-${escapeSelector(id)} { ${rules.join(' ').replaceAll('<', '\\3c ')} }</style>`;
}

/** What an id may not have unescaped in a selector. */
function escapeSelector(id: string): string {
  return id.replace(/[^\w-]/g, (character) => `\\${character}`);
}
