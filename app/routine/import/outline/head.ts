/** What a block begins: a section, a step, or nothing. */
import { isPart } from '../amounts/parts';
import { scanAmounts } from '../amounts/scan-amounts';
import { type Block, type Span, trim } from '../document/document';
import type { LabelKind, TopicKind } from '../languages/wording';
import { type Analysis } from './sentence';

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
  /** Begins with "next", "then". */
  isSequence: boolean;
}

const NUMBER_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn';
const MARKER = /^(?:\(?(\d{1,2})\s?[.):]\)?|\(?([a-h])\)|(\d{1,2})\s[–—-])(?=\s|$)\s*/u;
const STEP_NUMBER = new RegExp(
  `^\\s*#?(?:\\d{1,2}(?![\\p{L}\\d])\\s*[.):–—|-]?|(?:${NUMBER_WORDS}|[a-h]|[ivx]{1,4})\\s*(?:[.):–—|]|-\\s|$))\\s*`,
  'u',
);
const MAX_TITLE = 90;

/** Ranks of blocks that aren't headings. */
const RANK = { line: 70, numberedLine: 75, numbered: 78, named: 79, sequence: 80, text: 81, item: 82 };

export function headOf(block: Block, next: Block | null, analysis: Analysis, isRepeated: (text: string) => boolean): Head {
  const { article, language } = analysis;
  const { lower, plain } = article;
  const { words } = language;
  const whole = trim(plain, block);
  const head: Head = {
    ...{ block, rank: RANK.text, title: null, body: whole, isNumbered: false, isPhase: false },
    ...{ label: null, topic: null, isSequence: false },
  };
  const depth = Math.max(block.isItem ? 1 : 0, block.depth);
  if (block.kind === 'row') return { ...head, rank: RANK.item };

  const text = lower.slice(whole.start, whole.end);
  const { isNumbered, isPhase, nameAt } = readMarker(text, words.step, words.phase);
  const content = { start: whole.start + nameAt, end: whole.end };
  const isHeading = block.kind === 'heading';
  const isShort = content.end - content.start <= MAX_TITLE;
  const isBold = block.bold.some((bold) => bold.start <= content.start + 2 && bold.end >= content.end - 2);
  const isLine = isShort && (isBold || isTitleLine(text, block, next, isNumbered || isPhase));
  const isLabelText = labelOf(text.replace(/[:.\s]+$/, ''), analysis) ?? (isRepeated(text) && !isNumbered ? 'how' : null);

  if (isHeading || (isLine && isLabelText === null)) {
    const title = titleWithoutDose(content, analysis);
    const name = lower.slice(title.start, title.end).replace(/[:.\s]+$/, '');
    const label = isRepeated(text) && !isPhase ? (labelOf(name, analysis) ?? 'how') : null;
    const topic = isPhase ? null : topicOf(name, analysis);
    const rank = isHeading ? block.level * 10 : depth > 0 ? RANK.item + 2 * depth : lineRank(block, isNumbered && !isPhase);
    const body = title.end < content.end - 1 ? { start: title.end, end: content.end } : null;
    if (label) return { ...head, label, rank: RANK.text };
    return { ...head, rank, title, body, isNumbered, isPhase, topic };
  }
  if (isLine && isLabelText !== null) return { ...head, label: isLabelText, body: null };

  const leadIn = readLeadIn(content, block, analysis);
  const itemRank = block.isItem ? RANK.item + 2 * depth : depth > 0 ? RANK.item + 2 * depth + 1 : null;
  if (leadIn) {
    const name = lower.slice(leadIn.title.start, leadIn.title.end);
    const label = labelOf(name, analysis);
    if (label) return { ...head, label, body: leadIn.body, rank: itemRank ?? RANK.text };
    const topic = topicOf(name, analysis);
    return { ...head, ...leadIn, isNumbered, isPhase, topic, rank: itemRank ?? (isNumbered ? RANK.numbered : RANK.named) };
  }
  const isSequence = words.sequence.test(text) && !block.isItem;
  return {
    ...head,
    ...{ body: content, isNumbered, isSequence },
    rank: itemRank ?? (isNumbered ? RANK.numbered : isSequence ? RANK.sequence : RANK.text),
  };
}

