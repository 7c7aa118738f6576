/** What the import process does. */
import type { ImportedArticle } from '../../import/import-article';

export interface ImportInput {
  /** HTML or plain text. */
  content: string;
  /** The article's own, if it isn't in the text. */
  title: string;
}

// A type, because an interface isn't a Record.
export type ImportTasks = { import: (input: ImportInput) => ImportedArticle };
