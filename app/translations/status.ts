/** Which translations a document has, and the document with them. */
import type { ResolvedText, TranslatableText, TranslatedText, TranslatedTexts, TranslationCounts } from './contract';
import { similarity } from './similarity';
import { type Walk, extractTexts, replaceTexts } from './walk';

/** From here on, a changed line still says enough of the same to keep its translation, as an outdated one. */
const SAME_LINE = 0.5;

/** Each text with its translation, in the same order. */
export function resolveTexts(texts: readonly TranslatableText[], translated: TranslatedTexts): ResolvedText[] {
  const resolved = texts.map((text) => resolve(text, translated));
  const moved = matchChangedLines(resolved, translated);
  return resolved.map((text) => moved.get(text.path) ?? text);
}

/** The text that readers see: the translation, or the original of texts without one and of safety texts that have changed. */
export function shownText({ status, isSafety, translation, original }: ResolvedText): string {
  return status === 'missing' || (status === 'outdated' && isSafety) ? original : translation;
}

/** A copy of the document as readers of one language see it. */
export function applyTranslations<Document>(
  walk: Walk<Document>,
  document: Document,
  translated: TranslatedTexts,
): Document {
  const shown = new Map(
    resolveTexts(extractTexts(walk, document), translated)
      .filter(({ status }) => status !== 'missing')
      .map((text) => [text.path, shownText(text)]),
  );
  return replaceTexts(walk, document, (path) => shown.get(path));
}

/** The translations that a document uses, also outdated ones, at the paths that it has. */
export function currentTexts<Document>(
  walk: Walk<Document>,
  document: Document,
  translated: TranslatedTexts,
): TranslatedTexts {
  const used = resolveTexts(extractTexts(walk, document), translated).filter(({ status }) => status !== 'missing');
  return Object.fromEntries(
    used.map(({ path, translation, translatedFrom, original }) => [
      path,
      { text: translation, original: translatedFrom ?? original },
    ]),
  );
}

export function countTexts(texts: readonly Pick<ResolvedText, 'status'>[]): TranslationCounts {
  const counts = { translated: 0, missing: 0, outdated: 0, total: texts.length };
  for (const { status } of texts) counts[status] += 1;
  return counts;
}

function resolve(text: TranslatableText, translated: TranslatedTexts): ResolvedText {
  const saved = Object.hasOwn(translated, text.path) ? translated[text.path] : undefined;
  if (!saved || saved.text.trim() === '') {
    return { ...text, status: 'missing', translation: '', translatedFrom: null, savedPath: null };
  }
  return withSaved(text, text.path, saved);
}

/**
 * Lines that were changed have other paths. Gives each the translation of the most similar line that its list no longer has,
 * as an outdated one. Lines that aren't similar stay without: another line's translation would be wrong.
 */
function matchChangedLines(resolved: readonly ResolvedText[], translated: TranslatedTexts): Map<string, ResolvedText> {
  const missing = resolved.filter(({ status, list }) => status === 'missing' && list !== null);
  const matches = new Map<string, ResolvedText>();
  if (missing.length === 0) return matches;
  const current = new Set(resolved.map(({ path }) => path));
  const unused = Object.entries(translated).filter(([path, { text }]) => !current.has(path) && text.trim() !== '');
  const pairs = missing
    .flatMap((line) =>
      unused
        .filter(([path]) => path.slice(0, path.lastIndexOf('/')) === line.list)
        .map(([path, saved]) => ({ line, path, saved, score: similarity(line.original, saved.original.trim()) })),
    )
    .filter(({ score }) => score >= SAME_LINE)
    .sort((one, other) => other.score - one.score);
  const taken = new Set<string>();
  for (const { line, path, saved } of pairs) {
    if (matches.has(line.path) || taken.has(path)) continue;
    taken.add(path);
    matches.set(line.path, withSaved(line, path, saved));
  }
  return matches;
}

function withSaved(text: TranslatableText, savedPath: string, saved: TranslatedText): ResolvedText {
  const isSame = saved.original.trim() === text.original;
  return {
    ...text,
    status: isSame ? 'translated' : 'outdated',
    translation: saved.text,
    translatedFrom: isSame ? null : saved.original,
    savedPath,
  };
}
