/** The theme's templates and sections, from its folder or as saved in the theme editor. */
import type { StoreContext } from '../../context.ts';
import type { TemplateJson } from '../../state/theme.ts';
import { type Folder, readText } from './folder.ts';
import { type LiquidSchema, readSchema } from './schema.ts';
import { readThemeJson } from './theme-json.ts';

/** Unsaved templates in the theme editor, by name. They take precedence over saved ones. */
export type Templates = Record<string, TemplateJson>;

/** A template by its name (`article`, `article.long`), or null if the theme has none. */
export function findTemplate(context: StoreContext, folder: Folder, name: string, unsaved: Templates = {}) {
  const edited = unsaved[name] ?? context.state.theme.templates[name];
  if (edited) return edited;
  return readThemeJson(folder, `templates/${name}.json`) as TemplateJson | null;
}

/** Whether the theme has a Liquid template of that name, as vintage themes do. */
export function hasLiquidTemplate(folder: Folder, name: string): boolean {
  return readText(folder, `templates/${name}.liquid`) !== null;
}

/**
 * The saved template of that name, or the one in the theme's folder.
 * @throws an error if there is neither.
 */
export function readTemplate(context: StoreContext, name: string): TemplateJson {
  const template = findTemplate(context, context.sources.theme, name);
  if (!template) throw new Error(`The theme has no template named ${name}.`);
  return template;
}

/**
 * The schema of one of the theme's sections.
 * @throws an error if the section or its schema is missing.
 */
export function sectionSchema({ sources }: StoreContext, type: string): LiquidSchema {
  const schema = readSchema(sources.theme, `sections/${type}.liquid`);
  if (!schema) throw new Error(`The theme has no section ${type} with a schema.`);
  return schema;
}

/** Whether a section accepts app blocks; false if the section or its schema is missing. */
export function acceptsAppBlocks({ sources }: StoreContext, type: string): boolean {
  const schema = readSchema(sources.theme, `sections/${type}.liquid`);
  return schema?.blocks?.some((block) => block.type === '@app') ?? false;
}
