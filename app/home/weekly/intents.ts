import { z } from 'zod';

export const weeklyIntentSchema = z.object({ intent: z.literal('send-test') });

export type WeeklyIntent = z.infer<typeof weeklyIntentSchema>;

/** What a test of the weekly email answers. */
export type WeeklyTestResult = { ok: true; to: string } | { ok: false; message: string };
