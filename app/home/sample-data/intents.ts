import { z } from 'zod';

export const sampleDataIntentSchema = z.object({ intent: z.literal('clear') });

export type ClearResult = { ok: true } | { ok: false; message: string };
