/**
 * Writes a line of text into a page. Each letter can be copied, searched and read aloud as it was typed: glyphs stand for their
 * characters (ToUnicode), and where that isn't enough, spans say which characters they are (ActualText).
 */
import type { Face } from '../fonts/font-set.ts';
import type { Direction } from './bidi.ts';
import type { Line } from './lines.ts';
import type { Cluster } from './shaped-text.ts';

/** Invisible letters of either direction. They tell programs that extract text where a run ends: pdftotext guesses. */
const LEFT_TO_RIGHT_MARK = '\u200e';
const RIGHT_TO_LEFT_MARK = '\u200f';

interface Place {
  /** The line's left end and its baseline from the page's bottom, in points. */
  x: number;
  y: number;
  size: number;
  /** Of the document. */
  direction: Direction;
}

/** The operators of a text object, and the fonts that it uses. */
export function lineOperators(line: Line, { x, y, size, direction }: Place): { operators: string; faces: Set<Face> } {
  const pen = new Pen({ y, size });
  let left = x;
  const placed = line.clusters.map((cluster) => {
    const place = { cluster, left };
    left += (cluster.advance * size) / 1000;
    return place;
  });
  // What's read first is written first.
  const runs = splitRuns(placed).sort((one, other) => startOf(one) - startOf(other));
  for (const run of runs) {
    const isRtl = run[0]?.cluster.isRtl ?? false;
    const marks = hints(run, line.text, direction);
    const ordered = isRtl ? [...run].reverse() : run;
    for (const entry of ordered) {
      const text = line.text.slice(entry.cluster.start, entry.cluster.end);
      const hint = { before: entry === run[0] ? marks.before : '', after: entry === run.at(-1) ? marks.after : '' };
      if (isRtl)
        drawRightToLeft(pen, entry, text, { ...hint, isSign: direction === 'rtl' && !/[\p{L}\p{M}\s]/u.test(text) });
      else drawLeftToRight(pen, entry, text, hint);
    }
  }
  // Programs that read the tags don't see lines, only one text after another.
  const face = line.clusters.at(-1)?.face;
  if (line.hasSpaceAfter && face) {
    if (direction === 'ltr') pen.blank(face, left, left);
    else pen.blank(face, x - size, x);
  }
  return { operators: pen.end(), faces: pen.faces };
}

interface Placed {
  cluster: Cluster;
  left: number;
}

