/** Amounts for beginners: "two minutes, one if you're new". */
import type { Span } from '../document/document';
import { isPart, type Part, type PartOf } from './parts';
import { type Candidate, plainSpan, type Source } from './source';

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

export function beginnerAmount(main: Candidate): { amount: number; spans: Span[] } | null {
  const found = beginnersPart(main.source);
  if (!found) return null;
  const { amount, word } = found;
  const isSame = amount.kind === 'amount' && amount.unit === main.kind;
  const scale = main.kind === 'hold' && main.min % 60 === 0 ? 60 : 1;
  if (amount.kind === 'amount' && !isSame) return null;
  return {
    amount: amount.kind === 'bare' ? amount.min * scale : amount.min,
    spans: [plainSpan(amount), plainSpan(word)],
  };
}
