/** Reads Liquid files, and what is embedded in them: schema, documentation, styles and scripts. */
import { type Folder, readText } from './folder.ts';

type EmbeddedTag = 'doc' | 'javascript' | 'schema' | 'stylesheet';

const EMBEDDED = /(\{%-?\s*(doc|javascript|schema|stylesheet)\b[^%]*-?%\})([\s\S]*?)(\{%-?\s*end\2\s*-?%\})/g;

/** The file's Liquid, with embedded texts blanked out but line numbers kept. Null if there is no such file. */
export function readLiquid(folder: Folder, path: string): string | null {
  const text = readText(folder, path);
  if (text === null) return null;
  return text.replace(
    EMBEDDED,
    (_match, open: string, _tag: string, inside: string, close: string) =>
      `${open}${'\n'.repeat(inside.split('\n').length - 1)}${close}`,
  );
}

/** The text in a file's tag of that name, or null if there is no such file or tag. */
export function embeddedText(folder: Folder, path: string, tag: EmbeddedTag): string | null {
  for (const [, , name, inside] of (readText(folder, path) ?? '').matchAll(EMBEDDED)) {
    if (name === tag) return inside ?? '';
  }
  return null;
}
