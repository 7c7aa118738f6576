/** The messages of all languages, and durations in words. */
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { type Language, closestLanguage, withLatinDigits } from './language';
import type { Messages } from './messages';
import { nl } from './nl';
import { pl } from './pl';
import { ptBR } from './pt-BR';

export const MESSAGES: Record<Language, Messages> = { en, de, es, fr, it, nl, 'pt-BR': ptBR, pl, ja, ar };

/** @param locale unchecked. Other languages than ours get English. */
export function messagesFor(locale: unknown): Messages {
  return MESSAGES[languageIn(locale)];
}

/** By language and unit. Creating a format takes long. */
const DURATIONS = new Map<string, Intl.NumberFormat>();

/**
 * A duration in words: "30 days". The number stays on one line with its unit.
 * @param locale unchecked, as for `messagesFor`
 */
export function formatDuration(locale: unknown, value: number, unit: 'minute' | 'hour' | 'day' | 'month'): string {
  const language = languageIn(locale);
  const key = `${language} ${unit}`;
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  const format = DURATIONS.get(key) ?? new Intl.NumberFormat(withLatinDigits(language), style);
  DURATIONS.set(key, format);
  const text = format.format(value);
  return text.replace(/\s/, language === 'ja' ? '' : '\u00a0');
}

/** A wait in words: in minutes, or in hours if it's long. */
export function formatMinutes(locale: unknown, minutes: number): string {
  return minutes < 120
    ? formatDuration(locale, minutes, 'minute')
    : formatDuration(locale, Math.ceil(minutes / 60), 'hour');
}

function languageIn(locale: unknown): Language {
  return closestLanguage(typeof locale === 'string' ? locale : '');
}
