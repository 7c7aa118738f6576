/** What the Brief editor sends to its route, and the responses. */
import { z } from 'zod';

import type { Brief, Problem } from '../schema';

/**
 * `revision` is the one the editor loaded. `document` is null if nothing changed since, and is validated when it's saved
 * rather than here, so that problems can be shown at their fields.
 */
export const intentSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal(['save', 'publish']), revision: z.int32().positive(), document: z.unknown() }),
  z.object({ intent: z.literal(['default', 'unpublish', 'repair', 'delete']) }),
]);

export type Intent = z.infer<typeof intentSchema>;

export type ActionResult =
  | { ok: true; did: 'saved'; revision: number }
  /** `unchanged`: the version was live already, with the same content. */
  | { ok: true; did: 'published' | 'unchanged'; revision: number; number: number }
  | { ok: true; did: 'default' | 'repaired' | 'deleted' }
  /** `next` is the new default's title, null if there's no default anymore, or undefined if the default didn't change. */
  | { ok: true; did: 'unpublished'; next?: string | null }
  /** The document has problems. If `revision` is set, the document was saved but couldn't be published. */
  | { ok: false; reason: 'invalid'; problems: Problem[]; revision?: number }
  /** Shopify failed. `revision` is null if there was nothing to save. */
  | { ok: false; reason: 'refused'; revision: number | null; message: string }
  /** Someone else saved first. `saved` is what they saved. */
  | { ok: false; reason: 'stale'; saved: { revision: number; document: Brief } }
  | { ok: false; reason: 'gone' }
  /** The Brief's state doesn't allow it. */
  | { ok: false; reason: 'impossible'; message: string }
  /** Set in the browser when the app doesn't respond. */
  | { ok: false; reason: 'unreachable' };

export function responseStatus(result: ActionResult): number {
  return result.ok
    ? 200
    : { invalid: 422, refused: 502, stale: 409, gone: 404, impossible: 409, unreachable: 503 }[result.reason];
}
