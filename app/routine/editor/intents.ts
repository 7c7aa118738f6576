/** What the routine editor sends to its route, and the responses. */
import { z } from 'zod';

import type { Stills } from '../media/with-stills';
import type { Draft, Problem } from '../schema';

/**
 * `revision` is the one the editor loaded. `document` is null if nothing changed since, and is validated when it's saved.
 */
export const intentSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), revision: z.int32().positive(), document: z.unknown() }),
  z.object({ intent: z.literal('publish'), revision: z.int32().positive(), document: z.unknown() }),
  z.object({ intent: z.literal(['unpublish', 'archive', 'unarchive', 'repair', 'delete']) }),
]);

export type Intent = z.infer<typeof intentSchema>;

export type ActionResult =
  | { ok: true; did: 'saved'; revision: number }
  /**
   * `unchanged`: the version was live already, with the same content. `stills` were stored and are in the draft; `warning` says
   * why others weren't.
   */
  | {
      ok: true;
      did: 'published' | 'unchanged';
      revision: number;
      number: number;
      stills: Stills;
      warning: string | null;
    }
  | { ok: true; did: 'unpublished' | 'archived' | 'unarchived' | 'repaired' | 'deleted' }
  /** The draft is saved, but has problems and wasn't published. */
  | { ok: false; reason: 'invalid'; revision: number; problems: Problem[] }
  /** Shopify failed. `revision` is null if nothing was saved. */
  | { ok: false; reason: 'refused'; revision: number | null; message: string }
  /** Someone else saved first. `saved` is what they saved. */
  | { ok: false; reason: 'stale'; saved: { revision: number; document: Draft } }
  | { ok: false; reason: 'gone' }
  /** Nothing is saved, because a part is too long. */
  | { ok: false; reason: 'malformed'; problems: Problem[] }
  /** Set in the browser when the app doesn't respond. */
  | { ok: false; reason: 'unreachable' };

export type Failure = Extract<ActionResult, { ok: false }>;

export function responseStatus(result: ActionResult): number {
  if (result.ok) return 200;
  return { invalid: 422, refused: 502, stale: 409, gone: 404, malformed: 400, unreachable: 503 }[result.reason];
}
