/** Reads the labeled articles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Label } from './label';

export const HELD_OUT = 'held-out';

export interface LabeledArticle {
  /** Like `lists/desk-neck`. */
  name: string;
  input: string;
  isHtml: boolean;
  label: Label;
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** All articles except those held out, or only these. */
export function readSet(isHeldOut = false, folder: string = FOLDER): LabeledArticle[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, basename(entry.name, '.json')))
    .filter((path) => (relative(folder, path).split(/[\\/]/)[0] === HELD_OUT) === isHeldOut)
    .sort()
    .map((path) => {
      const isHtml = existsSync(`${path}.html`);
      return {
        name: relative(folder, path).replaceAll('\\', '/'),
        input: readFileSync(`${path}${isHtml ? '.html' : '.txt'}`, 'utf8'),
        isHtml,
        label: JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Label,
      };
    });
}
