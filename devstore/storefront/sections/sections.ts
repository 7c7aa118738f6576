/** Renders sections of JSON templates and section groups, and static sections. */
import type { SectionJson, TemplateJson } from '../../state/theme.ts';
import { closestDrop, sectionBlocks } from './blocks.ts';
import { errorHtml } from '../liquid/errors.ts';
import { type SectionScope, scopeObject } from './scope.ts';
import { strictDrop } from '../liquid/strict-drop.ts';
import type { Page } from '../page/page.ts';
import { type LiquidSchema, readSchema } from '../theme/schema.ts';
import { resourcesIn, settingsDrop } from '../page/settings.ts';
import { themeData } from '../theme/settings-data.ts';
import { translatedTemplate } from '../languages/translated-template.ts';
import { editorAttribute, wrap } from './wrapper.ts';

/** Where a section is, as in the `section` object. */
interface Placement {
  /** `template`, `static`, or the type of a section group. */
  location: string;
  /** Starts at 1; null for a static section. */
  index: number | null;
  /** Type of the section group; null outside a group. */
  group: string | null;
}

/** A section group's file. */
export type GroupJson = TemplateJson & { type: string };

/** Renders the enabled sections of a template. */
export function renderTemplate(page: Page, template: TemplateJson): Promise<string> {
  return renderInOrder(page, translatedTemplate(page.context, page.template, template), '', {
    location: 'template',
    group: null,
  });
}

/** Renders the enabled sections of a group, `sections/<name>.json`. */
export function renderGroup(page: Page, name: string, group: GroupJson): Promise<string> {
  return renderInOrder(page, translatedTemplate(page.context, name, group), `sections--${name}__`, {
    location: group.type,
    group: group.type,
  });
}

async function renderInOrder(
  page: Page,
  { sections, order }: TemplateJson,
  prefix: string,
  placement: Pick<Placement, 'location' | 'group'>,
): Promise<string> {
  let html = '';
  const enabled = order.filter((id) => sections[id] && !sections[id].disabled);
  for (const [index, id] of enabled.entries()) {
    const section = sections[id];
    if (section) html += await renderSection(page, `${prefix}${id}`, section, { ...placement, index: index + 1 });
  }
  return html;
}

/** Renders the home page of a vintage theme: the sections that are listed in its settings. */
export function renderVintageHome(page: Page): Promise<string> {
  const { sections = {}, content_for_index: order = [] } = themeData(page.context, page.sources.theme);
  return renderTemplate(page, { sections, order });
}

/** Renders `{% section 'name' %}` with its saved settings and blocks, or the schema's `default`. */
export async function renderStaticSection(page: Page, name: string): Promise<string> {
  const saved = themeData(page.context, page.sources.theme).sections?.[name];
  if (saved?.disabled) return '';
  const section = saved ?? defaultSection(page, name);
  return renderSection(page, name, { ...section, type: name }, { location: 'static', index: null, group: null });
}

function defaultSection(page: Page, name: string): Omit<SectionJson, 'type'> {
  const { settings, blocks = [] } = readSchema(page.sources.theme, `sections/${name}.liquid`)?.default ?? {};
  const entries = blocks.map((block, index) => [`${name}-${index}`, block] as const);
  return { settings, blocks: Object.fromEntries(entries), block_order: entries.map(([id]) => id) };
}

async function renderSection(page: Page, id: string, section: SectionJson, placement: Placement): Promise<string> {
  const path = `sections/${section.type}.liquid`;
  let schema: LiquidSchema | null;
  try {
    schema = readSchema(page.sources.theme, path);
  } catch (error) {
    return errorHtml(page.log, error, path);
  }
  const scope: SectionScope = {
    sectionId: id,
    section: null,
    group: placement.group,
    path: [],
    blocks: section.blocks ?? {},
    order: section.block_order ?? [],
    schema,
    closest: resourcesIn(page, schema?.settings, section.settings),
  };
  scope.section = strictDrop('section', {
    id,
    index: placement.index,
    index0: placement.index === null ? null : placement.index - 1,
    location: placement.location,
    settings: settingsDrop(page, schema?.settings, section.settings),
    blocks: () => sectionBlocks(page, scope),
  });
  const objects = { section: scope.section, closest: closestDrop(page, scope), ...scopeObject(scope) };
  const html = await page.renderer.renderFile(page.sources.theme, path, objects);
  const attributes = {
    id: `shopify-section-${id}`,
    class: ['shopify-section', schema?.class].filter(Boolean).join(' '),
    ...(page.designMode ? editorAttribute('section', id, section.type) : {}),
  };
  return wrap(schema?.tag, attributes, `${customCss(id, section)}${html}`);
}

/** The merchant's custom CSS, scoped to the section. */
function customCss(id: string, { custom_css: rules = [] }: SectionJson): string {
  if (rules.length === 0) return '';
  return `<style>#shopify-section-${escapeSelector(id)} { ${rules.join(' ').replaceAll('<', '\\3c ')} }</style>`;
}

/** Escapes a section's id for a CSS selector. */
function escapeSelector(id: string): string {
  return id.replace(/[^\w-]/g, (character) => `\\${character}`);
}
