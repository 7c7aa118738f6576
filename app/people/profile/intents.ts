/** What the person page submits to its route, and what it gets back. */
import { z } from 'zod';

export const personIntentSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('resend'), requestId: z.string().max(100) }),
  z.object({ intent: z.literal('remove-from-do-not-email') }),
  z.object({ intent: z.literal('erase') }),
]);

export type PersonIntent = z.infer<typeof personIntentSchema>;

export type PersonActionResult =
  { ok: true; did: 'queued' | 'removed-from-do-not-email' | 'erased' } | { ok: false; message: string };
