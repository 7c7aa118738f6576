/** What the pages of people send to their routes, and what comes back. */
import { z } from 'zod';

export const personWishSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('resend'), requestId: z.string().max(100) }),
  z.object({ intent: z.literal('allow-mail') }),
  z.object({ intent: z.literal('erase') }),
]);

export type PersonWish = z.infer<typeof personWishSchema>;

export type PersonAnswer = { ok: true; did: 'queued' | 'allowed' | 'erased' } | { ok: false; message: string };

/** At most what a page shows. */
export const resendWishSchema = z.object({ requestIds: z.array(z.string().max(100)).min(1).max(50) });

export type ResendAnswer = { ok: true; queued: number; kept: number } | { ok: false; message: string };

/** Made in the browser: the app did not answer. */
export const UNREACHABLE = {
  ok: false as const,
  message: 'The app did not answer, and nothing was done. Try again in a moment.',
};
