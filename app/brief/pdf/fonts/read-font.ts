/** Reads the files of fonts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { type Slice, type Weight, sliceFile } from './slices.ts';
import { unpackWoff } from './woff.ts';

const require = createRequire(import.meta.url);

/** An OpenType font. */
export function readFont(slice: Slice, weight: Weight): Buffer {
  const { packageName, file } = sliceFile(slice, weight);
  return unpackWoff(readFileSync(join(dirname(require.resolve(`${packageName}/package.json`)), file)));
}
