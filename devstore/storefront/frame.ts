/** Where a Liquid file stands: the section, and the blocks in it that the file may place. */
import type { Context } from 'liquidjs';

import type { BlockJson } from '../state.ts';
import type { LiquidSchema } from './schema.ts';

export interface Frame {
  sectionId: string;
  /** The object `section` of the section's own files. */
  section: unknown;
  /** Type of the section group (`header`) that the section is in; null in a template. */
  group: string | null;
  /** Ids of the blocks from the section inwards; none in the section's own file. */
  path: string[];
  blocks: Record<string, BlockJson>;
  order: string[];
  /** Of the section or the block that the blocks are in. */
  schema: LiquidSchema | null;
  /** Resources of the blocks and of the section around, for `closest`. */
  closest: Record<string, unknown>;
}

const FRAME = Symbol('frame');

/** Among a file's objects, the frame has no name that Liquid could say. */
export function frameObject(frame: Frame): Record<symbol, Frame> {
  return { [FRAME]: frame };
}

/** The frame of the file that is being rendered, also within its snippets; null in a layout or a template. */
export function frameOf(context: Context): Frame | null {
  return (context.globals as Record<symbol, Frame | undefined>)[FRAME] ?? null;
}
