/** What the routine list sends to its route, and the responses. */
import { z } from 'zod';

import { PAGE_SIZE } from './query';

export const listIntentSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal(['archive', 'unarchive']), ids: z.array(z.string()).min(1).max(PAGE_SIZE) }),
  z.object({ intent: z.literal('duplicate'), id: z.string() }),
]);

export type ListIntent = z.infer<typeof listIntentSchema>;

export type ListResult =
  | { ok: true; did: 'archived' | 'unarchived'; count: number }
  /** `id` is the copy's. */
  | { ok: true; did: 'duplicated'; id: string }
  | { ok: false; message: string };
