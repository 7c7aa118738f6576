/** The lines of a plain text, and what they look like together: wrapped by hand, or stamped with times. */

export interface Line {
  start: number;
  end: number;
  indent: number;
  /** Characters before its text: a time, or who says it in a chat. */
  prefix: number;
  isMessage: boolean;
  /** Whether it's on each page, or only has tags. */
  isAside: boolean;
  /** Whether it goes on with the sentence of the line before it. */
  isContinued: boolean;
}

export interface PlainLines {
  lines: Line[];
  /** Whether lines begin with times, and what's beside them is speech rather than names of chapters. */
  isTranscript: boolean;
}

/** At the start of a line of a transcript: "[00:14]", "1:02:03", "(0:15) -". */
const TIMESTAMP = /^[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?\s*(?:[-–:]\s*|$)?/;
const BULLET_OR_NUMBER = /^\s*(?:[-*•–+>|#]|\d{1,3}[.)])\s/;
/** Words that a hyphen before them belongs to: "Rumpf- und Beinmuskeln". */
const CONJUNCTION = /^(?:und|oder|bzw|bis|and|or|to)\b/;
/** A line that's at least this long may have been wrapped. */
const MIN_WRAPPED = 45;
/** One that's at least this long is full. */
const MIN_FULL = 64;
/** Lines that have to show that a text was wrapped by hand, and how full they are. */
const MIN_SHOWING = 4;
const FULL = 0.86;
const FULLER = 0.92;
/** Shorter lines are verses or notes. */
const MIN_WIDTH = 38;
/** Before what somebody writes in a chat: "[18:02, 7.5.2025] Micha:", "7/5/25, 18:02 - Micha:". */
const MESSAGE =
  /^\[?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?,?\s+\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?)\]?\s*(?:[-–]\s*)?[^:\n]{1,40}:\s+/iu;
/** At the end of a line that's on each page. */
const PAGE = /(?:^|\s)(?:seite|page|p\.)\s*\d{1,3}\s*(?:von|of|\/)\s*\d{1,3}\s*$/iu;
/** At the start of an email. */
const MAIL_HEADER = /^(?:from|to|cc|date|sent|subject|von|an|datum|gesendet|betreff):\s/i;
/** A line of hashtags or HTML tags, or of a sign that only keeps lines apart. */
const NOTHING_SAID = /^\s*(?:#[\p{L}\p{N}_]+(?:\s+|$)){2,}\s*$|^\s*(?:<\/?[a-z][^<>]*>\s*)+$|^\s*[.·•_]\s*$/iu;

export function plainLines(source: string): PlainLines {
  const lines = linesOf(source);
  const begins = (line: Line, pattern: RegExp, length: number) =>
    pattern.test(source.slice(line.start, Math.min(line.end, line.start + length)));
  const isChat = lines.filter((line) => begins(line, MESSAGE, 90)).length >= 2;
  const stamped = isChat ? [] : lines.filter((line) => begins(line, TIMESTAMP, 20));
  const isStamped = stamped.length >= 3 && stamped.length * 4 >= lines.length;
  const isTranscript = isStamped && !areChapters(stamped, source);
  const headers = lines.slice(0, 12).filter((line) => begins(line, MAIL_HEADER, 20));
  for (const line of lines) {
    const text = source.slice(line.start + line.indent, line.end);
    line.isMessage = isChat && MESSAGE.test(text.slice(0, 90));
    line.isAside =
      (headers.length >= 2 && headers.includes(line)) ||
      PAGE.test(text.slice(-40)) ||
      NOTHING_SAID.test(text.slice(0, 2000));
    const pattern = line.isMessage ? MESSAGE : isStamped ? TIMESTAMP : null;
    line.prefix = pattern?.exec(text.slice(0, line.isMessage ? 90 : 20))?.[0].length ?? 0;
  }
  if (!isTranscript) markContinued(lines, source);
  return { lines, isTranscript };
}

/** "02:05 Open book": short names, each beginning with a capital letter or a digit. */
function areChapters(stamped: readonly Line[], source: string): boolean {
  const names = stamped.map(({ start, end }) => source.slice(start, end).replace(TIMESTAMP, '').trim());
  const isName = (name: string) => /^[\p{Lu}\p{N}"'(]/u.test(name) && name.length <= 60 && !/[.!?,;]$/.test(name);
  return names.filter(isName).length >= names.length * 0.9;
}

/** Marks the lines that continue those before them. */
function markContinued(lines: readonly Line[], source: string): void {
  const text = ({ start, end }: Line) => source.slice(start, end).trimEnd();
  const first = (line: Line) => /^\S*/.exec(text(line).trimStart())?.[0].length ?? 0;
  const pairs = lines.slice(1).flatMap((line, i) => {
    const before = lines[i];
    const isPair =
      before &&
      line.indent >= before.indent - 1 &&
      text(before) !== '' &&
      text(line) !== '' &&
      !BULLET_OR_NUMBER.test(text(line));
    return isPair ? [{ line, before, length: text(before).length + 1 + first(line) }] : [];
  });
  const width = Math.max(0, ...pairs.map(({ before }) => text(before).length));
  const goesOn = ({ line, before }: (typeof pairs)[number]) =>
    /^\s*\p{Ll}/u.test(text(line)) && !/[.!?:;]$/.test(text(before));
  const going = pairs.filter(goesOn);
  const showing = going.filter(({ length }) => length > width * FULL);
  const isWrapped =
    width >= MIN_WIDTH && width <= 120 && showing.length >= MIN_SHOWING && showing.length >= going.length * 0.6;
  for (const pair of pairs) {
    const { line, before, length } = pair;
    const isFull = length > width * FULLER && !/:$/.test(text(before));
    line.isContinued = isWrapped
      ? isFull || (goesOn(pair) && (length > width * FULL || text(before).length >= width * 0.6))
      : mayContinue(text(before), text(line).trimStart());
  }
}

/** Where lines have no common width. */
function mayContinue(before: string, line: string): boolean {
  if (before.length < MIN_WRAPPED) return false;
  const isFull = before.length >= MIN_FULL;
  return /^\p{Ll}/u.test(line) || (isFull && /[\p{Ll},]$/u.test(before.slice(-3)) && /^[\p{L}\d"'(]/u.test(line));
}

/** Whether a line ends within a word, with a hyphen that isn't the word's own. */
export function endsInWord(line: string, next: string): boolean {
  return /\p{Ll}-$/u.test(line) && /^\p{Ll}/u.test(next) && !CONJUNCTION.test(next);
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= source.length) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    let indent = 0;
    while (start + indent < end && /\s/.test(source[start + indent] ?? '')) indent += 1;
    const isReturn = source[end - 1] === '\r';
    const none = { prefix: 0, isMessage: false, isAside: false, isContinued: false };
    lines.push({ start, end: isReturn ? Math.max(start, end - 1) : end, indent, ...none });
    start = end + 1;
  }
  return lines;
}
