/** What reading fields needs. */
import type { EvidenceList } from '../evidence';
import type { Span } from '../document/document';
import { LIMITS } from '../../field-rules';
import { withoutStyles } from '../document/fold';
import { quote } from '../document/document';
import type { Analysis } from '../outline/sentence';

export interface Context {
  analysis: Analysis;
  evidence: EvidenceList;
}

/** The article's words in a range, on one line, without its ends' bullets. */
export function wordsOf({ article }: Analysis, span: Span, max: number = LIMITS.text): string {
  const words = withoutStyles(quote(article, span).quote)
    .replace(/\*\*|__/g, '')
    .replace(/(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})(?!(?:und|oder|bzw|bis|and|or|to)\b)/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= max ? words : [...words.slice(0, max - 1)].join('').trimEnd();
}

export function lowerOf({ article: { lower } }: Analysis, { start, end }: Span): string {
  return lower.slice(start, end);
}

/** The first letter in upper case. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
