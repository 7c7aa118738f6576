/** Whether a line is a title, by how it's written and what follows it. */
import { isPart } from '../amounts/parts';
import { scanAmounts } from '../amounts/scan-amounts';
import type { Block, Span } from '../document/document';
import { labelOf } from './labels';
import { titleWithoutDose } from './lead-in';
import type { Analysis } from './sentence';

/** "WARM-UP (4 min)", in an article that isn't all capitals. */
export function isCapitals({ start, end }: Span, { article }: Analysis): boolean {
  const text = article.plain.slice(start, end).replace(/\([^)]*\)/g, '');
  return (
    /\p{Lu}{3}/u.test(text) &&
    !/\p{Ll}/u.test(text) &&
    !/[.!?]\s+\S/.test(text) &&
    /\p{Ll}{3}\s\p{Ll}/u.test(article.plain)
  );
}

/** "Box squat, 4 x 6" isn't the article's title. "Hips in 10 minutes" can be. */
export function givesAmount(content: Span, analysis: Analysis): boolean {
  const { article, language } = analysis;
  const { lower } = article;
  const parts = scanAmounts(lower, content, language.amounts);
  const name = titleWithoutDose(content, analysis);
  const left = (lower.slice(parts.at(-1)?.end ?? content.end, content.end).match(/[\p{L}']+/gu) ?? []).filter(
    (word) => !language.words.filler.test(word),
  );
  if (left.length === 0 && parts.some((part) => part.start >= name.end && isPart('amount', 'count')(part))) return true;
  return parts.some(
    (part) => part.kind === 'sets' || part.kind === 'each' || (part.kind === 'amount' && part.unit !== 'hold'),
  );
}

/** "By Kim · 3 May · 4 min read". */
export function isByline(text: string): boolean {
  return (
    text.length < 80 &&
    /\b(?:min(?:ute)?s? read|minuten lesezeit|updated|published|posted|reviewed by|written by)\b|^by the\b/.test(text)
  );
}

/** "Reps: 12". */
export function isValueLine(text: string, analysis: Analysis): boolean {
  const name = /^([^:\n]{2,40}):\s+\S/.exec(text)?.[1] ?? /^(\p{L}+)\s+\d/u.exec(text)?.[1];
  return name !== undefined && labelOf(name, analysis) !== null;
}

/** A short line without a full stop, before the text that it names. */
export function isTitleLine(
  text: string,
  block: Block,
  next: Block | null,
  { isNumbered, isPhase }: { isNumbered: boolean; isPhase: boolean },
): boolean {
  // "Frog: 1 min, rock gently" is a line of several. "Block B: 3 rounds" names those below it.
  if (!isPhase && block.isLine && next?.isItem === false && /^[^:\n]{2,60}:\s+\d/.test(text)) return false;
  if (block.isItem || next === null || text.length > 70) return false;
  if (/[.!?;,…。؟]["')]?$/.test(text) || /[.!?]\s/.test(text.replace(/^\S{1,3}\s/, ''))) return false;
  const wordCount = text.split(/\s+/).length;
  const isSameParagraph = next.paragraph === block.paragraph && next.start > block.end;
  if (next.isItem) return isSameParagraph && wordCount <= 6;
  if ((isNumbered && wordCount <= 9) || (isPhase && wordCount <= 14)) return isSameParagraph || next.kind !== 'heading';
  return (
    wordCount <= 6 &&
    isSameParagraph &&
    /^["'(]?[\p{Lu}\p{Lo}\p{N}•]/u.test(text.toUpperCase()) &&
    next.end - next.start > 15
  );
}
