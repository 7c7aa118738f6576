/** Liquid files, and the texts in them that are not Liquid: their schema, documentation, styles and scripts. */
import { type Folder, readText } from './folder.ts';

type EmbeddedTag = 'doc' | 'javascript' | 'schema' | 'stylesheet';

const EMBEDDED = /(\{%-?\s*(doc|javascript|schema|stylesheet)\b[^%]*-?%\})([\s\S]*?)(\{%-?\s*end\2\s*-?%\})/g;

/** The file's Liquid: what stands in the embedding tags is blank, its lines stay. Null where there is no such file. */
export function readLiquid(folder: Folder, path: string): string | null {
  const text = readText(folder, path);
  if (text === null) return null;
  return text.replace(
    EMBEDDED,
    (_match, open: string, _tag: string, inside: string, close: string) =>
      `${open}${'\n'.repeat(inside.split('\n').length - 1)}${close}`,
  );
}

/** What the tag of that name embeds in the file, or null where there is no such file or no such tag. */
export function embeddedText(folder: Folder, path: string, tag: EmbeddedTag): string | null {
  for (const [, , name, inside] of (readText(folder, path) ?? '').matchAll(EMBEDDED)) {
    if (name === tag) return inside ?? '';
  }
  return null;
}
