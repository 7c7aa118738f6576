/** What a block begins: a section, a step, or nothing. */
import { scanAmounts } from '../amounts/scan-amounts';
import { type Block, type Span, trim } from '../document/document';
import type { LabelKind, TopicKind } from '../languages/wording';
import { labelOf, neededLabel, topicOf } from './labels';
import { nameAfterDose, readLeadIn, titleWithoutDose } from './lead-in';
import { readMarker } from './marker';
import { givesAmount, isByline, isCapitals, isTitleLine, isValueLine } from './title-line';
import { speakerLength } from './speakers';
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
  /** An amount for a week or level. */
  isStage?: boolean;
}

const MAX_TITLE = 90;
/** "A. Warm-up" */
export const LETTER = /^\s*[a-h]\.\s/;

/** Headings that name a part of a step rather than a step. */
const HEADING_LABELS: LabelKind[] = ['how', 'cue', 'why', 'dose', 'reps'];

/** Ranks of blocks that aren't headings. */
/** How deep in the outline a block is by what it looks like: one of a higher rank is inside one of a lower. */
export const RANK = { title: 5, capitals: 62, line: 70, numbered: 78, named: 79, sequence: 80, text: 81, item: 82 };

/** What a block's head depends on besides the block. */
export interface Surroundings {
  /** Whether the article has a line more than once. */
  isRepeated: (text: string) => boolean;
  /** Whether several paragraphs begin with a name: "Feel it in:". */
  isRepeatedName: (name: string) => boolean;
  isFirst: boolean;
  /** Whether a short first sentence can be a name: "Low lunge. Step one foot …". */
  allowsSentence: boolean;
  /** Whether "A.", "B." are parts of the routine rather than steps. */
  areLettersParts: boolean;
  /** Whether it has a name in bold within its text. */
  hasName: boolean;
  /** Who speaks, in an interview. */
  speakers: ReadonlySet<string>;
  /** Where titles begin that have a blank line after them. */
  loneTitles: ReadonlySet<number>;
}

