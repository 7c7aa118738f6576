/** A sentence with the parts of doses in it, and how much it reads like an instruction. */
import { type Part, isPart } from '../amounts/parts';
import { scanAmounts } from '../amounts/scan-amounts';
import type { ArticleText, Span } from '../document/document';
import { sentencesIn } from '../document/sentences';
import type { Language } from '../languages/language';
import { occurrences } from '../languages/word-patterns';

export interface Sentence extends Span {
  parts: Part[];
  isInstruction: boolean;
  /** Whether a verb says what to do, rather than a part of the body where to be. */
  isImperative: boolean;
  /** Whether it's hardly more than a dose: "45 seconds per side." */
  isFragment: boolean;
  /** Whether it tells what is or was. */
  isNarrative: boolean;
}

export interface Analysis {
  article: ArticleText;
  language: Language;
  /** Characters that were scanned for doses, for tests of how the work grows. */
  scanned: number;
  sentences: (span: Span) => Sentence[];
  /** Whether one amount is for all steps: "hold each stretch for 30 seconds". */
  hasGeneralDose: () => boolean;
}

/** Words that tell what is or was, not what to do. */
const NARRATIVE =
  /(?:^|\s)(?:is|are|was|were|has|have|had|takes?|took|lasts?|will|doubled|there|my|our|people|studies|study|researchers|scientists|participants|experts|athletes|ist|sind|war|waren|hat|hatte|wird|werden|dauert|dauern|geben|gibt)(?:\s|$)/u;
const OVERALL =
  /^(?:exercises?|moves?|movements?|things?|stretch(?:es)?|poses?|drills?|minutes?|übung(?:en)?|dinge|bewegungen)$/u;
const CONDITION = /^(?:but\s+|and\s+)?(?:if|when|wenn|falls|should you|whether|because|weil)\s/u;

export function analyze(article: ArticleText, language: Language): Analysis {
  const cache = new Map<string, Sentence[]>();
  let hasGeneral: boolean | null = null;
  const analysis: Analysis = {
    ...{ article, language, scanned: 0 },
    sentences: (span) => {
      const key = `${span.start}-${span.end}`;
      const known = cache.get(key);
      if (known) return known;
      analysis.scanned += span.end - span.start;
      const found = sentencesIn(article.plain, span).map((each) => readSentence(article, language, each));
      cache.set(key, found);
      return found;
    },
    hasGeneralDose: () => {
      hasGeneral ??= article.blocks.some(
        (block) => block.kind === 'text' && analysis.sentences(block).some(isGeneralDose),
      );
      return hasGeneral;
    },
  };
  return analysis;
}

/** "Hold each stretch for 30 seconds." */
export function isGeneralDose({ parts }: Sentence): boolean {
  return parts.some(isPart('everyStep')) && parts.some(isPart('amount', 'count'));
}

/** Longer ones aren't instructions, and are only listed. */
const MAX_SENTENCE = 3000;

function readSentence({ lower }: ArticleText, language: Language, span: Span): Sentence {
  if (span.end - span.start > MAX_SENTENCE)
    return { ...span, parts: [], isInstruction: false, isImperative: false, isFragment: false, isNarrative: true };
  const text = lower.slice(span.start, span.end);
  const parts = scanAmounts(lower, span, language.amounts);
  const isImperative = readsAsImperative(text, language);
  const isInstruction = isImperative || describesPosition(text, language);
  return {
    ...span,
    parts,
    isInstruction,
    isImperative,
    isFragment: isFragment(text, span, parts, language),
    isNarrative: tellsAbout(text),
  };
}

function readsAsImperative(text: string, { words, isFull }: Language): boolean {
  if (!isFull) return occurrences(words.body, text, 1) > 0 || occurrences(words.exercise, text, 1) > 0;
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
  const all = text.match(/[\p{L}\p{M}\d']+/gu) ?? [];
  return left.length <= 2 || left.length * 4 <= all.length;
}

/** Whether a sentence gives an amount to do something for, rather than telling about one. */
export function givesDose({ parts, isInstruction, isFragment, isNarrative }: Sentence): boolean {
  if (!parts.some(isPart('amount', 'count', 'until', 'open', 'sets', 'bare'))) return false;
  // "Four moves, ten minutes" is about all of them.
  if (parts.some((part) => part.kind === 'bare' && OVERALL.test(part.noun))) return false;
  if (isFragment) return parts.some(isPart('amount', 'count', 'until', 'open', 'sets'));
  const amount = parts.find(isPart('amount', 'count', 'open'));
  if (amount && !isNarrative && hasVerbBefore(parts, amount)) return true;
  return isInstruction && amount !== undefined;
}

/** "Hold it for 30 seconds", "repeat that 5 times". */
export function hasVerbBefore(parts: readonly Part[], { start }: Span): boolean {
  return parts.some(
    (part) => (part.kind === 'hold' || part.kind === 'repeat') && part.end <= start && start - part.end <= 40,
  );
}
