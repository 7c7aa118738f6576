/** Which blocks a section or theme block accepts. */
import type { StoreContext } from '../../context.ts';
import { type LiquidSchema, readSchema } from '../../storefront/theme/schema.ts';
import { sectionSchema } from '../../storefront/theme/templates.ts';
import { appBlocksFor } from './app-blocks.ts';

/** A schema with the properties that only the theme editor uses. */
export type EditorSchema = LiquidSchema & {
  /** Maximum number of these sections in a template. */
  limit?: number;
  /** Maximum number of blocks, up to 50. */
  max_blocks?: number;
  presets?: PresetJson[];
};

export interface PresetJson {
  name: string;
  settings?: Record<string, unknown>;
  blocks?: PresetBlockJson[] | Record<string, PresetBlockJson>;
  block_order?: string[];
}

export interface PresetBlockJson {
  type: string;
  /** For static blocks. */
  id?: string;
  static?: boolean;
  name?: string;
  settings?: Record<string, unknown>;
  blocks?: PresetBlockJson[] | Record<string, PresetBlockJson>;
  block_order?: string[];
}

/** The schema of a section; null if the section or a valid schema is missing. */
export function schemaOfSection(context: StoreContext, type: string): EditorSchema | null {
  try {
    return sectionSchema(context, type);
  } catch {
    return null;
  }
}

/** The schema of a theme block; null if there is no such block. A block without `{% schema %}` has no settings. */
export function schemaOfThemeBlock({ sources }: StoreContext, type: string): EditorSchema | null {
  if (!/^[\w-]+$/.test(type) || sources.theme.read(`blocks/${type}.liquid`) === null) return null;
  return readSchema(sources.theme, `blocks/${type}.liquid`) ?? { name: type };
}

/** Types of the theme's blocks. Those starting with `_` are private: only accepted where a schema lists them. */
export function themeBlockTypes({ sources }: StoreContext): string[] {
  const files = sources.theme.list('blocks').filter((name) => name.endsWith('.liquid'));
  return files.map((name) => name.slice(0, -'.liquid'.length));
}

/** The types of accepted blocks, with `@theme` and `@app` resolved. */
export function acceptedTypes(context: StoreContext, template: string, schema: EditorSchema): string[] {
  const types = (schema.blocks ?? []).flatMap(({ type }) => {
    if (type === '@theme') return themeBlockTypes(context).filter((each) => !each.startsWith('_'));
    if (type === '@app') return appBlocksFor(context, template).map((each) => each.type);
    return [type];
  });
  return [...new Set(types)];
}
