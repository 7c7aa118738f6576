/** Lists within sentences: "a mat, a wall and a towel". */
import { isPart } from '../amounts/parts';
import { type Span, trim } from '../document/document';
import type { Analysis } from '../outline/sentence';

/** Each piece of equipment in "you'll need a mat (or a rug) and a towel"; `isList` if the whole text is one. */
export function equipmentIn(span: Span, analysis: Analysis, isList: boolean): Span[] {
  const { lower } = analysis.article;
  const text = lower.slice(span.start, span.end);
  const need = analysis.language.words.youNeed.exec(text);
  if (!need && !isList) return [];
  const list = need ? (need.slice(1).find((group) => group !== undefined) ?? '') : text;
  const start = span.start + (need ? need.index + need[0].lastIndexOf(list) : 0);
  return split(analysis, { start, end: start + list.length }).filter((item) => !isTime(item, analysis));
}

/** "A mat and about ten minutes." */
function isTime(item: Span, analysis: Analysis): boolean {
  const parts = analysis.sentences(item).flatMap((sentence) => sentence.parts.filter(isPart('amount')));
  return parts.some(({ unit, start, end }) => unit === 'hold' && start - item.start <= 12 && item.end - end <= 1);
}

/** The items after a colon, or the sentence itself. */
export function listIn(sentence: Span, analysis: Analysis): Span[] {
  const text = analysis.article.lower.slice(sentence.start, sentence.end);
  const colon = text.lastIndexOf(': ');
  if (colon < 0 || !text.slice(colon).includes(',')) return [sentence];
  return split(analysis, { start: sentence.start + colon + 2, end: sentence.end });
}

/** At commas, "and" and "or", but not within parentheses. */
function split({ article: { lower, plain } }: Analysis, span: Span): Span[] {
  const text = lower.slice(span.start, span.end);
  const items: Span[] = [];
  let depth = 0;
  let from = 0;
  const add = (end: number) => {
    const item = trim(plain, { start: span.start + from, end: span.start + end }, ',;.:');
    const words = lower.slice(item.start, item.end);
    const article = /^(?:(?:and|or|und|oder|nothing but|only|just|nur)\s+)*/u.exec(words)?.[0].length ?? 0;
    if (item.end - item.start - article > 1) items.push({ start: item.start + article, end: item.end });
  };
  for (const match of text.matchAll(/[()]|[,;]\s*|\s(?:and|or|und|oder|y|et|sowie)\s/gu)) {
    if (match[0] === '(') depth += 1;
    else if (match[0] === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      add(match.index);
      from = match.index + match[0].length;
    }
  }
  add(text.length);
  return items;
}
