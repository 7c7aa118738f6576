/** A sentence with the parts of doses in it, and how much it reads like an instruction. */
import { type Part, isPart } from '../amounts/parts';
import { scanAmounts } from '../amounts/scan-amounts';
import type { ArticleText, Block, Span } from '../document/document';
import { sentencesIn } from '../document/sentences';
import type { Language } from '../languages/language';
import { AS_IF, CONDITION, LENGTH, LOCAL, NARRATIVE, OVERALL, PERSONAL } from '../languages/telling';
import { clausesOf } from './clauses';
import { labelOf } from './labels';
import { namesExercise, occurrences } from '../languages/word-patterns';

export interface Sentence extends Span {
  parts: readonly Part[];
  isInstruction: boolean;
  /** Whether a verb says what to do, rather than a part of the body where to be. */
  isImperative: boolean;
  /** Whether it's hardly more than a dose: "45 seconds per side." */
  isFragment: boolean;
  /** Whether it ends with an amount by itself: "…, 20 seconds." */
  endsInDose: boolean;
  /** Whether it tells what is or was. */
  isNarrative: boolean;
  /** Whether it's about doing it longer or harder. */
  isOption: boolean;
  /** Whether it's how long all takes. */
  isLength: boolean;
  /** Whether it's only about some places or cases: "where it's tender". */
  isLocal: boolean;
  /** "Again eight." */
  isAgain: boolean;
  /** Whether it's about the author or another person. */
  isPersonal: boolean;
}

export interface Analysis {
  article: ArticleText;
  language: Language;
  sentences: (span: Span) => Sentence[];
  /** Whether one amount is for all steps: "hold each stretch for 30 seconds". */
  hasGeneralDose: () => boolean;
  /** Where the first such amount ends; null if there's none. */
  generalDoseAt: () => number | null;
}

export function analyze(article: ArticleText, language: Language): Analysis {
  const cache = new Map<string, Sentence[]>();
  let generalAt: number | null | undefined;
  const analysis: Analysis = {
    ...{ article, language },
    sentences: (span) => {
      const key = `${span.start}-${span.end}`;
      const known = cache.get(key);
      if (known) return known;
      const found = sentencesIn(article.plain, span)
        .flatMap((each) => clausesOf(each, article.lower, language))
        .map((each) => readSentence(article, language, each));
      cache.set(key, found);
      return found;
    },
    hasGeneralDose: () => analysis.generalDoseAt() !== null,
    generalDoseAt: () => {
      if (generalAt === undefined) generalAt = firstGeneralDose(analysis)?.end ?? null;
      return generalAt;
    },
  };
  return analysis;
}

function firstGeneralDose(analysis: Analysis): Sentence | null {
  for (const block of analysis.article.blocks) {
    const isGeneral = (each: Sentence) => isGeneralDose(each) && !isNamedInterval(block, each, analysis);
    const found = block.kind === 'text' ? analysis.sentences(block).find(isGeneral) : undefined;
    if (found) return found;
  }
  return null;
}

/** "3–4 seconds for each movement" is a pace. */
const MAX_PACE = 4;

/** "Hold each stretch for 30 seconds." */
export function isGeneralDose({ parts }: Sentence): boolean {
  const isPace = (part: Part) => part.kind === 'amount' && part.unit === 'hold' && (part.max ?? part.min) <= MAX_PACE;
  return parts.some(isPart('everyStep')) && parts.some((part) => isPart('amount', 'count')(part) && !isPace(part));
}

