/** The theme's templates and sections, as its folder has them and as the theme editor saved them. */
import type { StoreContext } from '../context.ts';
import type { TemplateJson } from '../state.ts';
import { type Folder, readText } from './folder.ts';
import { type LiquidSchema, readSchema } from './schema.ts';
import { readThemeJson } from './theme-json.ts';

/** Unsaved templates of the theme editor, by name; they stand before the saved ones. */
export type Templates = Record<string, TemplateJson>;

/** The template of that name (`article`, `article.long`), or null where the theme has none. */
export function findTemplate(context: StoreContext, folder: Folder, name: string, unsaved: Templates = {}) {
  const kept = unsaved[name] ?? context.state.theme.templates[name];
  if (kept) return kept;
  return readThemeJson(folder, `templates/${name}.json`) as TemplateJson | null;
}

/** Whether the theme has that template as plain Liquid, as themes had before JSON templates. */
export function hasLiquidTemplate(folder: Folder, name: string): boolean {
  return readText(folder, `templates/${name}.liquid`) !== null;
}

/**
 * The saved template of that name, else the one in the theme's folder.
 * @throws where there is neither.
 */
export function readTemplate(context: StoreContext, name: string): TemplateJson {
  const template = findTemplate(context, context.sources.theme, name);
  if (!template) throw new Error(`The theme has no template named ${name}.`);
  return template;
}

/**
 * The schema of a section of the theme.
 * @throws where the theme has no such section, or it has no schema.
 */
export function sectionSchema({ sources }: StoreContext, type: string): LiquidSchema {
  const schema = readSchema(sources.theme, `sections/${type}.liquid`);
  if (!schema) throw new Error(`The theme has no section ${type} with a schema.`);
  return schema;
}

/** Whether a section of the theme takes app blocks; one that is missing or has no schema takes none. */
export function acceptsAppBlocks({ sources }: StoreContext, type: string): boolean {
  const schema = readSchema(sources.theme, `sections/${type}.liquid`);
  return schema?.blocks?.some((block) => block.type === '@app') ?? false;
}
