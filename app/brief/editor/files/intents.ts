/** What the PDF card sends to its route as JSON, and the responses. An upload is sent as a form instead. */
import { z } from 'zod';

export const fileIntentSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('choose'), fileId: z.string() }),
  z.object({ intent: z.literal('generate') }),
  /** Gives readers of a translation the original's PDF. */
  z.object({ intent: z.literal('remove') }),
]);

export type FileIntent = z.infer<typeof fileIntentSchema>;

export type FileActionResult =
  { ok: true; did: 'uploaded' | 'chosen' | 'generated' | 'removed' } | { ok: false; message: string };

/** Set in the browser when the app doesn't respond. */
export const FILES_UNREACHABLE: FileActionResult = {
  ok: false,
  message: 'Couldn’t reach Unwind, so the PDF hasn’t changed. Check your connection, then try again.',
};

/**
 * Where the PDF card's intents and uploads go.
 * @param locale a translation's language; empty for the original
 */
export function filesUrl(briefId: string, locale: string): string {
  const path = `/app/brief/${briefId}/files`;
  return locale === '' ? path : `${path}?${new URLSearchParams({ language: locale }).toString()}`;
}
