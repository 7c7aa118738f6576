/** What the editor sends to its route, and what comes back. */
import { z } from 'zod';

import type { Problem } from '../schema';

/**
 * A wish of the editor. `revision` is the one that the editor read; `document` is checked by the room, and null where
 * nothing was edited since.
 */
export const wishSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), revision: z.int32().positive(), document: z.unknown() }),
  z.object({ intent: z.literal('publish'), revision: z.int32().positive(), document: z.unknown() }),
  z.object({ intent: z.literal('delete') }),
]);

export type Wish = z.infer<typeof wishSchema>;

export type Answer =
  | { ok: true; did: 'saved'; revision: number }
  | { ok: true; did: 'published'; revision: number; number: number }
  | { ok: true; did: 'deleted' }
  /** The draft is saved, nothing is published: the rules are broken. */
  | { ok: false; reason: 'invalid'; revision: number; problems: Problem[] }
  /** The draft is saved (where there was one), and Shopify did not do the rest. */
  | { ok: false; reason: 'refused'; revision: number | null; message: string }
  | { ok: false; reason: 'stale' }
  | { ok: false; reason: 'gone' }
  /** Nothing is saved: a part is over its bounds. */
  | { ok: false; reason: 'malformed'; problems: Problem[] }
  /** Made in the browser: the app did not answer. */
  | { ok: false; reason: 'unreachable' };

export type Failure = Extract<Answer, { ok: false }>;

/** The status of an answer, for those who do not read it. */
export function statusOf(answer: Answer): number {
  if (answer.ok) return 200;
  return { invalid: 422, refused: 502, stale: 409, gone: 404, malformed: 400, unreachable: 503 }[answer.reason];
}
