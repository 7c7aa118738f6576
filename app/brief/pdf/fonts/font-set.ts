/** The fonts of a PDF: which one a character is in, how a run is shaped, and the glyphs that the PDF embeds. */
import { Blob, Buffer as ShapingBuffer, Direction, Face as FontFace, Font, shape } from 'harfbuzzjs';
import type PDFDocument from 'pdfkit';

import type { Language } from '../../../messages/language.ts';
import { readFont } from './read-font.ts';
import { type Slice, type Weight, covers, slicesWith } from './slices.ts';

/** A glyph of a shaped run, in thousandths of the font size. */
export interface Glyph {
  id: number;
  /** Index of its first character in the text. Glyphs with the same one belong together. */
  cluster: number;
  advance: number;
  x: number;
  y: number;
}

/** What pdfkit knows of an embedded font. Its types leave it out. */
interface EmbeddedFont {
  id: string;
  subset: { includeGlyph: (glyph: number) => number };
  /** By number in the subset. */
  widths: (number | undefined)[];
  unicode: (number[] | undefined)[];
  ref: () => unknown;
}

interface FontDocument {
  registerFont: (name: string, source: Buffer) => unknown;
  font: (name: string) => unknown;
  _font: EmbeddedFont;
}

/** A font's file in one weight. */
export class Face {
  readonly embedded: EmbeddedFont;
  readonly #font: Font;
  readonly #scale: number;

  constructor(doc: FontDocument, name: string, data: Buffer) {
    const face = new FontFace(new Blob(data));
    this.#font = new Font(face);
    this.#scale = 1000 / face.upem;
    doc.registerFont(name, data);
    doc.font(name);
    this.embedded = doc._font;
  }

  /** Glyphs from left to right. `text` is the whole paragraph, since the shape of letters may depend on what's around. */
  shape(text: string, start: number, end: number, isRtl: boolean, language: string): Glyph[] {
    const buffer = new ShapingBuffer();
    buffer.addText(text, start, end - start);
    buffer.guessSegmentProperties();
    buffer.setDirection(isRtl ? Direction.RTL : Direction.LTR);
    buffer.setLanguage(language);
    shape(this.#font, buffer);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const [advance, x, y] = [xAdvance, xOffset, yOffset].map((value) => value * this.#scale);
      return { id: codepoint, cluster, advance: advance ?? 0, x: x ?? 0, y: y ?? 0 };
    });
  }

  /** The glyph's number in the embedded font; `text` is what it stands for, unless it already stands for something else. */
  embed(glyph: number, text: string): { code: number; width: number; hasText: boolean } {
    const { subset, widths, unicode } = this.embedded;
    const code = subset.includeGlyph(glyph);
    const width = (widths[code] ??= this.#font.glyphHAdvance(glyph) * this.#scale);
    const known = (unicode[code] ??= Array.from(text, (character) => character.codePointAt(0) ?? 0));
    return { code, width, hasText: String.fromCodePoint(...known) === text };
  }

  glyphOf(character: string): number {
    return this.#font.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0;
  }
}

/** The fonts that a language's texts look for a character in first. */
const PREFERRED: Partial<Record<Language, string>> = { ja: 'biz-udpgothic', ar: 'noto-sans-arabic' };

export class FontSet {
  readonly language: Language;
  readonly #doc: FontDocument;
  readonly #faces = new Map<string, Face>();
  readonly #slices = new Map<number, Slice>();

  constructor(doc: InstanceType<typeof PDFDocument>, language: Language) {
    this.#doc = doc as unknown as FontDocument;
    this.language = language;
  }

  /**
   * The file of a font that has a character.
   * @param previous the one of the character before, which is kept for marks, spaces and punctuation if it has them
   * @throws if none has it, which `checkBrief` prevents
   */
  sliceOf(character: string, previous: Slice | null): Slice {
    const codePoint = character.codePointAt(0) ?? 0;
    if (previous !== null && /[^\p{L}\p{N}]/u.test(character) && covers(previous, codePoint)) return previous;
    let slice = this.#slices.get(codePoint);
    if (slice === undefined) {
      const preferred = PREFERRED[this.language];
      const slices = slicesWith(codePoint);
      slice = slices.find((each) => preferred !== undefined && each.startsWith(preferred)) ?? slices[0];
      if (slice === undefined) throw new Error(`No font has U+${codePoint.toString(16)}`);
      this.#slices.set(codePoint, slice);
    }
    return slice;
  }

  face(slice: Slice, weight: Weight): Face {
    const name = `${slice} ${weight}`;
    let face = this.#faces.get(name);
    if (!face) {
      face = new Face(this.#doc, name, readFont(slice, weight));
      this.#faces.set(name, face);
    }
    return face;
  }
}
