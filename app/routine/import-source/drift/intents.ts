/** What the page of an article's changes sends to its route, and the responses. */
import { z } from 'zod';

import { DELETED } from './drift';

/** SHA-256 of the article that the merchant has seen. */
const hash = z.union([z.string().regex(/^[0-9a-f]{64}$/), z.literal(DELETED)]);

/** `document` is the merged draft, and `revision` that of the draft that it was merged with. */
export const driftIntentSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('apply'), hash, revision: z.int32().positive(), document: z.unknown() }),
  z.object({ intent: z.literal('dismiss'), hash }),
]);

export type DriftIntent = z.infer<typeof driftIntentSchema>;

export type DriftResult =
  | { ok: true; did: 'applied' | 'dismissed' }
  /** The article or the draft has changed since the page was opened. Nothing is saved. */
  | { ok: false; reason: 'outdated' }
  | { ok: false; reason: 'gone' }
  | { ok: false; reason: 'failed'; message: string };

export function responseStatus(result: DriftResult): number {
  if (result.ok) return 200;
  return { outdated: 409, gone: 404, failed: 502 }[result.reason];
}
