/** What the sign-up says to a reader, in the reader's language. */
import type { AddressFault } from './address';
import { type Language, languageOf } from '../language';
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

export interface SignUpWords {
  /** What is wrong with an address. */
  address: Record<AddressFault, string>;
  /** At the box, where it is not ticked. */
  tick: string;
  throwAway: (domain: string) => string;
  unknownBrief: string;
  unknownWording: string;
  incomplete: string;
  /** To who asks too often; `time` is as `5 minutes`, and stands by itself or after a preposition of time. */
  wait: (time: string) => string;
  /** To anybody, while too many ask. */
  waitForShop: (time: string) => string;
  /** Where the browser's proof of work is no good, or missing. */
  unproven: string;
  /** Where it is missing, and too many without one have asked. */
  waitUnproven: (time: string) => string;
  tryAgain: string;
  onItsWay: string;
  /** The name of a mail provider. */
  openInbox: (provider: string) => string;

  // Of the pages, for readers without script.
  checkInbox: string;
  nothingYet: string;
  backToArticle: string;
  didYouMean: (address: string) => string;
  yes: (address: string) => string;
  no: (address: string) => string;
  notHere: string;
  email: string;
  submit: string;
  failed: string;
}

const WORDS: Record<Language, SignUpWords> = { en, de, es, fr, it, nl, 'pt-BR': ptBR, pl, ja, ar };

/** @param locale as the form sent it: of any kind. */
export function wordsFor(locale: unknown): SignUpWords {
  return WORDS[languageIn(locale)];
}

/** A number of minutes in words. */
export function minutesIn(locale: unknown, minutes: number): string {
  const style = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(languageIn(locale), style).format(minutes);
}

function languageIn(locale: unknown): Language {
  return languageOf(typeof locale === 'string' ? locale : '');
}
