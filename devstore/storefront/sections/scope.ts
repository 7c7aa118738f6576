/** What a section's or block's Liquid file knows of its place: its section, and the blocks that it may render. */
import type { Context } from 'liquidjs';

import type { BlockJson } from '../../state/theme.ts';
import type { LiquidSchema } from '../theme/schema.ts';

export interface SectionScope {
  sectionId: string;
  /** The `section` object. */
  section: unknown;
  /** Type of the section group, such as `header`; null in a template. */
  group: string | null;
  /** Ids of the enclosing blocks, outermost first; empty in the section's own file. */
  path: string[];
  blocks: Record<string, BlockJson>;
  order: string[];
  /** Schema of the section or block that contains `blocks`. */
  schema: LiquidSchema | null;
  /** Resources in the settings of the section and the enclosing blocks, for `closest`. */
  closest: Record<string, unknown>;
}

const SCOPE = Symbol('scope');

/** The scope as an object for a Liquid file, under a symbol that Liquid can't access. */
export function scopeObject(scope: SectionScope): Record<symbol, SectionScope> {
  return { [SCOPE]: scope };
}

/** The scope of the file being rendered, also within its snippets; null in a layout or template. */
export function scopeOf(context: Context): SectionScope | null {
  return (context.globals as Record<symbol, SectionScope | undefined>)[SCOPE] ?? null;
}
