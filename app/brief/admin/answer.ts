/** What the pages of a Brief send to their routes, and what comes back. */
import { z } from 'zod';

import type { Problem } from '../schema';

/**
 * A wish of the editor. `revision` is the one that the editor read; `document` is checked by the room, and null where
 * nothing was edited since.
 */
export const wishSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal(['save', 'publish']), revision: z.int32().positive(), document: z.unknown() }),
  z.object({ intent: z.literal(['default', 'withdraw', 'delete']) }),
]);

export type Wish = z.infer<typeof wishSchema>;

export type Answer =
  | { ok: true; did: 'saved' | 'published'; revision: number }
  | { ok: true; did: 'default' | 'deleted' }
  /** `next` is the title of the new default: null where there is none, undefined where the default stays. */
  | { ok: true; did: 'withdrawn'; next?: string | null }
  /** The rules are broken. Nothing was saved, but for what was saved before, where `revision` is given. */
  | { ok: false; reason: 'invalid'; problems: Problem[]; revision?: number }
  /** Shopify did not do it. Where there was something to save, it is saved. */
  | { ok: false; reason: 'refused'; revision: number | null; message: string }
  | { ok: false; reason: 'stale'; message: string }
  /** It cannot be done as things stand. */
  | { ok: false; reason: 'impossible'; message: string }
  /** Made in the browser: the app did not answer. */
  | { ok: false; reason: 'unreachable' };

/** The status of an answer, for those who do not read it. */
export function statusOf(answer: Answer): number {
  return answer.ok ? 200 : { invalid: 422, refused: 502, stale: 409, impossible: 409, unreachable: 503 }[answer.reason];
}
