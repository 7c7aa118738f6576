/** What the do-not-email page submits to its route, and what it gets back. */
import { z } from 'zod';

import type { ImportPreview } from './do-not-email.server';

/** Longest list, in characters: about 200,000 addresses. */
export const MAX_IMPORT_LENGTH = 5_000_000;

export const IMPORT_TOO_LONG = 'This list is too long. Split it into smaller lists and add them one at a time.';

export const doNotEmailIntentSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['preview', 'import']), text: z.string() }),
  z.object({ intent: z.literal('remove'), address: z.string().max(300) }),
]);

export type DoNotEmailIntent = z.infer<typeof doNotEmailIntentSchema>;

export type DoNotEmailResult =
  | { ok: true; did: 'previewed'; preview: ImportPreview }
  | { ok: true; did: 'imported'; added: number }
  | { ok: true; did: 'removed'; wasListed: boolean }
  | { ok: false; message: string };
