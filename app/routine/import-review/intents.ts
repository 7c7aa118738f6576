/** What the review of an import sends to its route, and the responses. */
import { z } from 'zod';

import { decisionsSchema } from '../import-source/stored-import.server';
import type { Draft, Problem } from '../schema';
import type { Decisions } from '../import/contract';

/** `revision` is the one that was loaded; `document` is validated when it's saved. `decisions` are those that changed. */
export const reviewIntentSchema = z.object({
  intent: z.literal('save'),
  revision: z.int32().positive(),
  document: z.unknown(),
  /** Of the import that's reviewed. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  decisions: decisionsSchema,
});

export type ReviewIntent = z.infer<typeof reviewIntentSchema>;

export type ReviewResult =
  | { ok: true; revision: number }
  /** Someone else saved first. `saved` is what they saved. */
  | { ok: false; reason: 'stale'; saved: { revision: number; document: Draft; decisions: Decisions } }
  | { ok: false; reason: 'gone' }
  /** The article's changes were applied since the review was opened. Nothing is saved. */
  | { ok: false; reason: 'outdated' }
  /** Nothing is saved, because a part is too long. */
  | { ok: false; reason: 'malformed'; problems: Problem[] }
  /** Set in the browser when the app doesn't respond. */
  | { ok: false; reason: 'unreachable' };

export function responseStatus(result: ReviewResult): number {
  if (result.ok) return 200;
  return { stale: 409, outdated: 409, gone: 404, malformed: 400, unreachable: 503 }[result.reason];
}
