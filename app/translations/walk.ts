/** Reads a document's texts and replaces them. Both use one description of where texts are, so they can't differ. */
import type { TranslatableText } from './contract';
import { lineKey } from './line-key';

/** What a document says about one of its texts. */
export interface TextPlace {
  /** Stable, with IDs instead of positions. For a line, the path of its list. */
  path: string;
  /** Whether it's a line of a list. Equal lines of a list share one translation. */
  isLine?: boolean;
  label: string;
  group: string;
  isSafety?: boolean;
  isLong?: boolean;
  max: number;
}

/** Returns the text to use instead. */
export type Visit = (text: string, place: TextPlace) => string;

/** Calls `visit` for each of a document's texts, in the order of the page. Returns a copy with the texts it returned. */
export type Walk<Document> = (document: Document, visit: Visit) => Document;

/** A document's texts, each path once. Blank ones are left out. */
export function extractTexts<Document>(walk: Walk<Document>, document: Document): TranslatableText[] {
  const texts = new Map<string, TranslatableText>();
  const paths = new Paths();
  walk(document, (text, { path, isLine = false, label, group, isSafety = false, isLong = false, max }) => {
    const original = text.trim();
    if (original === '') return text;
    const key = paths.of(path, isLine, original);
    const same = texts.get(key);
    // A line can be a warning in one place, and not in another.
    if (same) same.isSafety ||= isSafety;
    else texts.set(key, { path: key, list: isLine ? path : null, label, group, original, isSafety, isLong, max });
    return text;
  });
  return [...texts.values()];
}

/**
 * A copy of the document with other texts.
 * @param textOf the text for a path; undefined to keep the original
 */
export function replaceTexts<Document>(
  walk: Walk<Document>,
  document: Document,
  textOf: (path: string) => string | undefined,
): Document {
  const paths = new Paths();
  return walk(document, (text, { path, isLine = false }) => {
    const original = text.trim();
    return original === '' ? text : (textOf(paths.of(path, isLine, original)) ?? text);
  });
}

/** Gives each text of a document its path. */
class Paths {
  readonly #originals = new Map<string, string>();

  of(path: string, isLine: boolean, original: string): string {
    const base = isLine ? `${path}/${lineKey(original)}` : path;
    let unique = base;
    // Two lines with the same hash, or a draft whose parts have the same ID.
    for (let count = 2; (this.#originals.get(unique) ?? original) !== original; count += 1) unique = `${base}~${count}`;
    this.#originals.set(unique, original);
    return unique;
  }
}
