/** What the settings page sends to its routes, and the responses. */
import { z } from 'zod';

import type { Settings } from '../schema';

export const intentSchema = z.discriminatedUnion('intent', [
  /** `changes` is validated when it's saved. */
  z.object({ intent: z.literal('save'), changes: z.record(z.string(), z.unknown()) }),
  /** Tries again to update the storefront with the saved settings. */
  z.object({ intent: z.literal('publish') }),
]);

export type Intent = z.infer<typeof intentSchema>;

export type ActionResult =
  | { ok: true; settings: Settings }
  /** Nothing was saved. Messages by field. */
  | { ok: false; reason: 'invalid'; problems: Record<string, string> }
  /** Saved, but Shopify couldn't update the storefront. */
  | { ok: false; reason: 'refused'; settings: Settings; message: string }
  /** Set in the browser when the app doesn't respond. */
  | { ok: false; reason: 'unreachable' };

/** Turns the copying of people to Shopify customers on or off. */
export const copyIntentSchema = z.object({ isOn: z.boolean() });

export type CopyResult = { ok: true; isOn: boolean } | { ok: false; message: string };