/** Neighbors with the same direction. */
function splitRuns(placed: Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const entry of placed) {
    const last = runs.at(-1);
    if (last?.[0]?.cluster.isRtl === entry.cluster.isRtl) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function startOf(run: Placed[]): number {
  return Math.min(...run.map(({ cluster }) => cluster.start));
}

interface Hint {
  /** On the left and right. */
  before: string;
  after: string;
}

/** Marks around a run in the other direction than the document, so that spaces and punctuation around it don't join it. */
function hints(run: Placed[], text: string, direction: Direction): Hint {
  const isRtl = run[0]?.cluster.isRtl ?? false;
  if (isRtl) return { before: '', after: direction === 'ltr' ? LEFT_TO_RIGHT_MARK : '' };
  if (direction === 'ltr') return { before: '', after: '' };
  const last = run.at(-1)?.cluster;
  const isStrong = last !== undefined && /[\p{L}\p{N}]$/u.test(text.slice(last.start, last.end));
  return { before: RIGHT_TO_LEFT_MARK, after: isStrong ? '' : LEFT_TO_RIGHT_MARK };
}

function drawLeftToRight(pen: Pen, { cluster, left }: Placed, text: string, hint: Hint): void {
  const { glyphs, face } = cluster;
  const codes = embedAll(face, cluster, text);
  const isPlain = codes.length === 1 && codes[0]?.hasText === true && hint.before === '' && hint.after === '';
  if (!isPlain) pen.startSpan(`${hint.before}${text}${hint.after}`);
  pen.showAll(face, left, glyphs, codes);
  if (!isPlain) pen.endSpan();
}

/**
 * Characters of a cluster share its width from right to left, because programs order them by their place. The glyphs belong to
 * the first; the others, such as vowel marks or the second half of a ligature, are spans of blanks. A sign such as % gets a mark,
 * because pdftotext takes it for the start of a number that's read from left to right.
 */
function drawRightToLeft(pen: Pen, { cluster, left }: Placed, text: string, hint: Hint & { isSign: boolean }): void {
  const { glyphs, face, advance } = cluster;
  const characters = Array.from(text);
  const codes = embedAll(face, cluster, text);
  const isPlain =
    codes.length === 1 && codes[0]?.hasText === true && characters.length === 1 && hint.after === '' && !hint.isSign;
  if (isPlain) {
    pen.showAll(face, left, glyphs, codes);
    return;
  }
  const width = (advance * pen.size) / 1000;
  characters.forEach((character, index) => {
    const slot = width / characters.length;
    const start = left + width - slot * (index + 1);
    pen.startSpan(`${hint.isSign ? RIGHT_TO_LEFT_MARK : ''}${character}${index === 0 ? hint.after : ''}`);
    pen.blank(face, start, start);
    if (index === 0) pen.showAll(face, left, glyphs, codes);
    pen.blank(face, start, start + slot);
    pen.endSpan();
  });
}

interface Code {
  code: number;
  width: number;
  hasText: boolean;
}

function embedAll(face: Face, { glyphs }: Cluster, text: string): Code[] {
  const characters = Array.from(text);
  return glyphs.map(({ id }, index) => {
    if (glyphs.length === 1) return face.embed(id, text);
    return face.embed(id, characters.length === glyphs.length ? (characters[index] ?? text) : (characters[0] ?? text));
  });
}

/** Writes glyphs at given places, with as few operators as possible. */
class Pen {
  readonly size: number;
  readonly faces = new Set<Face>();
  readonly #y: number;
  readonly #operators: string[] = [];
  #face: Face | null = null;
  /** The glyphs of an array that isn't written yet, and where the next one would be. */
  #shown: string[] = [];
  #next = 0;
  #rise = 0;

  constructor({ y, size }: { y: number; size: number }) {
    this.#y = y;
    this.size = size;
  }

  showAll(face: Face, left: number, glyphs: Cluster['glyphs'], codes: Code[]): void {
    let at = left;
    glyphs.forEach((glyph, index) => {
      const { code, width } = codes[index] ?? { code: 0, width: 0 };
      this.#show({ face, x: at + (glyph.x * this.size) / 1000, rise: (glyph.y * this.size) / 1000, code, width });
      at += (glyph.advance * this.size) / 1000;
    });
  }

  /** A space that starts at `start`, or ends at `end` if that's further right. */
  blank(face: Face, start: number, end: number): void {
    const { code, width } = face.embed(face.glyphOf(' '), ' ');
    const x = end > start ? end - (width * this.size) / 1000 : start;
    this.#show({ face, x, rise: 0, code, width });
  }

  startSpan(text: string): void {
    this.#flush();
    this.#operators.push(`/Span <</ActualText <${utf16(text)}>>> BDC`);
  }

  endSpan(): void {
    this.#flush();
    this.#operators.push('EMC');
  }

  end(): string {
    this.#flush();
    return `BT\n${this.#operators.join('\n')}\nET`;
  }

  #show({ face, x, rise, code, width }: { face: Face; x: number; rise: number; code: number; width: number }): void {
    if (face !== this.#face) {
      this.#flush();
      this.#face = face;
      this.faces.add(face);
      this.#operators.push(`/${face.embedded.id} ${round(this.size)} Tf`);
    }
    if (rise !== this.#rise) {
      this.#flush();
      this.#rise = rise;
      this.#operators.push(`${round(rise)} Ts`);
    }
    if (this.#shown.length === 0) {
      this.#operators.push(`1 0 0 1 ${round(x)} ${round(this.#y)} Tm`);
      this.#next = x;
    }
    const gap = ((this.#next - x) * 1000) / this.size;
    if (Math.abs(gap) > 0.05) {
      this.#shown.push(`${round(gap)} `);
      this.#next = x;
    }
    this.#shown.push(`<${code.toString(16).padStart(4, '0')}>`);
    this.#next += (width * this.size) / 1000;
  }

  #flush(): void {
    if (this.#shown.length > 0) this.#operators.push(`[${this.#shown.join('').replaceAll('><', '')}] TJ`);
    this.#shown = [];
  }
}

function round(number: number): string {
  return String(Math.round(number * 100) / 100);
}

function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `feff${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}`;
}
