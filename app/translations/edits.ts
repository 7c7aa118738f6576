/** Applies people's edits to the saved translations of one language. */
import { z } from 'zod';

import { UNSTORABLE_MESSAGE, isStorable } from '~/http/storable-text';

import type { TranslatableText, TranslatedTexts, TranslationConflict, TranslationEdit } from './contract';
import { resolveTexts } from './status';

/** Saved texts that the document no longer has are dropped above this number. */
const MAX_SAVED = 4000;

const text = (max: number) => z.string().max(max).refine(isStorable, UNSTORABLE_MESSAGE);

/** What a browser sends. Limits are generous: each text's own are checked by `editProblems`. */
export const editsSchema = z
  .array(z.object({ path: text(300), text: text(20_000), original: text(20_000), before: text(20_000) }))
  .max(2000);

export const savedTextsSchema = z.record(z.string(), z.object({ text: z.string(), original: z.string() }));

export interface EditProblem {
  path: string;
  message: string;
}

export interface EditResult {
  texts: TranslatedTexts;
  /** Edits that weren't applied. */
  conflicts: TranslationConflict[];
}

/** What's wrong with edits: nothing is saved unless this is empty. */
export function editProblems(texts: readonly TranslatableText[], edits: readonly TranslationEdit[]): EditProblem[] {
  const byPath = new Map(texts.map((each) => [each.path, each]));
  return edits.flatMap(({ path, text: translation }) => {
    const message = textProblem(translation, byPath.get(path));
    return message === null ? [] : [{ path, message }];
  });
}

/** What's wrong with a translation; null if nothing is. Texts that the document no longer has only have the general limit. */
export function textProblem(
  translation: string,
  place: Pick<TranslatableText, 'max' | 'isLong'> | undefined,
): string | null {
  const { max, isLong } = place ?? { max: 5000, isLong: true };
  const trimmed = translation.trim();
  if (trimmed.length > max) return `Use ${max.toLocaleString('en')} characters or fewer`;
  if (!isLong && trimmed.includes('\n')) return 'Keep this to one line';
  return null;
}

/**
 * The saved texts with the edits. An edit of a text that someone else changed meanwhile, in another way, isn't applied.
 * @param texts the document's
 */
export function applyEdits(
  texts: readonly TranslatableText[],
  saved: TranslatedTexts,
  edits: readonly TranslationEdit[],
): EditResult {
  const current = new Map(resolveTexts(texts, saved).map((text) => [text.path, text]));
  const result = new Map(Object.entries(saved));
  const conflicts: TranslationConflict[] = [];
  for (const edit of edits) {
    const { path, original } = edit;
    const translation = cleanText(edit.text);
    const found = current.get(path);
    const theirs = found?.translation ?? result.get(path)?.text ?? '';
    if (theirs !== cleanText(edit.before) && theirs !== translation) {
      conflicts.push({ ...edit, theirs });
    } else if (translation === '') result.delete(found?.savedPath ?? path);
    else result.set(path, { text: translation, original: original.trim() });
  }
  return { texts: Object.fromEntries(withinLimit(texts, result)), conflicts };
}

/** Trimmed, and without characters that can't be stored or displayed. */
export function cleanText(value: string): string {
  return value
    .replaceAll('\r\n', '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '')
    .trim();
}

function withinLimit<Saved>(texts: readonly TranslatableText[], saved: Map<string, Saved>): Map<string, Saved> {
  if (saved.size <= MAX_SAVED) return saved;
  const current = new Set(texts.map(({ path }) => path));
  return new Map([...saved].filter(([path]) => current.has(path)));
}
