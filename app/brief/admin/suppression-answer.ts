/** What the page of the suppression list sends to its route, and what comes back. */
import { z } from 'zod';

import type { SuppressionPreview } from '../people/suppression.server';

/** Characters of a list: some 200,000 addresses, or twice as many short ones. */
export const LONGEST_LIST = 5_000_000;

export const LIST_TOO_LONG = 'This list is too long to read at once. Divide it, and add one part after the other.';

export const suppressionWishSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['preview', 'import']), text: z.string() }),
  z.object({ intent: z.literal('allow-mail'), address: z.string().max(300) }),
]);

export type SuppressionWish = z.infer<typeof suppressionWishSchema>;

export type SuppressionAnswer =
  | { ok: true; did: 'previewed'; preview: SuppressionPreview }
  | { ok: true; did: 'imported'; added: number }
  | { ok: true; did: 'allowed'; wasListed: boolean }
  | { ok: false; message: string };
