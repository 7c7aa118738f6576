/** Adds warnings, stop rules, red flags, causes and signs. */
import { LIMITS } from '../../field-rules';
import type { Draft } from '../../schema';
import { type Span, trim } from '../document/document';
import type { Sentence } from '../outline/sentence';
import { capitalized, type Context, wordsOf } from './context';

type Safety = Draft['safety'];

export function addSign(
  topic: 'causes' | 'signs' | 'redFlags',
  item: Span,
  routine: Draft,
  certainty: 'sure' | 'likely',
  { analysis, evidence }: Context,
): void {
  const span = trim(analysis.article.plain, item, ',;:');
  const text = capitalized(wordsOf(analysis, span));
  if (text === '') return;
  if (topic === 'redFlags') {
    const { redFlags } = routine.safety;
    if (redFlags.length >= LIMITS.lines) return;
    evidence.add(`safety.redFlags.${redFlags.length}`, [span], certainty);
    redFlags.push(text);
    return;
  }
  routine.selfCheck ??= { causes: [], signs: [] };
  const { causes, signs } = routine.selfCheck;
  if (topic === 'causes' && causes.length < LIMITS.lines) {
    evidence.add(`selfCheck.causes.${causes.length}`, [span], certainty);
    causes.push(text);
  } else if (topic === 'signs' && signs.length < LIMITS.lines) {
    evidence.add(`selfCheck.signs.${signs.length}`, [span], certainty);
    signs.push({ text, seeProfessional: false });
  }
}

/** `needed` is a heading that the sentence can't do without. */
export function addSafety(
  field: 'warning' | 'stop',
  sentence: Span,
  needed: Span | null,
  safety: Safety,
  { analysis, evidence }: Context,
): boolean {
  const span = trim(analysis.article.plain, sentence);
  const spans = needed ? [needed, span] : [span];
  const words = spans.map((each) => wordsOf(analysis, each)).join(': ');
  const text = [safety[field], capitalized(words)].filter(Boolean).join(' ');
  if (text.length > LIMITS.text) return false;
  evidence.add(`safety.${field}`, spans, 'likely');
  safety[field] = text;
  return true;
}

/** "If it locks, leave it. Call your doctor." and "… into the leg. That's for a doctor." are one sentence each. */
export function withContinuations(
  sentences: readonly Sentence[],
  { article: { lower }, language: { words } }: Context['analysis'],
): Sentence[] {
  const result: Sentence[] = [];
  for (const sentence of sentences) {
    const text = lower.slice(sentence.start, sentence.end);
    const last = result.at(-1);
    const isShort = text.split(/\s+/).length <= 5;
    const refersBack =
      /^(?:that(?:'s|\s+is)?|this(?:\s+is)?|these|those|it|they|das|dies\p{L}*|dann|then|(?:have|get)\s+(?:it|that|them))\s/u.test(
        text,
      );
    if (last && (isShort || refersBack) && words.redFlag.test(text))
      result[result.length - 1] = { ...last, end: sentence.end };
    else result.push(sentence);
  }
  return result;
}
