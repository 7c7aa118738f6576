/** What the editor sends to the media route. */
import { z } from 'zod';

import { fileIntentSchema } from '~/media/intents';

const videoIntentSchema = z.object({ intent: z.literal('video'), url: z.string().max(2000) });

export type VideoIntent = z.infer<typeof videoIntentSchema>;

export const mediaIntentSchema = z.discriminatedUnion('intent', [fileIntentSchema, videoIntentSchema]);

export type MediaIntent = z.infer<typeof mediaIntentSchema>;
