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

/** "New to it? 30 seconds is plenty", "for beginners, one is enough": in the next sentence, or without a unit. */
function amountElsewhere(main: Candidate, sources: readonly Source[]): { amount: number; spans: Span[] } | null {
  const { source } = main;
  const own = source.parts.find((part) => part.kind === 'beginner' && part.start >= main.end);
  if (own) {
    const rest = source.text.slice(own.end - source.start);
    const isOne =
      /^[\s,:]*(?:(?:is|genügt|reicht|nur|just|only|do)\s+)*(?:eine?[rns]?|one)(?=\s*(?:[.,;)!]|$|is\s|reicht|genügt))/u.exec(
        rest,
      );
    const amount = main.kind === 'hold' && main.min % 60 === 0 ? 60 : 1;
    return isOne ? { amount, spans: [{ start: own.start, end: own.end + isOne[0].length }] } : null;
  }
  const said = sources.find(
    ({ start, parts }) =>
      start >= main.end && parts[0]?.kind === 'beginner' && parts.filter(isPart('amount')).length === 1,
  );
  const amount = said?.parts.find(isPart('amount'));
  if (said && amount?.unit === main.kind) return { amount: amount.min, spans: [plainSpan(amount)] };
  const i = sources.findIndex(({ parts }) => parts.length === 1 && parts[0]?.kind === 'beginner');
  const [asked, next] = [sources[i], sources[i + 1]];
  const less = next?.parts.find(isPart('amount'));
  const isNext = asked && asked.start >= main.end && asked.text.length <= 60;
  return isNext && less?.unit === main.kind ? { amount: less.min, spans: [plainSpan(asked), plainSpan(less)] } : null;
}

export function beginnerAmount(main: Candidate, sources: readonly Source[]): { amount: number; spans: Span[] } | null {
  const found = beginnersPart(main.source);
  if (!found) return amountElsewhere(main, sources);
  const { amount, word } = found;
  const isSame = amount.kind === 'amount' && amount.unit === main.kind;
  const scale = main.kind === 'hold' && main.min % 60 === 0 ? 60 : 1;
  if (amount.kind === 'amount' && !isSame) return null;
  return {
    amount: amount.kind === 'bare' ? amount.min * scale : amount.min,
    spans: [plainSpan(amount), plainSpan(word)],
  };
}
