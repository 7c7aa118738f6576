/**
 * The fonts of generated PDFs. Fontsource divides each into files by script, which it calls subsets. Only those with a
 * character of the text are read, and only the glyphs that are used end up in a PDF.
 */
import { COVERAGE } from './coverage.ts';

export const WEIGHTS = [400, 700] as const;

export type Weight = (typeof WEIGHTS)[number];

/** A file of a font, such as `noto-sans/latin-ext`. */
export type Slice = string;

const LATIN = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];

/** In the order of preference: European scripts, Arabic, Japanese. Numbered files have rarer characters. */
export const SLICES: readonly Slice[] = [
  ...LATIN.map((name) => `noto-sans/${name}`),
  'noto-sans-arabic/arabic',
  'biz-udpgothic/japanese',
  ...Array.from({ length: 120 }, (_, index) => `biz-udpgothic/${index}`),
];

/** The font's name within its package's files, such as `files/noto-sans-latin-400-normal.woff`. */
export function sliceFile(slice: Slice, weight: Weight): { packageName: string; file: string } {
  const [font = '', name] = slice.split('/');
  return { packageName: `@fontsource/${font}`, file: `files/${font}-${name}-${weight}-normal.woff` };
}

/** First and last code points, in order. */
type Ranges = [first: number, last: number][];

let ranges: Map<Slice, Ranges> | null = null;

function readCoverage(): Map<Slice, Ranges> {
  ranges ??= new Map(
    Object.entries(COVERAGE).map(([slice, text]) => [
      slice,
      text.split(' ').map((range): [number, number] => {
        const [first = '', last = first] = range.split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      }),
    ]),
  );
  return ranges;
}

export function covers(slice: Slice, codePoint: number): boolean {
  const found = readCoverage().get(slice) ?? [];
  let [low, high] = [0, found.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = found[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The files that have a character, in the order of preference. */
export function slicesWith(codePoint: number): Slice[] {
  return SLICES.filter((slice) => covers(slice, codePoint));
}
