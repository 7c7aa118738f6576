/** A name for a step that the article gives none: what it says to do first. */
import { isPart } from '../amounts/parts';
import { type Span, trim } from '../document/document';
import type { Analysis, Sentence } from '../outline/sentence';
import { STAYING } from '../languages/telling';
import { type Context, lowerOf } from './context';
import type { Unit } from './units';

const MAX_WORDS = 12;

/** "The seated twist follows." */
const IS_FOR = /^(?:for|about|with|on|in|to|für|mit|auf)\s/;

const FOLLOWS =
  /^(?:(?:and|then|now|und|dann|jetzt)\s+)?(?:the\s+|an?\s+|our\s+|der\s+|die\s+|das\s+)?([^.,:;!?]{3,40}?)\s+(?:follows|comes\s+next|is\s+(?:up\s+)?next|folgt|kommt\s+als\s+nächstes)[.:!]?$/u;

export interface StepTitle {
  span: Span;
  /** Whether the article names it: "first exercise, pendulum swings". */
  isNamed: boolean;
  /** Whether the sentence says no more than its title. */
  isWhole: boolean;
}

/** Whether a sentence says which exercise comes. */
export function announces(text: string): boolean {
  return FOLLOWS.test(text);
}

export function titleFrom(sentence: Sentence, analysis: Analysis): StepTitle {
  const { plain, lower } = analysis.article;
  const { words } = analysis.language;
  const text = lower.slice(sentence.start, sentence.end);
  const follows = FOLLOWS.exec(text);
  if (follows?.[1] !== undefined) {
    const start = sentence.start + follows[0].indexOf(follows[1]);
    return { span: { start, end: start + follows[1].length }, isNamed: true, isWhole: true };
  }
  const naming = words.naming.exec(text);
  const rest = text.slice(naming?.[0].length ?? 0);
  // "Next, let your knees fall" names nothing.
  const isOrder =
    naming !== null && /,\s*$/.test(naming[0]) && words.instruction.test(rest) && rest.split(/\s+/).length > 5;
  if (naming && !isOrder) {
    const name = /^[^.,:;!?\n–—]{2,60}/u.exec(rest)?.[0] ?? '';
    // "The last one is for the neck" names nothing.
    if (name !== '' && !IS_FOR.test(name)) {
      const span = trim(plain, {
        start: sentence.start + naming[0].length,
        end: sentence.start + naming[0].length + name.length,
      });
      return { span, isNamed: true, isWhole: span.end >= sentence.end - 1 };
    }
  }
  const sequence = words.sequence.exec(text);
  // "Begin on your back" begins with its verb.
  const isVerb = sequence !== null && /^(?:begin|start|beginne|starte|setz|leg|stell)/.test(sequence[0]);
  const afterSequence = sentence.start + (sequence && !isVerb ? sequence[0].length : 0);
  // "Stay where you are, lift your arms": the second is what to do.
  const from = afterSequence + (STAYING.exec(lower.slice(afterSequence, sentence.end))?.[0].length ?? 0);
  const opening = words.opening.exec(lower.slice(from, sentence.end))?.[0] ?? '';
  const comma = Math.max(opening.lastIndexOf(', '), opening.lastIndexOf(': '));
  const at = comma < 0 ? from : from + comma + 2;
  const dose = sentence.parts.find(
    (part) => part.start > at + 8 && isPart('amount', 'count', 'sets', 'until', 'open')(part),
  );
  const all = trim(plain, { start: at, end: sentence.end }, ',:.');
  const beforeDose = dose ? lower.slice(all.start, dose.start).trim().split(/\s+/).length : 0;
  // "Finish with 3 strides": what's before the amount says too little.
  const last = dose && beforeDose > 2 ? dose.start : sentence.end;
  const clause = trim(plain, { start: at, end: clauseEnd(lower, all.start, last) }, ',:.;–—-');
  const span = shortened(plain, clause);
  return { span, isNamed: false, isWhole: span.end >= all.end - 1 };
}

/** Before the first comma, colon or "and" that leaves enough words. */
function clauseEnd(lower: string, start: number, end: number): number {
  const text = lower.slice(start, end);
  for (const match of text.matchAll(/[,:;–—(]|\s(?:and|until|while|for|und|bis|während|as if|als)\s/gu)) {
    const before = text.slice(0, match.index).trim().split(/\s+/).length;
    if (before >= 4) return start + match.index;
  }
  return end;
}

function shortened(plain: string, span: Span): Span {
  const words = [...plain.slice(span.start, span.end).matchAll(/\S+/g)];
  const last = words[MAX_WORDS - 1];
  return last && words.length > MAX_WORDS ? { start: span.start, end: span.start + last.index + last[0].length } : span;
}

/** "Drop the towel. Roll your shoulders back 8 times": the second is what the step is about. */
export function mainSentence(first: Unit, units: readonly Unit[], context: Context): Sentence {
  const { analysis } = context;
  const text = lowerOf(analysis, first);
  const naming = analysis.language.words.naming.exec(text);
  const isFor = naming !== null && IS_FOR.test(text.slice(naming[0].length));
  const following = units[units.indexOf(first) + 1]?.sentence;
  if (isFor && following) return following;
  if (FOLLOWS.test(text) || (naming && !isFor)) return first.sentence;
  const after = units[units.indexOf(first) + 1]?.sentence;
  // "So we start on our backs. Hug your right knee in."
  const isIntro = !first.sentence.isImperative && first.sentence.parts.length === 0;
  if (isIntro && after?.isImperative && !after.isFragment) return after;
  if (lowerOf(context.analysis, first).split(/\s+/).length > 4 || first.sentence.parts.length > 0)
    return first.sentence;
  const next = units[units.indexOf(first) + 1]?.sentence;
  const isMain = next && next.isImperative && !next.isFragment;
  return isMain ? next : first.sentence;
}
