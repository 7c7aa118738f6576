/** Splits an article's text at the ranges of its evidence, so that each character is shown once, with all that it belongs to. */

export interface Mark {
  start: number;
  end: number;
  /** A field's path, or a passage's key. */
  target: string;
}

/** A range of the text in which nothing begins or ends. */
export interface Segment {
  start: number;
  end: number;
  /** What it belongs to; empty for text without a mark. */
  marks: readonly Mark[];
}

/** Segments that cover the range from `start` to `end`, in order. @param marks sorted by where they start */
export function segmentsOf(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.end > mark.start && mark.start < end && mark.end > start);
  const edges = new Set([start, end]);
  for (const mark of inside) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const sorted = [...edges].sort((one, other) => one - other);
  const segments: Segment[] = [];
  // Marks that have begun. Those that have ended are dropped, so this stays short.
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < sorted.length; i += 1) {
    const [from = start, to = end] = [sorted[i], sorted[i + 1]];
    for (let mark = inside[next]; mark && mark.start <= from; mark = inside[next]) {
      open.push(mark);
      next += 1;
    }
    open = open.filter((mark) => mark.end > from);
    segments.push({ start: from, end: to, marks: [...open] });
  }
  return segments;
}
