/** What editors send about files. */
import { z } from 'zod';

import { MEDIA_KINDS } from './kinds';

const kind = z.enum(MEDIA_KINDS);
const filename = z.string().min(1).max(255);

export const fileIntentSchema = z.discriminatedUnion('intent', [
  z.object({
    ...{ intent: z.literal('stage'), kind, filename },
    ...{ mimeType: z.string().max(100), size: z.int().positive() },
  }),
  z.object({
    ...{ intent: z.literal('create'), kind, filename: filename.nullable() },
    ...{ source: z.url({ protocol: /^https?$/ }).max(4000), alt: z.string().max(512) },
  }),
  z.object({ intent: z.literal('theme-image'), themeId: z.string().max(200), path: z.string().max(300) }),
]);

export type FileIntent = z.infer<typeof fileIntentSchema>;
