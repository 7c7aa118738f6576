/** A Brief in another language. */
import { knownLanguage } from '~/messages/language';
import type { TranslatedTexts } from '~/translations/contract';
import { applyTranslations } from '~/translations/status';

import type { Brief, EmailTexts } from '../schema';
import { walkBrief } from './walk-brief';

/** The Brief as readers of the language get it: texts without a translation, and changed consents, are the original's. */
export function translatedBrief(original: Brief, texts: TranslatedTexts): Brief {
  return applyTranslations(walkBrief, original, texts);
}

/**
 * The same as readers get it by email: where the merchant's own text isn't translated, ours is in their language, if we have
 * it.
 */
export function emailedBrief(original: Brief, locale: string, texts: TranslatedTexts): Brief {
  const brief = translatedBrief(original, texts);
  if (!brief.mail || knownLanguage(locale) === undefined) return brief;
  const { subject, greeting, body } = brief.mail;
  const translated = (field: keyof EmailTexts, text: string) => (Object.hasOwn(texts, `mail/${field}`) ? text : '');
  const mail = {
    subject: translated('subject', subject),
    greeting: translated('greeting', greeting),
    body: translated('body', body),
  };
  return { ...brief, mail };
}
