/** Which blocks a section takes, or a block of the theme's `blocks/` folder, in a template. */
import type { StoreContext } from '../context.ts';
import { type LiquidSchema, readSchema } from '../storefront/schema.ts';
import { sectionSchema } from '../storefront/theme.ts';
import { appBlocksFor } from './app-blocks.ts';

/** A schema with what only the theme editor reads of it. */
export type EditorSchema = LiquidSchema & {
  /** How many of the section a template takes. */
  limit?: number;
  /** How many blocks it takes in all, at most 50. */
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
  /** Of a block that the theme's code places. */
  id?: string;
  static?: boolean;
  name?: string;
  settings?: Record<string, unknown>;
  blocks?: PresetBlockJson[] | Record<string, PresetBlockJson>;
  block_order?: string[];
}

/** The schema of a section; null where the theme has no such section, or no schema in it that can be read. */
export function schemaOfSection(context: StoreContext, type: string): EditorSchema | null {
  try {
    return sectionSchema(context, type);
  } catch {
    return null;
  }
}

/** The schema of a file in the theme's `blocks/`; null where there is none. A file without `{% schema %}` has nothing to set. */
export function schemaOfThemeBlock({ sources }: StoreContext, type: string): EditorSchema | null {
  if (!/^[\w-]+$/.test(type) || sources.theme.read(`blocks/${type}.liquid`) === null) return null;
  return readSchema(sources.theme, `blocks/${type}.liquid`) ?? { name: type };
}

/** Types of the blocks in the theme's `blocks/`; those that begin with `_` stand only where they are named. */
export function themeBlockTypes({ sources }: StoreContext): string[] {
  const files = sources.theme.list('blocks').filter((name) => name.endsWith('.liquid'));
  return files.map((name) => name.slice(0, -'.liquid'.length));
}

/** The types of blocks that may be added, `@theme` and `@app` resolved to what they stand for. */
export function takenTypes(context: StoreContext, template: string, schema: EditorSchema): string[] {
  const types = (schema.blocks ?? []).flatMap(({ type }) => {
    if (type === '@theme') return themeBlockTypes(context).filter((each) => !each.startsWith('_'));
    if (type === '@app') return appBlocksFor(context, template).map((each) => each.type);
    return [type];
  });
  return [...new Set(types)];
}
