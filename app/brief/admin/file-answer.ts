/** What the card of a Brief's file sends to its route, and what comes back. An upload is sent as a form. */
import { z } from 'zod';

export const fileWishSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('choose'), fileId: z.string() }),
  z.object({ intent: z.literal('make') }),
]);

export type FileWish = z.infer<typeof fileWishSchema>;

export type FileAnswer =
  | { ok: true; did: 'uploaded' | 'chosen' | 'made' }
  /** Nothing has changed. The message says why, and what to do. */
  | { ok: false; message: string };

/** Made in the browser: the app did not answer. */
export const FILES_UNREACHABLE: FileAnswer = {
  ok: false,
  message: 'The app did not answer, and the file is the one that it was. Check your connection, then try again.',
};
