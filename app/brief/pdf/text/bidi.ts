/** The order of characters on a line, by the Unicode bidirectional algorithm. */
import createBidi, { type EmbeddingLevels } from 'bidi-js';

const bidi = createBidi();

export type Direction = 'ltr' | 'rtl';

export function levelsOf(text: string, direction: Direction): EmbeddingLevels {
  return bidi.getEmbeddingLevels(text, direction);
}

/** Indices of the characters of a line, from left to right. */
export function visualOrder(text: string, levels: EmbeddingLevels, start: number, end: number): number[] {
  return bidi.getReorderedIndices(text, levels, start, end - 1).slice(start, end);
}
