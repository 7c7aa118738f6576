/** Draws a table. Its header is repeated on each page, and rows stay whole. */
import { type Element, type Flow, type TextBox, PAGE } from './flow.ts';
import type { Theme } from './theme.ts';

const PADDING = { x: 8, y: 6 };
const WIDTH = PAGE.width - 2 * PAGE.margin;

interface Table {
  /** All blank for none. */
  header: string[];
  rows: string[][];
}

export function drawTable(flow: Flow, theme: Theme, parent: Element, { header, rows }: Table): void {
  const table = flow.tag(parent, 'Table');
  const hasHeader = header.some((cell) => cell !== '');
  const widths = columnWidths(flow, theme, hasHeader ? [header, ...rows] : rows, header.length);
  const { cell, headerCell } = theme.styles;
  const layOut = (cells: string[], isHeader: boolean) =>
    cells.map((text, column) => flow.box(text, isHeader ? headerCell : cell, (widths[column] ?? 0) - 2 * PADDING.x));
  const headerBoxes = hasHeader ? layOut(header, true) : [];
  const body = rows.map((cells) => layOut(cells, false));
  const headerHeight = hasHeader ? rowHeight(headerBoxes) : 0;
  const place = { flow, theme, widths };
  flow.ensure(headerHeight + rowHeight(body[0] ?? []));
  if (hasHeader) {
    const row = flow.tag(table, 'TR');
    drawRow(place, headerBoxes, { isHeader: true, tag: () => flow.tag(row, 'TH', { scope: 'Column' }) });
  }
  for (const boxes of body) {
    if (flow.remaining < rowHeight(boxes) && flow.y > PAGE.top) {
      flow.newPage();
      if (hasHeader) drawRow(place, headerBoxes, { isHeader: true, tag: null });
    }
    const row = flow.tag(table, 'TR');
    drawRow(place, boxes, { isHeader: false, tag: () => flow.tag(row, 'TD') });
  }
}

function rowHeight(boxes: TextBox[]): number {
  return Math.max(0, ...boxes.map(({ height }) => height)) + 2 * PADDING.y;
}

interface Place {
  flow: Flow;
  theme: Theme;
  widths: number[];
}

/** `tag` makes a cell's tag; null for a repeated header, which was read before. */
interface RowOptions {
  isHeader: boolean;
  tag: (() => Element) | null;
}

function drawRow({ flow, theme, widths }: Place, boxes: TextBox[], { isHeader, tag }: RowOptions): void {
  const height = rowHeight(boxes);
  const top = flow.y;
  flow.artifact(() => {
    if (isHeader) flow.doc.rect(PAGE.margin, top, WIDTH, height).fill(theme.tint);
    flow.doc
      .rect(PAGE.margin, top + height - 0.35, WIDTH, isHeader ? 1 : 0.7)
      .fill(isHeader ? theme.strong : theme.line);
  });
  let start: number = PAGE.margin;
  boxes.forEach((box, column) => {
    const at = { start: start + PADDING.x, top: top + PADDING.y };
    if (tag) flow.drawBox(tag(), isHeader ? 'TH' : 'TD', box, at);
    else flow.artifact(() => flow.drawPlain(box, at), 'Pagination');
    start += widths[column] ?? 0;
  });
  flow.y += height;
}

/** Each column gets the room of its longest word, and a share of the rest by the length of its texts. */
function columnWidths(flow: Flow, theme: Theme, rows: string[][], columns: number): number[] {
  const measured = Array.from({ length: columns }, (_, column) => {
    const cells = rows.map((cells) => flow.measure(cells[column] ?? '', theme.styles.headerCell));
    const padding = 2 * PADDING.x;
    const min = Math.min(Math.max(...cells.map((cell) => cell.min)) + padding, WIDTH / columns);
    // A very long text shouldn't leave no room for others.
    const max = Math.min(Math.max(min, Math.max(...cells.map((cell) => cell.max)) + padding), WIDTH * 0.6);
    return { min, share: Math.max(max - min, 1) };
  });
  const room = WIDTH - measured.reduce((sum, { min }) => sum + min, 0);
  const shares = measured.reduce((sum, { share }) => sum + share, 0);
  return measured.map(({ min, share }) => min + (room * share) / shares);
}
