/** Breaks a shaped text into lines, where Unicode's line breaking algorithm (UAX #14) allows it. */
import LineBreaker from 'linebreak';

import { visualOrder } from './bidi.ts';
import type { Cluster, ShapedText } from './shaped-text.ts';

export interface Line {
  text: string;
  /** From left to right. */
  clusters: Cluster[];
  /** In points. */
  width: number;
  /** Whether it was broken at a space, which separates its last word from the next line's. */
  hasSpaceAfter: boolean;
}

/** @param width in points; a longer word is broken anywhere */
export function breakLines(shaped: ShapedText, { size, width }: { size: number; width: number }): Line[] {
  const { text } = shaped;
  const limit = (width * 1000) / size + 0.01;
  const widthUpTo = sumWidths(shaped);
  const measure = (start: number, end: number) => (widthUpTo[trimEnd(text, start, end)] ?? 0) - (widthUpTo[start] ?? 0);
  const lines: Line[] = [];
  let start = 0;
  let end = 0;
  const finish = (next: number) => {
    const last = trimEnd(text, start, end);
    const hasSpaceAfter = last < next && next < text.length && text[last] === ' ';
    lines.push({ ...lineOf(shaped, start, last), width: (measure(start, last) * size) / 1000, hasSpaceAfter });
    start = next;
    end = next;
  };
  for (const position of breakPositions(text)) {
    if (measure(start, position) > limit && end > start) finish(end);
    while (measure(start, position) > limit) {
      end = fitting(shaped, start, position, (to) => measure(start, to) <= limit);
      if (end >= position) break;
      finish(end);
    }
    end = position;
  }
  if (end > start || lines.length === 0) finish(end);
  return lines;
}

/** Width of the longest part that can't be broken, and of the whole text on one line, in points. */
export function measureText(shaped: ShapedText, size: number): { min: number; max: number } {
  const widthUpTo = sumWidths(shaped);
  const { text } = shaped;
  let start = 0;
  let min = 0;
  for (const position of breakPositions(text)) {
    min = Math.max(min, (widthUpTo[trimEnd(text, start, position)] ?? 0) - (widthUpTo[start] ?? 0));
    start = position;
  }
  return { min: (min * size) / 1000, max: ((widthUpTo[text.length] ?? 0) * size) / 1000 };
}

function* breakPositions(text: string): Generator<number> {
  const breaker = new LineBreaker(text);
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) yield found.position;
}

/** The width of the text before each index, in thousandths of the font size. */
function sumWidths({ text, byStart }: ShapedText): Float64Array {
  const sums = new Float64Array(text.length + 1);
  for (let index = 0; index < text.length; index += 1) {
    sums[index + 1] = (sums[index] ?? 0) + (byStart.get(index)?.advance ?? 0);
  }
  return sums;
}

/** Spaces at a line's end take no room. */
function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (text[last - 1] === ' ' || text[last - 1] === '\u3000')) last -= 1;
  return last;
}

/** The end of the last cluster that fits; of the first one if none does. */
function fitting({ clusters }: ShapedText, start: number, end: number, fits: (to: number) => boolean): number {
  const inside = clusters.filter((cluster) => cluster.start >= start && cluster.end <= end);
  let last = inside[0]?.end ?? end;
  for (const cluster of inside) {
    if (!fits(cluster.end)) break;
    last = cluster.end;
  }
  return last;
}

function lineOf({ text, levels, byStart }: ShapedText, start: number, end: number): Pick<Line, 'text' | 'clusters'> {
  if (end <= start) return { text, clusters: [] };
  const order = visualOrder(text, levels, start, end);
  return { text, clusters: order.flatMap((index) => byStart.get(index) ?? []) };
}
