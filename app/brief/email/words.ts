/** What our part of an e-mail says, in each language that readers are written to. */
import type { Language } from '../language';
import { ar } from './words/ar';
import { de } from './words/de';
import { en } from './words/en';
import { es } from './words/es';
import { fr } from './words/fr';
import { it } from './words/it';
import { ja } from './words/ja';
import { nl } from './words/nl';
import { pl } from './words/pl';
import { ptBR } from './words/pt-BR';

/** A text in which something is put; one that lacks the place does not compile. */
type With<Name extends string> = `${string}{${Name}}${string}`;

/** By the plural categories of the language (CLDR); a test sees to it that none of them is missing. */
export type Plural<Name extends string> = { other: With<Name> } & Partial<Record<Intl.LDMLPluralRule, string>>;

export interface EmailWords {
  subject: With<'title'> & With<'shop'>;
  greeting: string;
  /** The body, where the merchant wrote none. */
  body: string;
  /** The same for mail programs that show no HTML, and so no button. */
  bodyInText: string;
  button: string;
  inside: string;
  days: Plural<'days'>;
  /** `time` is one of `days`. */
  lasts: With<'time'>;
  /** Followed by the address that the button leads to. */
  noButton: string;
  why: With<'shop'>;
  notYou: string;
  unsubscribe: string;
  /** Leads to the page that shows and erases it. */
  held: string;
}

export const WORDS: Record<Language, EmailWords> = { en, de, es, fr, it, nl, 'pt-BR': ptBR, pl, ja, ar };

/** A count of days in words. */
export function daysIn(language: Language, days: number): string {
  const { days: forms } = WORDS[language];
  const form = forms[new Intl.PluralRules(language).select(days)] ?? forms.other;
  return filled(form, { days: String(days) });
}

/** Puts values in the places that bear their names. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
