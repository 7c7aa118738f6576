/** What merchants wrote into the sections of a template or of a section group, in the page's language. */
import type { TemplateJson } from '../state.ts';
import type { Page } from './page.ts';

/** The published theme, as translations name it. */
export const THEME_ID = 'gid://shopify/OnlineStoreTheme/1';

/**
 * The template with the settings that have been translated. Their keys are Shopify's, but for the hash at their end:
 * `section.index.json.hero.heading`, or with a block between section and setting.
 *
 * @param file name of the template or the group, without `.json`
 */
export function translatedTemplate({ context }: Page, file: string, template: TemplateJson): TemplateJson {
  const { language, state } = context;
  const start = `section.${file}.json.`;
  const texts = state.translations.filter(
    ({ resourceId, locale, key }) => resourceId === THEME_ID && locale === language.locale && key.startsWith(start),
  );
  if (texts.length === 0) return template;
  const sections = structuredClone(template.sections);
  for (const { key, value } of texts) {
    const [sectionId = '', ...path] = key.slice(start.length).split('.');
    const setting = path.pop() ?? '';
    const section = sections[sectionId];
    const holder = path[0] === undefined ? section : section?.blocks?.[path[0]];
    if (holder) holder.settings = { ...holder.settings, [setting]: value };
  }
  return { ...template, sections };
}
