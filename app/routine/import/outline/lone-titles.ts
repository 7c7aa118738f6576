/** Titles that stand alone: short lines with a blank line, or a paragraph's end, between them and what they name. */
import type { Block } from '../document/document';
import { labelOf, topicOf } from './labels';
import { isClause } from './lead-in';
import type { Analysis } from './sentence';
import { givesAmount, isValueLine } from './title-line';

const MAX_TITLE = 60;
const MAX_WORDS = 8;
/** What's named is longer than this, or a sentence, or a list. */
const MIN_NAMED = 60;
const MIN_SENTENCE = 30;
/** One or two may be a caption or a slogan. */
const MIN_TITLES = 2;

/** Where such titles begin, if the article has several. */
export function loneTitles(analysis: Analysis): ReadonlySet<number> {
  const { blocks } = analysis.article;
  const texts = blocks.filter(({ kind }) => kind !== 'caption');
  const isShort = texts.map((block) => isShortLine(block, analysis));
  const names = texts.filter((_, i) => {
    const next = texts[i + 1];
    if (!isShort[i] || !next) return false;
    // "Stretches", and below it the name of the first.
    const named = isShort[i + 1] ? texts[i + 2] : next;
    return named !== undefined && (named.isItem || isLong(named, analysis));
  });
  const alone = names.filter(({ isLine }) => !isLine);
  return new Set(names.length >= MIN_TITLES ? alone.map(({ start }) => start) : []);
}

function isLong({ start, end }: Block, { article: { plain } }: Analysis): boolean {
  return end - start > MIN_NAMED || (end - start > MIN_SENTENCE && /[.!]["')]?\s*$/.test(plain.slice(start, end)));
}

function isShortLine(block: Block, analysis: Analysis): boolean {
  const { plain, lower } = analysis.article;
  if (block.kind !== 'text' || block.isItem || block.depth > 0) return false;
  if (block.end - block.start > MAX_TITLE) return false;
  const text = plain.slice(block.start, block.end);
  if (!/^[\p{Lu}\p{Lo}\p{N}"'(•]/u.test(text) || /[.!?;,…]["')]?$/.test(text) || /[.!?]\s/.test(text)) return false;
  const name = lower.slice(block.start, block.end).replace(/[:\s]+$/, '');
  if (name.split(/\s+/).length > MAX_WORDS || labelOf(name, analysis) || topicOf(name, analysis)) return false;
  return !isClause(name, analysis) && !isValueLine(text, analysis) && !givesAmount(block, analysis);
}
