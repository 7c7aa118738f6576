/** Translators' files: what they say, and what of it can be used. */
import type { ResolvedText } from '../contract';
import { cleanText, textProblem } from '../edits';

export type FileFormat = 'xliff' | 'csv';

/** What a file has for one text. */
export interface FileEntry {
  /** Counts from 1. */
  line: number;
  path: string;
  /** The original that the translator had; null if the file doesn't say. */
  original: string | null;
  /** Blank if it isn't translated. */
  text: string;
}

export interface TranslationFile {
  /** Null if the file doesn't say. */
  locale: string | null;
  /** What it's of, such as `routine/psoas-reset`; null if the file doesn't say. */
  document: string | null;
  /** The line that says so. */
  headerLine: number;
  entries: FileEntry[];
  /** What it has in the wrong place. */
  problems: FileProblem[];
}

export interface FileProblem {
  line: number;
  message: string;
}

/** The file can't be used at all. `line` is where reading it ended; null if that's not about a line. */
export class RejectedFile extends Error {
  override name = 'RejectedFile';
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}

export interface FileChange {
  line: number;
  path: string;
  label: string;
  group: string;
  original: string;
  /** Empty for none. */
  before: string;
  after: string;
}

export interface FileCheck {
  /** In the order of the document. */
  changes: FileChange[];
  /** What isn't used, and why, by line. */
  problems: FileProblem[];
  /** Texts whose translation is the same as before, or isn't in the file. */
  unchanged: number;
}

/** Entries of a file, translated or not. */
export const MAX_ENTRIES = 20_000;

/** Compares a file with the document's texts. Nothing is changed. */
export function checkFile(file: TranslationFile, texts: readonly ResolvedText[]): FileCheck {
  const byPath = new Map(texts.map((text) => [text.path, text]));
  const changes = new Map<string, FileChange>();
  const problems = [...file.problems];
  const seen = new Set<string>();
  for (const { line, path, original, text: raw } of file.entries) {
    const report = (message: string) => problems.push({ line, message });
    const text = byPath.get(path);
    const after = cleanText(raw);
    if (!text) {
      // What was never translated is no loss.
      if (after !== '') report(`There’s no text with the ID “${shortened(path)}”. It was changed or removed.`);
      continue;
    }
    const name = `${text.group}, ${text.label}`;
    if (seen.has(path)) {
      report(`${name} is in the file more than once. Only the first one is used.`);
      continue;
    }
    seen.add(path);
    if (after === '' || after === text.translation) continue;
    if (original !== null && comparable(original) !== comparable(text.original)) {
      report(`${name} was translated from another original: “${shortened(original)}”`);
      continue;
    }
    const problem = textProblem(after, text);
    if (problem !== null) {
      report(`${name}: ${problem}`);
      continue;
    }
    const { label, group } = text;
    changes.set(path, { line, path, label, group, original: text.original, before: text.translation, after });
  }
  return {
    changes: texts.flatMap(({ path }) => changes.get(path) ?? []),
    problems: problems.sort((one, other) => one.line - other.line),
    unchanged: texts.length - changes.size,
  };
}

/** A file's text. UTF-8, or UTF-16 with a byte order mark, as some spreadsheets write. */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new RejectedFile('This isn’t text in UTF-8. Save it again with that encoding.', null);
  }
}

/** Tools change spaces, and files can't have every character. */
function comparable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
