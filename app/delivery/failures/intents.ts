/** What the failed deliveries page submits to its route, and what it gets back. */
import { z } from 'zod';

import { FAILURES_ON_A_PAGE } from '~/people/list/query';

export const resendIntentSchema = z.object({
  requestIds: z.array(z.string().max(100)).min(1).max(FAILURES_ON_A_PAGE),
});

/** `skipped` counts the emails that must not be sent again. */
export type ResendResult = { ok: true; queued: number; skipped: number } | { ok: false; message: string };
