/** JSON templates and section groups: their sections, in order, each in its wrapper. */
import type { SectionJson, TemplateJson } from '../state.ts';
import { sectionBlocks } from './blocks.ts';
import { faultHtml } from './fault.ts';
import { settingsDrop } from './settings.ts';
import { honestDrop } from './objects/honest-drop.ts';
import type { Page } from './page.ts';
import { renderFile } from './render-file.ts';
import { type LiquidSchema, readSchema } from './schema.ts';
import { editorAttribute, wrap } from './wrapper.ts';

/** Renders the enabled sections of a template or a group. `prefix` goes before their ids. */
export async function renderSections(page: Page, template: TemplateJson, prefix = ''): Promise<string> {
  let html = '';
  for (const id of template.order) {
    const section = template.sections[id];
    if (section && !section.disabled) html += await renderSection(page, `${prefix}${id}`, section);
  }
  return html;
}

export async function renderSection(page: Page, id: string, section: SectionJson): Promise<string> {
  const path = `sections/${section.type}.liquid`;
  let schema: LiquidSchema | null;
  try {
    schema = readSchema(page.sources.theme, path);
  } catch (error) {
    return faultHtml(page, error, path);
  }
  const drop = honestDrop('section', {
    id,
    settings: settingsDrop(page, schema?.settings, section.settings),
    blocks: sectionBlocks(page, id, section, schema),
  });
  const html = await renderFile(page, page.sources.theme, path, { section: drop });
  const attributes = {
    id: `shopify-section-${id}`,
    class: ['shopify-section', schema?.class].filter(Boolean).join(' '),
    ...(page.designMode ? editorAttribute('section', id, section.type) : {}),
  };
  return wrap(schema?.tag, attributes, html);
}
