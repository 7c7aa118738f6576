/** `npm run font-coverage`: writes `coverage.ts` after an update of the fonts. */
import { writeFileSync } from 'node:fs';

import { readCoverageOfFonts } from './read-coverage.ts';

const lines = Object.entries(readCoverageOfFonts()).map(([slice, ranges]) => `  '${slice}': '${ranges}',\n`);
const comment =
  '/** Code points of each font’s file, as hexadecimal ranges. Written by `write-coverage.ts`; don’t edit it. */\n';
writeFileSync(
  new URL('coverage.ts', import.meta.url),
  `${comment}export const COVERAGE: Record<string, string> = {\n${lines.join('')}};\n`,
);
