/** The languages that the import knows, and how it tells them apart. */
import { type AmountPatterns, amountPatterns } from '../amounts/patterns';
import { type AmountPhrases, UNKNOWN_AMOUNTS } from './amount-phrases';
import { ENGLISH_AMOUNTS } from './english-amounts';
import { ENGLISH_WORDING } from './english-wording';
import { GERMAN_AMOUNTS } from './german-amounts';
import { GERMAN_WORDING } from './german-wording';
import { OTHER_AMOUNTS } from './other-amounts';
import { OTHER_WORDING } from './other-wording';
import { ROMANCE_AMOUNTS } from './romance-amounts';
import { type WordPatterns, wordPatterns } from './word-patterns';
import type { Wording } from './wording';

export interface Language {
  /** Empty if it isn't known. */
  code: string;
  amounts: AmountPatterns;
  words: WordPatterns;
  /** Whether its sentences are understood, or only numbers and structure. */
  isFull: boolean;
}

const WORDINGS: Record<string, Partial<Wording>> = { ...OTHER_WORDING, en: ENGLISH_WORDING, de: GERMAN_WORDING };
const AMOUNTS: Record<string, AmountPhrases> = {
  ...ROMANCE_AMOUNTS,
  ...OTHER_AMOUNTS,
  en: ENGLISH_AMOUNTS,
  de: GERMAN_AMOUNTS,
};

/** Words that are frequent in one language and rare in the others. */
const FREQUENT: Record<string, string> = {
  en: 'the and your with you is are for of to each it on from that this per then hold side reps sets seconds minutes',
  de: 'der die das und du dein deine mit ist für auf den dem nicht ein eine zum zur pro wenn sich im oder auch nach',
  es: 'el la los las y con para una en que por tu si del está lado más pero como',
  fr: 'le la les et avec pour une des vous votre dans est sur du que pas ou puis chaque au',
  it: 'il lo gli e con per una di che sul nel della tuo tua ogni non sono poi',
  'pt-BR': 'o os as e com para uma em que por seu sua não do da no na cada você',
  nl: 'de het een en met je van op voor niet is dat aan ook bij elke naar',
  pl: 'i w na z się do nie jest to po przy lub każdą twoje aby',
};

const counts = new Map(Object.entries(FREQUENT).map(([code, words]) => [code, new Set(words.split(' '))] as const));

const languages = new Map<string, Language>();

function language(code: string): Language {
  const known = languages.get(code);
  if (known) return known;
  const created: Language = {
    code,
    amounts: amountPatterns(AMOUNTS[code] ?? UNKNOWN_AMOUNTS, code !== 'ja'),
    words: wordPatterns(WORDINGS[code] ?? {}, code !== 'ja'),
    isFull: code === 'en' || code === 'de',
  };
  languages.set(code, created);
  return created;
}

/** The language of a text: by its script, its most frequent words, or else as the HTML says. */
export function detectLanguage(lower: string, declared: string): Language {
  const sample = lower.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const isMostly = (script: RegExp) => (sample.match(script)?.length ?? 0) * 2 > letters && letters > 0;
  if (isMostly(/\p{Script=Arabic}/gu)) return language('ar');
  if ((sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) * 5 > letters && letters > 0)
    return language('ja');
  if (isMostly(/\P{Script=Latin}/gu) && !isMostly(/\p{Script=Latin}/gu)) return language('');

  const words = sample.match(/\p{L}+/gu) ?? [];
  let best = '';
  let most = 0;
  for (const [code, frequent] of counts) {
    const count = words.filter((word) => frequent.has(word)).length;
    if (count > most) [best, most] = [code, count];
  }
  const base = declared.toLowerCase().split(/[-_]/)[0] ?? '';
  const declaredCode = base === 'pt' ? 'pt-BR' : base;
  if (most < 2) return language(declaredCode in AMOUNTS ? declaredCode : most > 0 ? best : guessShort(lower));
  return language(best);
}

/** Very short texts have few words. Those without a frequent one are read as English if they're in its letters. */
function guessShort(lower: string): string {
  return /[a-z]/.test(lower) && !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(lower) ? 'en' : '';
}
