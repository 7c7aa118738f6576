/** Edits of one language's texts in the browser, before they're saved. */
import type {
  ResolvedText,
  TranslatableText,
  TranslatedTexts,
  TranslationConflict,
  TranslationEdit,
} from '../contract';
import { resolveTexts } from '../status';

/** The texts with another translation for one of them; blank removes it. */
export function withTranslation(texts: TranslatedTexts, text: ResolvedText, translation: string): TranslatedTexts {
  const next = { ...texts };
  if (text.savedPath !== null && translation.trim() === '') delete next[text.savedPath];
  if (translation === '') delete next[text.path];
  else next[text.path] = { text: translation, original: text.original };
  return next;
}

/** What changed between two states, as edits to send. */
export function editsBetween(
  originals: readonly TranslatableText[],
  before: TranslatedTexts,
  after: TranslatedTexts,
): TranslationEdit[] {
  const old = new Map(resolveTexts(originals, before).map((text) => [text.path, text]));
  return resolveTexts(originals, after).flatMap(({ path, translation, original, status }) => {
    const was = old.get(path);
    const isConfirmed = was?.status === 'outdated' && status === 'translated';
    if (!was || (was.translation === translation && !isConfirmed)) return [];
    return [{ path, text: translation, original, before: was.translation }];
  });
}

/** What's saved now, with what was typed since, and with the edits that weren't saved because of a conflict. */
export function mergeSaved(
  saved: TranslatedTexts,
  sent: TranslatedTexts,
  present: TranslatedTexts,
  conflicts: readonly TranslationConflict[],
): TranslatedTexts {
  const merged = { ...saved };
  for (const { path, text, original } of conflicts) merged[path] = { text, original };
  for (const path of new Set([...Object.keys(sent), ...Object.keys(present)])) {
    const [was, is] = [sent[path], present[path]];
    if (was?.text === is?.text && was?.original === is?.original) continue;
    if (is) merged[path] = is;
    else delete merged[path];
  }
  return merged;
}
