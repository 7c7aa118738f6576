/** What the editor sends to the media route. */
import { z } from 'zod';

import { MEDIA_KINDS } from '../contract';

const kind = z.enum(MEDIA_KINDS);
const filename = z.string().min(1).max(255);

export const mediaIntentSchema = z.discriminatedUnion('intent', [
  z.object({
    ...{ intent: z.literal('stage'), kind, filename },
    ...{ mimeType: z.string().max(100), size: z.int().positive() },
  }),
  z.object({
    ...{ intent: z.literal('create'), kind, filename: filename.nullable() },
    ...{ source: z.url({ protocol: /^https?$/ }).max(4000), alt: z.string().max(512) },
  }),
  z.object({ intent: z.literal('theme-image'), themeId: z.string().max(200), path: z.string().max(300) }),
  z.object({ intent: z.literal('video'), url: z.string().max(2000) }),
]);

export type MediaIntent = z.infer<typeof mediaIntentSchema>;
