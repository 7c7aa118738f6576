/** Which characters the fonts' files have, according to the files. */
import { Blob, Face } from 'harfbuzzjs';

import { readFont } from './read-font.ts';
import { SLICES } from './slices.ts';

/** Hexadecimal ranges by file, such as `20-7e a0-ff`, without characters that a file of the same font before it has. */
export function readCoverageOfFonts(): Record<string, string> {
  const known = new Map<string, Set<number>>();
  return Object.fromEntries<string>(
    SLICES.map((slice): [string, string] => {
      const [font = ''] = slice.split('/');
      const before = known.get(font) ?? new Set();
      known.set(font, before);
      const codePoints = [...new Face(new Blob(readFont(slice, 400))).collectUnicodes()]
        .filter((codePoint) => !before.has(codePoint) && isShown(codePoint))
        .sort((a, b) => a - b);
      codePoints.forEach((codePoint) => before.add(codePoint));
      return [slice, toRanges(codePoints)];
    }).filter(([, ranges]) => ranges !== ''),
  );
}

/** Control and format characters have no shape, even if a font has an empty glyph for them. */
function isShown(codePoint: number): boolean {
  return !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\ufe00-\ufe0f\u034f]/u.test(String.fromCodePoint(codePoint));
}

function toRanges(codePoints: number[]): string {
  const ranges: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = ranges.at(-1);
    if (last?.[1] === codePoint - 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges
    .map(([first, last]) => (first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`))
    .join(' ');
}
