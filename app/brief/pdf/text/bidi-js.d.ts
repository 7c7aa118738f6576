declare module 'bidi-js' {
  export interface EmbeddingLevels {
    levels: Uint8Array;
    paragraphs: { start: number; end: number; level: number }[];
  }

  interface Bidi {
    getEmbeddingLevels: (text: string, direction?: 'ltr' | 'rtl' | 'auto') => EmbeddingLevels;
    /** `end` is the last index. Returns an index for every character of the text. */
    getReorderedIndices: (text: string, levels: EmbeddingLevels, start?: number, end?: number) => number[];
  }

  export default function createBidi(): Bidi;
}