/** "High knees: 10 s on, 20 s off": an interval in a list is that of what's named before it. */
function isNamedInterval(
  block: Block,
  { start, parts }: Sentence,
  { article, language }: Pick<Analysis, 'article' | 'language'>,
): boolean {
  const at = parts.findIndex(isPart('everyStep'));
  const amount = parts[at - 1];
  if (!amount || amount.end !== parts[at]?.start || at > 1) return false;
  const text = article.lower.slice(Math.max(start, block.start), amount.start);
  const isListed =
    block.isItem || block.number !== null || /^\s*\d{1,2}[.)]\s/.test(article.lower.slice(block.start, start + 5));
  const name = /^(?:\d{1,2}[.)]\s+)?(\p{L}[^:–—(,]{2,60}?)\s*[:–—(,-]\s*$/u.exec(text)?.[1] ?? '';
  return isListed && name !== '' && labelOf(name, { language }) === null && !language.words.phase.test(name);
}

/** Longer ones aren't instructions, and are only listed. */
const MAX_SENTENCE = 3000;

function readSentence({ lower }: ArticleText, language: Language, span: Span): Sentence {
  if (span.end - span.start > MAX_SENTENCE)
    return {
      ...span,
      parts: [],
      isInstruction: false,
      isImperative: false,
      isFragment: false,
      endsInDose: false,
      isNarrative: true,
      isOption: false,
      isLocal: false,
      isLength: false,
      isAgain: false,
      isPersonal: true,
    };
  // "As if you were screwing in a bulb" tells nothing.
  const text = lower.slice(span.start, span.end).replace(AS_IF, (clause) => ' '.repeat(clause.length));
  const parts = scanAmounts(lower, span, language.amounts);
  const isImperative = readsAsImperative(text, language);
  const isInstruction = isImperative || describesPosition(text, language);
  return {
    ...span,
    parts,
    isInstruction,
    isImperative,
    isFragment: isFragment(text, span, parts, language),
    endsInDose: endsWithDose(text, span, parts),
    isNarrative: tellsAbout(text),
    isOption: language.words.option.test(text),
    isLocal: LOCAL.test(text),
    isLength: LENGTH.test(text),
    isAgain:
      parts.length === 1 &&
      parts[0]?.kind === 'bare' &&
      /^(?:(?:again|nochmals?|wieder|another)\s\S+|\S+\s(?:again|nochmals?))$/u.test(text.replace(/[.!]$/, '')),
    isPersonal: NARRATIVE.test(text) && PERSONAL.test(text),
  };
}

function readsAsImperative(text: string, { words, isFull }: Language): boolean {
  if (!isFull) return namesExercise(text, words);
  if (CONDITION.test(text) || text.endsWith('?')) return false;
  return words.instruction.test(text.replace(/^["'([]+/, ''));
}

/** "We're here for a minute" tells what to do. */
function tellsAbout(text: string): boolean {
  if (CONDITION.test(text)) return true;
  return NARRATIVE.test(text) && !/^(?:and\s+|so\s+)?(?:we|you|let)\b/.test(text);
}

/** "Feet under the knees, ribs down." */
function describesPosition(text: string, { words }: Language): boolean {
  if (CONDITION.test(text) || text.endsWith('?') || NARRATIVE.test(text)) return false;
  const first = text
    .split(/[\s,]+/)
    .slice(0, 6)
    .join(' ');
  return occurrences(words.body, first, 1) > 0;
}

function isFragment(text: string, span: Span, parts: readonly Part[], { words }: Language): boolean {
  if (!parts.some(isPart('amount', 'count', 'sets', 'until', 'open', 'bare', 'each', 'other', 'rest'))) return false;
  let rest = '';
  let at = span.start;
  for (const part of parts) {
    if (part.start > at) rest += ` ${text.slice(at - span.start, part.start - span.start)}`;
    at = Math.max(at, part.end);
  }
  rest += ` ${text.slice(at - span.start)}`;
  const left = (rest.match(/[\p{L}\p{M}']+/gu) ?? []).filter((word) => !words.filler.test(word));
  if (beginsWithDose(text, span, parts)) return true;
  const all = text.match(/[\p{L}\p{M}\d']+/gu) ?? [];
  return left.length <= 2 || left.length * 4 <= all.length;
}

/** "As fast as you can, 20 seconds." */
function endsWithDose(text: string, span: Span, parts: readonly Part[]): boolean {
  const last = parts.findLast(isPart('amount', 'sets', 'count'));
  if (!last || NARRATIVE.test(text)) return false;
  const after = parts.filter(({ start }) => start >= last.end);
  const end = after.reduce((at, part) => (part.start - at <= 2 ? part.end : at), last.end);
  // "3 sets of 10" begins with its sets.
  const sets = parts[parts.indexOf(last) - 1];
  const first = sets?.kind === 'sets' && last.start - sets.end <= 5 ? sets : last;
  const before = text.slice(0, first.start - span.start).trimEnd();
  return /[,;:–—(]$/.test(before) && /^\s*[.!)]*$/.test(text.slice(end - span.start));
}

/** "5 minutes, longer if you like." */
function beginsWithDose(text: string, span: Span, parts: readonly Part[]): boolean {
  const [first, ...others] = parts;
  if (!first || !isPart('amount', 'sets', 'count')(first) || first.start > span.start + 2 || NARRATIVE.test(text))
    return false;
  let { end } = first;
  for (const part of others) if (part.start - end <= 2) ({ end } = part);
  // "Five times up and down."
  const isShort = first.kind === 'count' && text.split(/\s+/).length <= 6;
  return isShort || /^\s*(?:[,;.!(–—]|$)/.test(text.slice(end - span.start));
}

/** Whether a sentence gives an amount to do something for, rather than telling about one. */
export function givesDose(sentence: Sentence): boolean {
  const { parts, isInstruction, isFragment, endsInDose, isNarrative, isPersonal, isLength } = sentence;
  if (!parts.some(isPart('amount', 'count', 'until', 'open', 'sets', 'bare'))) return false;
  // "Four moves, ten minutes" is about all of them.
  if (parts.some((part) => part.kind === 'bare' && OVERALL.test(part.noun))) return false;
  // "Total time: 12 minutes" is about all of them.
  if (isFragment && parts[0]?.kind === 'total' && parts.length === 2 && isPart('amount')(parts[1] ?? parts[0]))
    return false;
  // "Takes 5 minutes."
  if (isFragment && isLength) return false;
  // "My record is 8 rounds."
  if (isFragment && isPersonal) return false;
  if (isFragment) return isNumber(sentence) || parts.some(isPart('amount', 'count', 'until', 'open', 'sets'));
  const amount = parts.find(isPart('amount', 'count', 'open'));
  if (amount && !isNarrative && hasVerbBefore(parts, amount)) return true;
  return (isInstruction || endsInDose) && amount !== undefined;
}

/** "12", "12 (on your knees)": a number of repetitions by itself. */
function isNumber({ parts, start, end, isAgain }: Sentence): boolean {
  const [first] = parts;
  if (isAgain) return true;
  return (
    first?.kind === 'bare' && parts.length === 1 && first.min >= 3 && first.start - start <= 1 && end - first.end <= 2
  );
}

/** "Hold it for 30 seconds", "repeat that 5 times". */
export function hasVerbBefore(parts: readonly Part[], { start }: Span): boolean {
  return parts.some(
    (part) => (part.kind === 'hold' || part.kind === 'repeat') && part.end <= start && start - part.end <= 40,
  );
}
