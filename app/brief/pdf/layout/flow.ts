/** Fills the pages of a PDF from top to bottom, with a tag for everything that's read and artifacts for the rest. */
import type PDFDocument from 'pdfkit';

import type { FontSet } from '../fonts/font-set.ts';
import type { Weight } from '../fonts/slices.ts';
import type { Direction } from '../text/bidi.ts';
import { lineOperators } from '../text/draw-line.ts';
import { type Line, breakLines, measureText } from '../text/lines.ts';
import { type ShapedText, shapeText } from '../text/shaped-text.ts';

export type Doc = InstanceType<typeof PDFDocument>;

/** A tag, such as a paragraph or a list. */
export type Element = ReturnType<Doc['struct']>;

/** In points. Pages are A4. */
export const PAGE = { width: 595.28, height: 841.89, margin: 62, top: 58, bottom: 74 } as const;

export interface TextStyle {
  size: number;
  /** Times the size. */
  lineHeight: number;
  weight: Weight;
  color: string;
}

/** A text that's broken into lines for a width. */
export interface TextBox {
  lines: Line[];
  style: TextStyle;
  width: number;
  height: number;
}

interface PageInternals {
  fonts: Record<string, unknown>;
}

export class Flow {
  readonly doc: Doc;
  readonly direction: Direction;
  readonly #fonts: FontSet;
  /** From the page's top, in points. */
  y = 0;

  constructor(doc: Doc, fonts: FontSet, direction: Direction) {
    this.doc = doc;
    this.direction = direction;
    this.#fonts = fonts;
  }

  get remaining(): number {
    return PAGE.height - PAGE.bottom - this.y;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = PAGE.top;
  }

  /** Starts a page if less than this is left of the current one, unless that has nothing yet. */
  ensure(height: number): void {
    if (this.remaining < height && this.y > PAGE.top) this.newPage();
  }

  /** The left end of something at a distance from the side where lines start. */
  left(start: number, width: number): number {
    return this.direction === 'ltr' ? start : PAGE.width - start - width;
  }

  box(text: string, style: TextStyle, width: number): TextBox {
    const lines = breakLines(this.#shape(text, style), { size: style.size, width });
    return { lines, style, width, height: lines.length * style.size * style.lineHeight };
  }

  measure(text: string, style: TextStyle): { min: number; max: number } {
    return measureText(this.#shape(text, style), style.size);
  }

  /** Adds a tag within another. */
  tag(parent: Element, type: string, options: Record<string, string | number[]> = {}): Element {
    const element = this.doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Draws what isn't read: decoration, and what's repeated on each page. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** Draws what belongs to a tag. */
  content(element: Element, type: string, draw: () => void): void {
    const content = this.doc.markStructureContent(type);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Draws a text at a place, all on this page. */
  drawBox(element: Element, type: string, box: TextBox, { start, top }: { start: number; top: number }): void {
    this.content(element, type, () => this.#drawLines(box, box.lines, start, top));
  }

  /** The same for a text that isn't read. */
  drawPlain(box: TextBox, { start, top }: { start: number; top: number }): void {
    this.#drawLines(box, box.lines, start, top);
  }

  /** Draws a text below what's there. It may continue on the next pages, but no line stays alone. */
  drawFlowing(element: Element, type: string, box: TextBox, start: number): void {
    const height = box.style.size * box.style.lineHeight;
    for (let done = 0; done < box.lines.length;) {
      const left = box.lines.length - done;
      const fitting = Math.floor((this.remaining + 0.01) / height);
      const count = linesOnPage({ left, fitting, isStart: done === 0 });
      if (count === 0 && this.y > PAGE.top) {
        this.newPage();
        continue;
      }
      const lines = box.lines.slice(done, done + Math.max(1, count));
      this.content(element, type, () => this.#drawLines(box, lines, start, this.y));
      this.y += lines.length * height;
      done += lines.length;
    }
  }

  #shape(text: string, { weight }: TextStyle): ShapedText {
    return shapeText(text, { fonts: this.#fonts, weight, direction: this.direction });
  }

  #drawLines({ style, width }: TextBox, lines: Line[], start: number, top: number): void {
    const { size, color } = style;
    const height = size * style.lineHeight;
    const left = this.left(start, width);
    this.doc.save().fillColor(color);
    lines.forEach((line, index) => {
      const x = this.direction === 'ltr' ? left : left + width - line.width;
      // Letters are centered by their capitals' height.
      const baseline = top + index * height + height / 2 + size * 0.36;
      const place = { x, y: PAGE.height - baseline, size, direction: this.direction };
      const { operators, faces } = lineOperators(line, place);
      const { fonts } = this.doc.page as unknown as PageInternals;
      for (const { embedded } of faces) fonts[embedded.id] ??= embedded.ref();
      this.doc.addContent(`q\n1 0 0 -1 0 ${PAGE.height} cm\n${operators}\nQ`);
    });
    this.doc.restore();
  }
}

/** How many lines to put on a page where so many fit. */
function linesOnPage({ left, fitting, isStart }: { left: number; fitting: number; isStart: boolean }): number {
  const count = Math.min(left, fitting);
  if (count === left) return count;
  const withoutWidow = left - count === 1 ? count - 1 : count;
  return isStart && withoutWidow < 2 ? 0 : withoutWidow;
}
