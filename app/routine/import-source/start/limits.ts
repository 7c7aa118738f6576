/** What can be imported. */

export const MAX_IMPORT_BYTES = 5_000_000;

/** Endings of files that are text. */
export const FILE_ENDINGS = ['.html', '.htm', '.txt', '.md'] as const;

export const TOO_LARGE = 'This is over 5 MB. Import the part of the article that has the steps.';
export const WRONG_ENDING =
  'Choose a file that ends in .html, .txt, or .md. Save other documents as one of these first.';

/** What's wrong with a file, before its text is read; null if nothing is. */
export function fileProblem({ name, size }: { name: string; size: number }): string | null {
  const ending = name.toLowerCase();
  if (!FILE_ENDINGS.some((each) => ending.endsWith(each))) return WRONG_ENDING;
  if (size === 0) return 'This file is empty. Choose another one.';
  return size > MAX_IMPORT_BYTES ? TOO_LARGE : null;
}
