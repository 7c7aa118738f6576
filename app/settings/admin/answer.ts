/** What the settings page sends to its route, and what comes back. */
import { z } from 'zod';

import type { Settings } from '../schema';

export const wishSchema = z.discriminatedUnion('intent', [
  /** `changes` is checked by the room. */
  z.object({ intent: z.literal('save'), changes: z.record(z.string(), z.unknown()) }),
  /** What was saved, and did not reach the shop's pages. */
  z.object({ intent: z.literal('publish') }),
]);

export type Wish = z.infer<typeof wishSchema>;

export type Answer =
  | { ok: true; settings: Settings }
  /** Nothing is saved: what is wrong, by field. */
  | { ok: false; reason: 'invalid'; problems: Record<string, string> }
  /** All is saved, and Shopify did not change what the shop's pages show. */
  | { ok: false; reason: 'refused'; settings: Settings; message: string }
  /** Made in the browser: the app did not answer. */
  | { ok: false; reason: 'unreachable' };

/** The answer to turning the copying to Shopify's customers on or off. */
export type CopyAnswer = { ok: true; isOn: boolean } | { ok: false; message: string };
