/** What the Brief's editor sends to its route, and what comes back. */
import { z } from 'zod';

import type { Problem } from '../schema';

/**
 * `revision` is the one that the editor read, null for a new Brief. `document` is checked by the room, and null where
 * nothing was edited since.
 */
export const wishSchema = z.object({
  intent: z.enum(['save', 'publish']),
  revision: z.int().positive().nullable(),
  document: z.unknown(),
});

export type Answer =
  | { ok: true; did: 'saved' | 'published'; revision: number }
  /** Nothing is saved: the rules are broken. */
  | { ok: false; reason: 'invalid'; problems: Problem[] }
  /** The Brief is saved, and Shopify did not publish it. */
  | { ok: false; reason: 'refused'; revision: number; message: string }
  | { ok: false; reason: 'stale'; message: string }
  /** Made in the browser: the app did not answer. */
  | { ok: false; reason: 'unreachable' };
