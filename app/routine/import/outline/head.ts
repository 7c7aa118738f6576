/** What a block begins: a section, a step, or nothing. */
import { scanAmounts } from '../amounts/scan-amounts';
import { type Block, type Span, trim } from '../document/document';
import type { LabelKind, TopicKind } from '../languages/wording';
import { labelOf, neededLabel, topicOf } from './labels';
import { readLeadIn, titleWithoutDose } from './lead-in';
import { readMarker } from './marker';
import type { Analysis } from './sentence';

export interface Head {
  block: Block;
  /** Lower ranks contain the higher ones that follow. */
  rank: number;
  /** Its name; null for text without one. */
  title: Span | null;
  /** What the block says besides its name. */
  body: Span | null;
  isNumbered: boolean;
  /** Whether it's named a part of a routine: "Phase 1". */
  isPhase: boolean;
  label: LabelKind | null;
  topic: TopicKind | null;
  /** A label or name that its text can't do without: "mistakes to avoid". */
  needed: Span | null;
  /** Begins with "next", "then". */
  isSequence: boolean;
}

const MAX_TITLE = 90;

/** Headings that name a part of a step rather than a step. */
const HEADING_LABELS: LabelKind[] = ['how', 'cue', 'why', 'dose', 'reps'];

/** Ranks of blocks that aren't headings. */
const RANK = { title: 5, line: 70, numbered: 78, named: 79, sequence: 80, text: 81, item: 82 };

/** What a block's head depends on besides the block. */
export interface Surroundings {
  /** Whether the article has a line more than once. */
  isRepeated: (text: string) => boolean;
  isFirst: boolean;
  /** Whether a short first sentence can be a name: "Low lunge. Step one foot …". */
  allowsSentence: boolean;
}

export function headOf(
  block: Block,
  next: Block | null,
  analysis: Analysis,
  { isRepeated, isFirst, allowsSentence }: Surroundings,
): Head {
  const { article, language } = analysis;
  const { lower, plain } = article;
  const { words } = language;
  const whole = trim(plain, block);
  const head: Head = {
    ...{ block, rank: RANK.text, title: null, body: whole, isNumbered: false, isPhase: false },
    ...{ label: null, topic: null, needed: null, isSequence: false },
  };
  const depth = Math.max(block.isItem ? 1 : 0, block.depth);
  if (block.kind === 'row') return { ...head, rank: RANK.item };

  const text = lower.slice(whole.start, whole.end);
  const marker = readMarker(text, words.step, words.phase);
  const { isPhase, nameAt } = marker;
  const isNumbered = marker.isNumbered || (block.isItem && block.number !== null);
  const content = { start: whole.start + nameAt, end: whole.end };
  const isHeading = block.kind === 'heading';
  const isShort = content.end - content.start <= MAX_TITLE;
  const isBold = block.bold.some((bold) => bold.start <= content.start + 2 && bold.end >= content.end - 2);
  const isTitle =
    isFirst &&
    !block.isItem &&
    !isNumbered &&
    isShort &&
    !/[.!?:;,]"?$/.test(text) &&
    next !== null &&
    !givesAmount(content, analysis);
  const opensList =
    block.isItem &&
    isShort &&
    next !== null &&
    next.depth > block.depth &&
    !/[.!?,;]$/.test(text) &&
    text.split(/\s+/).length <= 6;
  const isLine =
    isShort &&
    (isBold ||
      isTitle ||
      opensList ||
      (isTitleLine(text, block, next, isNumbered || isPhase) && (isNumbered || !givesAmount(content, analysis))));
  const isLabelText =
    labelOf(text.replace(/[:.\s]+$/, ''), analysis) ?? (isRepeated(text) && !isNumbered ? 'how' : null);

  if (isHeading || (isLine && isLabelText === null)) {
    const title = titleWithoutDose(content, analysis);
    const name = lower.slice(title.start, title.end).replace(/[:.\s]+$/, '');
    const known = labelOf(name, analysis);
    const isHow = known !== null && HEADING_LABELS.includes(known) && !isNumbered && !isPhase;
    const label = isRepeated(text) && !isPhase ? (known ?? 'how') : isHow ? known : null;
    const topic = isPhase ? null : topicOf(name, analysis);
    const rank =
      isTitle && !isHeading
        ? RANK.title
        : isHeading
          ? block.level * 10
          : depth > 0
            ? RANK.item + 2 * depth
            : lineRank(block, isNumbered && !isPhase);
    const body = title.end < content.end - 1 ? { start: title.end, end: content.end } : null;
    if (label)
      return {
        ...head,
        body: null,
        label,
        needed: neededLabel(label, title, analysis),
        rank: isHeading && !isRepeated(text) ? rank : RANK.text,
      };
    // "Step 1" alone has no name.
    const hasName = title.end > title.start;
    return { ...head, rank, title: hasName ? title : null, body: hasName ? body : null, isNumbered, isPhase, topic };
  }
  if (isLine && isLabelText !== null) {
    const needed = neededLabel(isLabelText, trim(plain, content, ':'), analysis);
    return { ...head, label: isLabelText, needed, body: null };
  }

  const leadIn = readLeadIn(content, block, analysis, allowsSentence);
  const itemRank = block.isItem ? RANK.item + 2 * depth : depth > 0 ? RANK.item + 2 * depth + 1 : null;
  if (leadIn) {
    const name = lower.slice(leadIn.title.start, leadIn.title.end);
    const label = labelOf(name, analysis);
    const needed = label && neededLabel(label, leadIn.title, analysis);
    if (label) return { ...head, label, needed, body: leadIn.body, rank: itemRank ?? RANK.text };
    const topic = topicOf(name, analysis);
    return {
      ...head,
      ...leadIn,
      isNumbered,
      isPhase,
      topic,
      rank: itemRank ?? (isNumbered ? RANK.numbered : RANK.named),
    };
  }
  const isSequence = words.sequence.test(text) && !block.isItem;
  return {
    ...head,
    ...{ body: content, isNumbered, isSequence },
    rank: itemRank ?? (isNumbered ? RANK.numbered : isSequence ? RANK.sequence : RANK.text),
  };
}

/** "Box squat, 4 x 6" isn't the article's title. "Hips in 10 minutes" can be. */
function givesAmount(content: Span, { article: { lower }, language }: Analysis): boolean {
  const parts = scanAmounts(lower, content, language.amounts);
  return parts.some(
    (part) => part.kind === 'sets' || part.kind === 'each' || (part.kind === 'amount' && part.unit !== 'hold'),
  );
}

function lineRank(block: Block, isNumbered: boolean): number {
  return isNumbered ? RANK.numbered : RANK.line - Math.min(4, block.size / 16);
}

/** A short line without a full stop, before the text that it names. */
function isTitleLine(text: string, block: Block, next: Block | null, isNumbered: boolean): boolean {
  if (block.isItem || next === null || next.isItem !== block.isItem || text.length > 70) return false;
  if (/[.!?;,…。؟]["')]?$/.test(text) || /[.!?]\s/.test(text.replace(/^\S{1,3}\s/, ''))) return false;
  const wordCount = text.split(/\s+/).length;
  const isSameParagraph = next.paragraph === block.paragraph && next.start > block.end;
  if (isNumbered && wordCount <= 9) return isSameParagraph || next.kind !== 'heading';
  return (
    wordCount <= 6 &&
    isSameParagraph &&
    /^["'(]?[\p{Lu}\p{Lo}\p{N}•]/u.test(text.toUpperCase()) &&
    next.end - next.start > 15
  );
}
