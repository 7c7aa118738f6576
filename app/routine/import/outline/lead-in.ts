/** Names at the beginning of a text. */
import { isPart, type Part } from '../amounts/parts';
import { scanAmounts } from '../amounts/scan-amounts';
import { type Block, type Span, trim } from '../document/document';
import type { Analysis } from './sentence';

const MAX_TITLE = 90;
/** Words of amounts. */
const PLAIN =
  /^(?:slow(?:ly|er)?|quick|deep|full|controlled|good|big|small|gentle|ones?|steps?|reps?|repetitions|breaths?|seconds?|minutes?|right|left|langsame?|tiefe|rechts|links|schritte|wiederholungen)$/;
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
  const split = (end: number, after: number, first = content.start) => {
    const title = titleWithoutDose(trim(plain, { start: first, end }, ':.–—-,'), analysis);
    const from = title.end < end - 3 ? title.end : after;
    const body = trim(plain, { start: from, end: content.end }, ':–—-,');
    return title.end - title.start < 2 ? null : { title, body: body.end > body.start ? body : null };
  };
  // "See a doctor if" goes on.
  const opens = bold && /\b(?:if|when|wenn|falls)[\s:]*$/u.test(lower.slice(bold.start, bold.end));
  if (bold && !opens && bold.end - content.start <= MAX_TITLE) {
    // "<b>12 goblet squats</b> – elbows inside knees"
    const led = nameAfterDose({ start: content.start, end: bold.end }, analysis);
    return led ? { ...led, body: content } : split(bold.end, bold.end);
  }

  const text = lower.slice(content.start, content.end);
  const separator = /^([^.:!?–—;\n]{2,60}?)(?::\s+|\s+[–—-]\s+|\s?[–—]\s+)(?=\S)/u.exec(text);
  const name = separator?.[1] ?? '';
  const isShort = name.split(/\s+/).length <= 8 || isDoseOnly(text.slice(separator?.[0].length), analysis);
  // "Last one: arms up" names nothing.
  const isSequence = name.split(/\s+/).length <= 3 && analysis.language.words.sequence.test(name);
  // "45 seconds each: calves, quads" names nothing.
  const isAmount = isDoseOnly(name, analysis) && /(?<!\p{L})(?:each|je|jeweils)$/u.test(name);
  if (separator && /\p{L}/u.test(name) && isShort && !isSequence && !isAmount && !isClause(name, analysis)) {
    // "Next, the neck: tilt your head" names the neck.
    const after = analysis.language.words.naming.exec(text)?.[0].length ?? 0;
    const from = after < name.length - 2 ? content.start + after : content.start;
    return split(content.start + name.length, content.start + separator[0].length, from);
  }
  // Lines of a transcript end anywhere.
  if (analysis.article.isTranscript) return null;
  const beside = nameBesideDose(content, block, analysis) ?? nameInSentence(content, block, analysis);
  if (beside) return beside;
  if (!allowsSentence) return null;
  const sentence = /^([^.:!?,;\n]{2,45})\.\s+(?=[\p{Lu}\p{Lo}\d"'(])/u.exec(plain.slice(content.start, content.end));
  const short = sentence?.[1]?.toLowerCase() ?? '';
  if (
    sentence &&
    short.split(/\s+/).length <= 5 &&
    !isClause(short, analysis) &&
    scanAmounts(lower, { start: content.start, end: content.start + short.length }, analysis.language.amounts).every(
      ({ kind }) => kind === 'skip',
    )
  ) {
    return split(content.start + short.length, content.start + sentence[0].length);
  }
  return null;
}

/** Whether nothing but amounts follow a long name. */
function isDoseOnly(text: string, { language }: Analysis): boolean {
  const parts = scanAmounts(text, { start: 0, end: text.length }, language.amounts);
  return parts.length > 0 && text.replace(/\D/g, '') !== '' && text.length <= 30 && text.split(/\s+/).length <= 5;
}

/** Whether a text is more than a name: an instruction, or something told. */
export function isClause(text: string, { language: { words } }: Analysis): boolean {
  if (/^(?:still|now|then|before|after|while|with|from|as|so|but|and|okay|noch|jetzt|dann)\s/u.test(text)) return true;
  if (/(?:^|\s)(?:is|are|was|were|it's|you|you're|i|we|this|that|if|when|ist|sind|du|wenn|wer|es)(?:\s|$)/u.test(text))
    return true;
  // "The seated twist follows" tells what's next.
  if (
    /\s(?:follows?|comes?|come\s+next|goes|begins?|starts?|kommt|kommen|folgt|folgen|geht|dauert|hilft)(?:\s|$)/u.test(
      text,
    )
  )
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
export function titleWithoutDose(span: Span, analysis: Analysis): Span {
  const { article, language } = analysis;
  const { plain, lower } = article;
  const parts = scanAmounts(lower, span, language.amounts).filter(
    isPart('amount', 'sets', 'count', 'bare', 'until', 'open'),
  );
  // A number by itself is a dose only after a separator: "Nods: 10".
  const first = parts.find(
    ({ kind, start }) =>
      start > span.start + 2 && (kind !== 'bare' || /[:–—(-]\s*$/.test(plain.slice(span.start, start))),
  );
  if (!first) return trim(plain, span, ':–—-,');
  const trailing = beforeTrailingDose(span, first, analysis);
  const before = plain.slice(span.start, first.start);
  const parenthesis = before.lastIndexOf('(');
  const isInside = parenthesis > 1 && !before.slice(parenthesis).includes(')');
  if (isInside) return trim(plain, { start: span.start, end: span.start + parenthesis }, ':–—-,');
  const separator = Math.max(
    before.lastIndexOf('('),
    before.lastIndexOf('–'),
    before.lastIndexOf('—'),
    before.lastIndexOf(' - '),
    before.lastIndexOf(':'),
    before.lastIndexOf(','),
  );
  if (separator < 2) return trailing ?? trim(plain, span, ':–—-,');
  return trim(plain, { start: span.start, end: span.start + separator }, ':–—-,(');
}

/** "Figure four", "Warrior 2". */
function isInName(part: Part, plain: string, { start, end }: Span): boolean {
  if (part.kind !== 'bare') return false;
  const isWord = !/\d/.test(plain.slice(part.start, part.end));
  const isLast = trim(plain, { start: part.end, end }, ')').end <= part.end;
  return isLast && (isWord || part.min < 4) && /\p{L}\s+$/u.test(plain.slice(start, part.start));
}

/** "Chin glides x 10", "Plank for 30 seconds": what comes before a dose that the text ends with. */
function beforeTrailingDose(span: Span, first: Span, { article, language }: Analysis): Span | null {
  const { plain, lower } = article;
  let rest = '';
  let at = first.start;
  for (const part of scanAmounts(lower, { start: first.start, end: span.end }, language.amounts)) {
    rest += ` ${lower.slice(at, part.start)}`;
    at = part.end;
  }
  rest += ` ${lower.slice(at, span.end)}`;
  const isRest = (rest.match(/[\p{L}\p{M}']+/gu) ?? []).every((word) => language.words.filler.test(word));
  const before = trim(plain, { start: span.start, end: first.start }, ',;:–—-(|/');
  const name = lower.slice(before.start, before.end).replace(/\s(?:for|für|x|je|à)$/u, '');
  const words = name.split(/\s+/);
  const last = words.at(-1) ?? '';
  const isName = /\p{L}{3}/u.test(name) && !words.every((word) => language.words.filler.test(word));
  if (!isRest || !isName || language.words.filler.test(last)) return null;
  return trim(plain, { start: before.start, end: before.start + name.length }, ',;:–—-(|/');
}

/** "Goblet squat x 8. Three seconds down.": the first sentence is a name and a dose. */
function nameInSentence(content: Span, block: Block, analysis: Analysis): { title: Span; body: Span | null } | null {
  const { article, language } = analysis;
  const { plain, lower } = article;
  const [first, second] = analysis.sentences(content);
  if (!first?.isFragment || !second || first.end - first.start > MAX_LINE) return null;
  const amount = first.parts.find(isPart('amount', 'sets', 'count', 'bare'));
  if (!amount || isInName(amount, plain, first)) return null;
  const end = beforeSides(first.parts, amount, lower);
  const isListed = block.isItem || block.isLine || content.start > block.start + 1;
  // "Nod 10 times. Then rest." says what to do.
  const isApart = /[,;:(|–—x×-]\s*$/.test(plain.slice(first.start, end)) || /^[x×]\s?\d/.test(lower.slice(end));
  const name = nameIn(first.start, end, analysis);
  if (!name || name.start > first.start + 1) return null;
  const isTold = language.words.instruction.test(lower.slice(name.start, name.end));
  if (!isListed && (isTold || !isApart)) return null;
  return { title: name, body: trim(plain, { start: name.end, end: content.end }, ',;:–—') };
}

/** "Cat-cow (10 reps)", "30 s dead hang", "10 push-ups": a line that's hardly more than a name and a dose. */
function nameBesideDose(content: Span, block: Block, analysis: Analysis): { title: Span; body: Span | null } | null {
  const { article, language } = analysis;
  const { plain, lower } = article;
  const parts = scanAmounts(lower, content, language.amounts);
  // "Child's pose, 1 min." isn't a sentence.
  const line = plain.slice(content.start, content.end).trim();
  const isAbbreviated = parts.at(-1)?.end === content.end && /\d\s?(?:mins?|secs?|sek|wdh|wdhl|reps?)\.$/i.test(line);
  const isSentence = /[.!?]["')]?$/.test(line) && !isAbbreviated;
  if (content.end - content.start > MAX_LINE || isSentence) return null;
  if (/:\s*$/.test(plain.slice(content.start, content.end))) return null;
  const amount =
    parts.find(isPart('amount', 'sets', 'count', 'bare', 'open', 'until')) ??
    parts.find((part) => part.kind === 'skip' && isDistance(part, content, block, analysis));
  if (!amount || isInName(amount, plain, content)) return null;
  const before = nameIn(content.start, beforeSides(parts, amount, lower), analysis);
  if (before) return { title: before, body: trim(plain, { start: before.end, end: content.end }, ',;:–—') };
  return block.isItem || block.isLine ? nameAfterDose(content, analysis) : null;
}

/** Where a dose begins: "je Seite 10 Sek." begins with the side. The verb of "bench press, 10 reps" is its name's. */
function beforeSides(parts: readonly Part[], amount: Part, lower: string): number {
  let { start } = amount;
  for (const part of parts.slice(0, parts.indexOf(amount)).reverse()) {
    const isVerb =
      isPart('hold', 'repeat')(part) && !/[\p{L}\p{N}]\s$/u.test(lower.slice(Math.max(0, part.start - 2), part.start));
    if ((isPart('each', 'per')(part) || isVerb) && start - part.end <= 2) ({ start } = part);
  }
  return start;
}

/** "Farmer's carry, 40 m" in a list. */
function isDistance(part: Span, content: Span, block: Block, { article: { lower } }: Analysis): boolean {
  const isLast = content.end - part.end <= 1;
  return (
    block.isItem &&
    isLast &&
    /[,:–—-]\s*$/.test(lower.slice(content.start, part.start)) &&
    /(?:m|meters?|metres?|steps|km|yards?|ft|feet|meter)$/.test(lower.slice(part.start, part.end))
  );
}

/** "30 s dead hang", "10 push-ups", "8 goblet squats, 3 seconds down". */
export function nameAfterDose(content: Span, analysis: Analysis): { title: Span; body: Span | null } | null {
  const { plain, lower } = analysis.article;
  const parts = scanAmounts(lower, content, analysis.language.amounts);
  const amount = parts.find(isPart('amount', 'sets', 'count', 'bare'));
  if (!amount || amount.start > content.start + 1) return null;
  // "Three speeds" has no dose.
  if (amount.kind === 'bare' && !/\d/.test(plain.slice(amount.start, amount.end))) return null;
  // "10 push-ups": the unit is the name.
  const unit = /^[\d\s–-]+(\p{L}[\p{L}\s-]*)$/u.exec(lower.slice(amount.start, amount.end))?.[1] ?? '';
  const isMovement =
    amount.kind === 'amount' &&
    amount.unit === 'reps' &&
    !/^(?:reps?|repetitions?|times|wdh|wiederholungen)?$/.test(unit);
  if (isMovement && !unit.split(/\s+/).every((word) => PLAIN.test(word)))
    return { title: { start: amount.end - unit.length, end: amount.end }, body: content };
  let { end } = amount;
  for (const part of parts) if (part.start >= end && part.start - end <= 2) ({ end } = part);
  const next = Math.min(content.end, ...parts.filter(({ start }) => start >= end).map(({ start }) => start));
  const comma = lower.slice(end + 1, next).search(/[,;:(–—]/);
  const stop = comma < 0 ? next : end + 1 + comma;
  const after = nameIn(end, stop, analysis);
  if (!after) return null;
  return { title: after, body: stop < content.end ? content : trim(plain, { start: content.start, end: after.start }) };
}

function nameIn(start: number, end: number, analysis: Analysis): Span | null {
  const { plain, lower } = analysis.article;
  const around = trim(plain, { start, end }, ',;:–—-()×|/');
  // The sign of "Rows x 10", and not the end of "box".
  const sign = /^x\s|\s[x×]$/.exec(lower.slice(around.start, around.end));
  const whole = trim(
    plain,
    sign?.index === 0 ? { ...around, start: around.start + 1 } : { ...around, end: around.end - (sign ? 1 : 0) },
    ',;:–—-(|/',
  );
  // "Quad stretch (hold a rail), 30 s", "Wall sit. Start with 30 s": without what's in parentheses or another sentence.
  const open = plain.slice(whole.start, whole.end).search(/ \(|[.!?]\s/);
  const cut = open > 2 ? { start: whole.start, end: whole.start + open } : whole;
  const link = /[,\s]+(?:und|and|then|dann|for|für|je|jeweils|à|x|w)$/u.exec(lower.slice(cut.start, cut.end));
  const span = link ? { start: cut.start, end: cut.start + link.index } : cut;
  const text = lower.slice(span.start, span.end);
  // "Three seconds on the way back" names nothing.
  const isPlace = /^(?:on|in|at|to|for|per|of|each|every|auf|im|am|zum|beim|für|pro|je)\s/u.test(text);
  // "Hold the stretch for 30 seconds" names nothing either.
  const isHeld =
    /^(?:hold|keep|repeat|perform|do|halte[nt]?|wiederhole[nt]?)\s+(?:the|this|that|it|your|each|die|diese[ns]?|den|das|dein\p{L}*)(?!\p{L})/u.test(
      text,
    );
  const isName =
    /\p{L}{3}/u.test(text) && !isPlace && !isHeld && text.split(/\s+/).length <= 8 && !isClause(text, analysis);
  // "Slow ones", "steps" name nothing.
  const isPlain = text.split(/\s+/).every((word) => PLAIN.test(word) || analysis.language.words.filler.test(word));
  return isName && !isPlain ? span : null;
}
