/** Texts in the sections of a template or section group, in the page's language. */
import type { TemplateJson } from '../../state/theme.ts';
import type { LocalizedContext } from './localized-context.ts';

/** The published theme's GID, as in translations. */
export const THEME_ID = 'gid://shopify/OnlineStoreTheme/1';

/**
 * The template with translated settings. Keys are Shopify's without the hash at the end:
 * `section.index.json.hero.heading`, with the block's id before the setting's if it's in a block.
 *
 * @param file name of the template or group, without `.json`
 */
export function translatedTemplate(
  { language, state }: LocalizedContext,
  file: string,
  template: TemplateJson,
): TemplateJson {
  const prefix = `section.${file}.json.`;
  const texts = state.translations.filter(
    ({ resourceId, locale, key }) => resourceId === THEME_ID && locale === language.locale && key.startsWith(prefix),
  );
  if (texts.length === 0) return template;
  const sections = structuredClone(template.sections);
  for (const { key, value } of texts) {
    const [sectionId = '', ...path] = key.slice(prefix.length).split('.');
    const setting = path.pop() ?? '';
    const section = sections[sectionId];
    const owner = path[0] === undefined ? section : section?.blocks?.[path[0]];
    if (owner) owner.settings = { ...owner.settings, [setting]: value };
  }
  return { ...template, sections };
}
