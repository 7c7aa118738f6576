/** Names that what to do follows without a comma. */
import type { Analysis, Sentence } from '../outline/sentence';

const MAX_NAME_WORDS = 8;

/** "Glute bridges lie on your back": a few words without a verb, and what to do without a comma before it. */
export function isNameBefore(opening: Sentence, next: Sentence, { article, language }: Analysis): boolean {
  const isAttached =
    next.start - opening.end <= 1 && !/[^\p{L}\p{N}' ]/u.test(article.plain.slice(opening.end - 1, next.start + 1));
  const text = article.lower.slice(opening.start, opening.end).replace(language.words.sequence, '');
  const hasAmount = opening.parts.some(({ kind }) => kind !== 'bare');
  const isShort = text.trim().split(/\s+/).length <= MAX_NAME_WORDS;
  return isAttached && isShort && !opening.isImperative && !hasAmount && next.isImperative;
}