/** "1.", "(2)", "Step 3:", "Phase 1 –": what the name begins after. */
export function readMarker(text: string, step: RegExp, phase: RegExp): { isNumbered: boolean; isPhase: boolean; nameAt: number } {
  const marker = MARKER.exec(text);
  const at = marker?.[0].length ?? 0;
  const rest = text.slice(at);
  const stepWord = step.exec(rest);
  const number = stepWord && STEP_NUMBER.exec(rest.slice(stepWord[0].length));
  const phaseWord = phase.exec(rest);
  if (stepWord && number && !/^(?:part|teil|session|einheit)/.test(stepWord[0])) {
    return { isNumbered: true, isPhase: false, nameAt: at + stepWord[0].length + number[0].length };
  }
  if (phaseWord && rest.length <= 80) {
    const after = rest.slice(phaseWord[0].length);
    const numberAfter = STEP_NUMBER.exec(after);
    const isPart = numberAfter !== null || /^\s*(?:[:(–—]|$)/.test(after);
    if (!isPart) return { isNumbered: marker !== null && marker[2] === undefined, isPhase: false, nameAt: at };
    const hasName = numberAfter && rest.length > phaseWord[0].length + numberAfter[0].length + 1;
    const nameAt = hasName ? at + phaseWord[0].length + numberAfter[0].length : at;
    return { isNumbered: marker !== null && marker[2] === undefined, isPhase: true, nameAt };
  }
  // "A) Lying down" is a part.
  return { isNumbered: marker !== null && marker[2] === undefined, isPhase: marker?.[2] !== undefined, nameAt: at };
}

function lineRank(block: Block, isNumbered: boolean): number {
  return (isNumbered ? RANK.numberedLine : RANK.line) - Math.min(4, block.size / 16);
}

/** A short line without a full stop, before the text that it names. */
function isTitleLine(text: string, block: Block, next: Block | null, isNumbered: boolean): boolean {
  if (block.isItem || next === null || next.isItem !== block.isItem || text.length > 70) return false;
  if (/[.!?;,…。؟]["')]?$/.test(text) || /[.!?]\s/.test(text.replace(/^\S{1,3}\s/, ''))) return false;
  const wordCount = text.split(/\s+/).length;
  const isSameParagraph = next.paragraph === block.paragraph && next.start > block.end;
  if (isNumbered && wordCount <= 9) return isSameParagraph || next.kind !== 'heading';
  return wordCount <= 6 && isSameParagraph && /^["'(]?[\p{Lu}\p{Lo}\p{N}•]/u.test(text.toUpperCase()) && next.end - next.start > 15;
}

/** The name at the beginning of a text: bold, before a colon or dash, or a short first sentence. */
function readLeadIn(content: Span, block: Block, analysis: Analysis): { title: Span; body: Span | null } | null {
  const { plain, lower } = analysis.article;
  const bold = block.bold.find(({ start, end }) => start <= content.start + 2 && end > content.start + 1 && end <= content.end);
  const split = (end: number, after: number) => {
    const title = titleWithoutDose(trim(plain, { start: content.start, end }, ':.–—-,'), analysis);
    const from = title.end < end - 3 ? title.end : after;
    const body = trim(plain, { start: from, end: content.end }, ':–—-,');
    return title.end - title.start < 2 ? null : { title, body: body.end > body.start ? body : null };
  };
  if (bold && bold.end - content.start <= MAX_TITLE) return split(bold.end, bold.end);

  const text = lower.slice(content.start, content.end);
  const separator = /^([^.:!?–—;\n]{2,60}?)(?::\s+|\s+[–—-]\s+|\s?[–—]\s+)(?=\S)/u.exec(text);
  const name = separator?.[1] ?? '';
  if (separator && name.split(/\s+/).length <= 8 && !isClause(name, analysis)) {
    return split(content.start + name.length, content.start + separator[0].length);
  }
  const sentence = /^([^.:!?,;\n]{2,45})\.\s+(?=[\p{Lu}\p{Lo}\d"'(])/u.exec(plain.slice(content.start, content.end));
  const short = sentence?.[1]?.toLowerCase() ?? '';
  if (sentence && short.split(/\s+/).length <= 5 && !isClause(short, analysis) && scanAmounts(lower, { start: content.start, end: content.start + short.length }, analysis.language.amounts).length === 0) {
    return split(content.start + short.length, content.start + sentence[0].length);
  }
  return null;
}

/** Whether a text is more than a name: an instruction, or something told. */
function isClause(text: string, { language: { words } }: Analysis): boolean {
  if (/(?:^|\s)(?:is|are|was|were|it's|you|you're|i|we|this|that|if|when|ist|sind|du|wenn|wer|es)(?:\s|$)/u.test(text)) return true;
  const verb = words.instruction.exec(text);
  // "Roll", "Press": names can be verbs. "Hold the banister" isn't one.
  return verb !== null && text.split(/\s+/).length > 3 && /\s(?:the|your|a|an|den|die|das|dein|deine|deinen|with|on|to)\s/u.test(` ${text} `);
}

/** "Plank (30 seconds)", "Roll – 2 min": the name alone. */
export function titleWithoutDose(span: Span, { article: { plain, lower }, language }: Analysis): Span {
  const parts = scanAmounts(lower, span, language.amounts).filter(isPart('amount', 'sets', 'count', 'bare', 'until', 'open'));
  const first = parts.find(({ start }) => start > span.start + 2);
  if (!first) return trim(plain, span, ':–—-,');
  const before = plain.slice(span.start, first.start);
  const separator = Math.max(before.lastIndexOf('('), before.lastIndexOf('–'), before.lastIndexOf('—'), before.lastIndexOf(' - '), before.lastIndexOf(':'), before.lastIndexOf(','));
  if (separator < 2) return trim(plain, span, ':–—-,');
  return trim(plain, { start: span.start, end: span.start + separator }, ':–—-,(');
}

export function labelOf(name: string, { language: { words } }: Analysis): LabelKind | null {
  for (const [kind, pattern] of words.labels) if (pattern.test(name)) return kind;
  return null;
}

export function topicOf(name: string, { language: { words } }: Analysis): TopicKind | null {
  const plain = name.replace(/^["'(]+|[:?!."')\s]+$/g, '').trim();
  for (const [kind, pattern] of words.topics) if (pattern.test(plain) || pattern.test(`${plain}?`)) return kind;
  return null;
}

