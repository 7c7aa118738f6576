import { z } from 'zod';

/** Hides the setup guide, or shows it again. */
export const homeIntentSchema = z.object({ intent: z.literal('dismiss-setup'), isDismissed: z.boolean() });

export type HomeResult = { ok: true } | { ok: false; message: string };
