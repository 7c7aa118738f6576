/** Names at the beginning of a text. */
import { isPart } from '../amounts/parts';
import { scanAmounts } from '../amounts/scan-amounts';
import { type Block, type Span, trim } from '../document/document';
import type { Analysis } from './sentence';

const MAX_TITLE = 90;
/** A line that's longer is more than a name and a dose. */
const MAX_LINE = 90;

/** The name at the beginning of a text: bold, before a colon or dash, or a short first sentence. */
export function readLeadIn(
  content: Span,
  block: Block,
  analysis: Analysis,
  allowsSentence: boolean,
): { title: Span; body: Span | null } | null {
  const { plain, lower } = analysis.article;
  const bold = block.bold.find(
    ({ start, end }) => start <= content.start + 2 && end > content.start + 1 && end <= content.end,
  );
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
  const beside = nameBesideDose(content, block, analysis);
  if (beside) return beside;
  if (!allowsSentence) return null;
  const sentence = /^([^.:!?,;\n]{2,45})\.\s+(?=[\p{Lu}\p{Lo}\d"'(])/u.exec(plain.slice(content.start, content.end));
  const short = sentence?.[1]?.toLowerCase() ?? '';
  if (
    sentence &&
    short.split(/\s+/).length <= 5 &&
    !isClause(short, analysis) &&
    scanAmounts(lower, { start: content.start, end: content.start + short.length }, analysis.language.amounts)
      .length === 0
  ) {
    return split(content.start + short.length, content.start + sentence[0].length);
  }
  return null;
}

/** Whether a text is more than a name: an instruction, or something told. */
function isClause(text: string, { language: { words } }: Analysis): boolean {
  if (/(?:^|\s)(?:is|are|was|were|it's|you|you're|i|we|this|that|if|when|ist|sind|du|wenn|wer|es)(?:\s|$)/u.test(text))
    return true;
  const verb = words.instruction.exec(text);
  // "Roll", "Press": names can be verbs. "Hold the banister" isn't one.
  return (
    verb !== null &&
    text.split(/\s+/).length > 3 &&
    /\s(?:the|your|a|an|den|die|das|dein|deine|deinen|with|on|to)\s/u.test(` ${text} `)
  );
}

/** "Plank (30 seconds)", "Roll – 2 min": the name alone. */
export function titleWithoutDose(span: Span, { article: { plain, lower }, language }: Analysis): Span {
  const parts = scanAmounts(lower, span, language.amounts).filter(
    isPart('amount', 'sets', 'count', 'bare', 'until', 'open'),
  );
  const first = parts.find(({ start }) => start > span.start + 2);
  if (!first) return trim(plain, span, ':–—-,');
  const before = plain.slice(span.start, first.start);
  const separator = Math.max(
    before.lastIndexOf('('),
    before.lastIndexOf('–'),
    before.lastIndexOf('—'),
    before.lastIndexOf(' - '),
    before.lastIndexOf(':'),
    before.lastIndexOf(','),
  );
  if (separator < 2) return trim(plain, span, ':–—-,');
  return trim(plain, { start: span.start, end: span.start + separator }, ':–—-,(');
}

/** "Cat-cow (10 reps)", "30 s dead hang", "10 push-ups": a line that's hardly more than a name and a dose. */
function nameBesideDose(content: Span, block: Block, analysis: Analysis): { title: Span; body: Span | null } | null {
  const { article, language } = analysis;
  const { plain, lower } = article;
  if (content.end - content.start > MAX_LINE || /[.!?]["')]?$/.test(plain.slice(content.start, content.end).trim()))
    return null;
  if (/:\s*$/.test(plain.slice(content.start, content.end))) return null;
  const parts = scanAmounts(lower, content, language.amounts);
  const amount = parts.find(isPart('amount', 'sets', 'count', 'bare'));
  if (!amount) return null;
  const name = (start: number, end: number) => {
    const span = trim(plain, { start, end }, ',;:–—-()x×|/');
    const count = plain.slice(span.start, span.end).split(/\s+/).length;
    const isName =
      /\p{L}{3}/u.test(plain.slice(span.start, span.end)) &&
      count <= 8 &&
      !isClause(lower.slice(span.start, span.end), analysis);
    return isName && !language.words.filler.test(lower.slice(span.start, span.end)) ? span : null;
  };
  const before = name(content.start, amount.start);
  if (before) return { title: before, body: trim(plain, { start: before.end, end: content.end }) };
  if (!block.isItem && !block.isLine) return null;
  const last = parts.at(-1) ?? amount;
  const after = name(last.end, content.end);
  if (after) return { title: after, body: trim(plain, { start: content.start, end: after.start }) };
  // "10 push-ups": the unit is the name.
  const unit = /^[\d\s–-]+(\p{L}[\p{L}\s-]*)$/u.exec(lower.slice(amount.start, amount.end));
  const isMovement =
    amount.kind === 'amount' &&
    amount.unit === 'reps' &&
    unit?.[1] &&
    !/^(?:reps?|repetitions?|times|wdh|wiederholungen)/.test(unit[1]);
  if (!isMovement || !unit[1]) return null;
  const start = amount.end - unit[1].length;
  return { title: { start, end: amount.end }, body: content };
}
