/** What the translation pages send to their routes, and the responses. */
import { z } from 'zod';

import type { TranslatedTexts, TranslationConflict } from '../contract';
import { type EditProblem, editsSchema } from '../edits';
import { LOCALE_PATTERN } from '../locales';

const locale = z.string().regex(LOCALE_PATTERN);

export const translationIntentSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), document: z.object({ locale, edits: editsSchema }) }),
  /** Chooses the shop's languages. Validated by the settings. */
  z.object({ intent: z.literal('languages'), primaryLanguage: z.unknown(), languages: z.unknown() }),
]);

export type TranslationIntent = z.infer<typeof translationIntentSchema>;

export type TranslationResult =
  /** `texts` are all that's saved now, with what others saved meanwhile. `conflicts` weren't saved. */
  | { ok: true; did: 'saved'; revision: number; texts: TranslatedTexts; conflicts: TranslationConflict[] }
  | { ok: true; did: 'languages' }
  /** Nothing was saved. */
  | { ok: false; reason: 'invalid'; problems: EditProblem[] }
  | { ok: false; reason: 'gone' }
  /** Set in the browser when the app doesn't respond. */
  | { ok: false; reason: 'unreachable' };

export function translationStatus(result: TranslationResult): number {
  if (result.ok) return 200;
  return { invalid: 422, gone: 404, unreachable: 503 }[result.reason];
}
