/** Amounts for beginners: "two minutes, one if you're new". */
import type { Span } from '../document/document';
import { isPart, type Part, type PartOf } from './parts';
import { type Candidate, plainSpan, type Source } from './source';

/** After the word for beginners. */
const ONE =
  /^[\s,:]*(?:(?:is|genügt|reicht|nur|just|only|do)\s+)*(?:eine?[rns]?|one)(?=\s*(?:[.,;)!]|$|is\s|reicht|genügt))/u;
const MAX_QUESTION = 60;

/** Whether an amount is the one for beginners: it's next to the word, and another one is there too. */
export function isBeginners(part: Part, source: Source): boolean {
  return beginnersPart(source)?.amount === part;
}

function beginnersPart({
  parts,
  text,
  start,
}: Source): { amount: PartOf<'amount' | 'bare' | 'count'>; word: Span } | null {
  const word = parts.find(isPart('beginner'));
  if (!word) return null;
  const amounts = parts.filter(isPart('amount', 'bare', 'count'));
  if (amounts.length < 2) return null;
  const between = (from: number, to: number) => text.slice(from - start, to - start);
  const before = amounts.findLast(
    (each) =>
      each.end <= word.start &&
      !/[.;]|,\s*\p{L}{4,}/u.test(between(each.end, word.start)) &&
      word.start - each.end <= 25,
  );
  const after = amounts.find(
    (each) => each.start >= word.end && /^[\s:,(]*(?:\p{L}+\s+){0,2}$/u.test(between(word.end, each.start)),
  );
  const isFirst = (each: Part | undefined) => each === amounts[0];
  const amount = after ?? (isFirst(before) ? undefined : before);
  return amount ? { amount, word } : null;
}

export function beginnerAmount(main: Candidate, sources: readonly Source[]): { amount: number; spans: Span[] } | null {
  const found = beginnersPart(main.source);
  if (!found) return oneForBeginners(main) ?? sentenceForBeginners(main, sources) ?? answerForBeginners(main, sources);
  const { amount, word } = found;
  const isSame = amount.kind === 'amount' && amount.unit === main.kind;
  if (amount.kind === 'amount' && !isSame) return null;
  return {
    amount: amount.kind === 'bare' ? amount.min * unitOf(main) : amount.min,
    spans: [plainSpan(amount), plainSpan(word)],
  };
}

/** What a number without a unit counts: minutes beside minutes. */
function unitOf({ kind, min }: Candidate): number {
  return kind === 'hold' && min % 60 === 0 ? 60 : 1;
}

/** "Two minutes, beginners just one", "Anfänger nur eine". */
function oneForBeginners(main: Candidate): { amount: number; spans: Span[] } | null {
  const { parts, text, start } = main.source;
  const word = parts.find((part) => part.kind === 'beginner' && part.start >= main.end);
  const one = word && ONE.exec(text.slice(word.end - start));
  return one ? { amount: unitOf(main), spans: [{ start: word.start, end: word.end + one[0].length }] } : null;
}

/** "For beginners, 30 seconds are enough", in a sentence after the amount. */
function sentenceForBeginners(main: Candidate, sources: readonly Source[]) {
  const said = sources.find(
    ({ start, parts }) =>
      start >= main.end && parts[0]?.kind === 'beginner' && parts.filter(isPart('amount')).length === 1,
  );
  const amount = said?.parts.find(isPart('amount'));
  return amount?.unit === main.kind ? { amount: amount.min, spans: [plainSpan(amount)] } : null;
}

/** "New to it? 30 seconds is plenty." */
function answerForBeginners(main: Candidate, sources: readonly Source[]) {
  const i = sources.findIndex(({ parts }) => parts.length === 1 && parts[0]?.kind === 'beginner');
  const [asked, answer] = [sources[i], sources[i + 1]];
  const amount = answer?.parts.find(isPart('amount'));
  const isNext = asked && asked.start >= main.end && asked.text.length <= MAX_QUESTION;
  return isNext && amount?.unit === main.kind
    ? { amount: amount.min, spans: [plainSpan(asked), plainSpan(amount)] }
    : null;
}