export function headOf(
  block: Block,
  next: Block | null,
  analysis: Analysis,
  { isRepeated, isRepeatedName, isFirst, allowsSentence, areLettersParts, hasName, speakers, loneTitles }: Surroundings,
): Head {
  const { article, language } = analysis;
  const { lower, plain } = article;
  const { words } = language;
  // "[MOVE 1: CHIN TUCK]"
  const isBracketed = /^\s*\[[^\][]+\]\s*$/.test(lower.slice(block.start, block.end));
  const inside = trim(plain, block, isBracketed ? '[]' : '');
  const spoken = speakerLength(plain.slice(inside.start, inside.end), speakers);
  const whole = { start: inside.start + spoken, end: inside.end };
  const head: Head = {
    ...{ block, rank: RANK.text, title: null, body: whole, isNumbered: false, isPhase: false },
    ...{ label: null, topic: null, needed: null, isSequence: false },
  };
  const depth = Math.max(block.isItem ? 1 : 0, block.depth);
  if (block.kind === 'row') return rowHead(head, next, analysis);

  const text = lower.slice(whole.start, whole.end);
  const marker = readMarker(text, words.step, words.phase);
  const isPart = areLettersParts && LETTER.test(text);
  const isPhase = marker.isPhase || isPart;
  const isNumbered = (marker.isNumbered && !isPart) || block.number !== null;
  // "1 Calves"
  const bare = !marker.isNumbered && block.number !== null ? /^\d{1,2}\s+(?=\p{L})/u.exec(text) : null;
  const isOwn = bare !== null && Number(bare[0]) === block.number && !block.isItem;
  const nameAt = isOwn ? bare[0].length : marker.nameAt;
  const named = { start: whole.start + nameAt, end: whole.end };
  // "Block A – 2 rounds" has no other name.
  const name = trim(plain, named, '(');
  const isUnnamed = isPhase && scanAmounts(lower, name, language.amounts)[0]?.start === name.start;
  const content = isUnnamed ? whole : named;
  const unnamed = isUnnamed ? trim(plain, { start: whole.start, end: named.start }, ':–—-(') : null;
  const isHeading = block.kind === 'heading';
  const isShort = content.end - content.start <= MAX_TITLE;
  const isBold = block.bold.some((bold) => bold.start <= content.start + 2 && bold.end >= content.end - 2);
  // A name in bold, and the rest of its line.
  const isPartlyBold =
    !isBold && block.bold.some(({ start, end }) => start <= content.start + 2 && end > content.start + 1);
  const isCapital =
    !isBold && !block.isItem && isShort && !isValueLine(text, analysis) && isCapitals(content, analysis);
  const isTitle =
    isFirst &&
    !block.isItem &&
    !isNumbered &&
    isShort &&
    !/[.!?:;,]"?$/.test(text) &&
    next !== null &&
    !givesAmount(content, analysis);
  const opensItem = next !== null && !next.isItem && block.isItem && next.depth === block.depth;
  const opensList =
    block.isItem &&
    isShort &&
    next !== null &&
    (next.depth > block.depth || opensItem) &&
    !/[.!?,;]$/.test(text) &&
    text.split(/\s+/).length <= 6;
  const isLine =
    isShort &&
    (isBold ||
      isBracketed ||
      isCapital ||
      isTitle ||
      opensList ||
      loneTitles.has(block.start) ||
      (!isValueLine(text, analysis) &&
        !isPartlyBold &&
        !article.isTranscript &&
        isTitleLine(text, block, next, { isNumbered, isPhase }) &&
        (isNumbered || isPhase || !givesAmount(content, analysis))));
  const isLabelText =
    labelOf(text.replace(/[:.\s]+$/, ''), analysis) ?? (isRepeated(text) && !isNumbered ? 'how' : null);

  if (isHeading || (isLine && isLabelText === null)) {
    const led = isNumbered && !isPhase ? nameAfterDose(content, analysis) : null;
    const title = led?.title ?? unnamed ?? (isTitle ? trim(plain, content) : titleWithoutDose(content, analysis));
    const name = lower.slice(title.start, title.end).replace(/[:.\s]+$/, '');
    const known = labelOf(name, analysis);
    const isHow = known !== null && HEADING_LABELS.includes(known) && !isNumbered && !isPhase;
    const label = isRepeated(text) && !isPhase ? (known ?? 'how') : isHow ? known : null;
    const topic = isPhase
      ? null
      : (topicOf(name, analysis) ?? topicOf(lower.slice(content.start, content.end), analysis));
    const rank =
      isTitle && !isHeading
        ? RANK.title
        : isHeading
          ? block.level * 10
          : depth > 0
            ? RANK.item + 2 * depth
            : isCapital && !isNumbered
              ? RANK.capitals
              : lineRank(block, isNumbered && !isPhase);
    const body = led?.body ?? (title.end < content.end - 1 ? { start: title.end, end: content.end } : null);
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

  // A quotation or note names no step.
  const isNameless = isByline(text) || (block.isCallout && !isNumbered);
  const found = isNameless ? null : readLeadIn(content, block, analysis, allowsSentence);
  const isLabel = found !== null && isRepeatedName(lower.slice(found.title.start, found.title.end));
  const leadIn = isLabel && labelOf(lower.slice(found.title.start, found.title.end), analysis) === null ? null : found;
  const itemRank = block.isItem ? RANK.item + 2 * depth : depth > 0 ? RANK.item + 2 * depth + 1 : null;
  const isSequence = (hasName || words.sequence.test(text)) && !block.isItem;
  if (leadIn) {
    const name = lower.slice(leadIn.title.start, leadIn.title.end);
    const label = labelOf(name, analysis);
    const needed = label && neededLabel(label, leadIn.title, analysis);
    if (label) return { ...head, label, needed, body: leadIn.body, rank: itemRank ?? RANK.text };
    const named = topicOf(name, analysis);
    // "To finish, the best part:" begins a sentence.
    const isSentence = (named === 'ending' || named === 'about') && name.split(/\s+/).length > 3;
    const topic = isSentence ? null : named;
    return {
      ...head,
      ...leadIn,
      isNumbered,
      isPhase,
      topic,
      isSequence,
      rank: itemRank ?? (isNumbered ? RANK.numbered : isSequence ? RANK.sequence : RANK.named),
    };
  }
  return {
    ...head,
    ...{ body: content, isNumbered, isSequence },
    rank: itemRank ?? (isNumbered ? RANK.numbered : isSequence ? RANK.sequence : RANK.text),
  };
}

/** A row; the heading of those after it, if it has one cell and they have several: "Phase 2 – Strength". */
function rowHead(head: Head, next: Block | null, analysis: Analysis): Head {
  const { article, language } = analysis;
  const withText = ({ cells }: Block) => cells.filter(({ start, end }) => end > start);
  const [cell, ...others] = withText(head.block);
  const isHeading = cell && others.length === 0 && next?.kind === 'row' && withText(next).length > 1;
  if (!isHeading || givesAmount(cell, analysis)) return { ...head, rank: RANK.item };
  const { nameAt } = readMarker(article.lower.slice(cell.start, cell.end), language.words.step, language.words.phase);
  const title = trim(article.plain, { start: cell.start + nameAt, end: cell.end }, ':–—-');
  const block: Block = { ...head.block, kind: 'heading', cells: [] };
  return { ...head, block, rank: RANK.item - 0.5, title, body: null, isPhase: true };
}

function lineRank(block: Block, isNumbered: boolean): number {
  return isNumbered ? RANK.numbered : RANK.line - Math.min(4, block.size / 16);
}
