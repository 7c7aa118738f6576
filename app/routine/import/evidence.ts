/** Which words of the article each field came from. */
import type { Certainty, Evidence, Unplaced } from './contract';
import { type ArticleText, type Span, quote } from './document/document';

export class EvidenceList {
  readonly #entries: { path: string; span: Span; certainty: Certainty }[] = [];
  /** Words that give structure, such as "Step 1:", and need no field. */
  readonly #structure: Span[] = [];

  add(path: string, spans: readonly Span[], certainty: Certainty): void {
    for (const span of spans) if (span.end >= span.start) this.#entries.push({ path, span, certainty });
  }

  rename(path: string, to: string): void {
    for (const entry of this.#entries) if (entry.path === path) entry.path = to;
  }

  remove(path: string): void {
    this.#entries.splice(0, Infinity, ...this.#entries.filter((entry) => entry.path !== path));
  }

  structure(span: Span): void {
    if (span.end > span.start) this.#structure.push(span);
  }

  /** Ranges of `plain` that are used. */
  used(): Span[] {
    return [...this.#entries.map(({ span }) => span), ...this.#structure];
  }

  /** In the article's words, in the order of the fields. */
  result(article: ArticleText): Evidence[] {
    return this.#entries.map(({ path, span, certainty }) => ({ path, ...quote(article, span), certainty }));
  }
}

/**
 * What no field came from, by sentence: everything with a letter or digit, except words that only connect used ones.
 */
export function unplacedIn(
  article: ArticleText,
  used: readonly Span[],
  sentences: readonly Span[],
  isFiller: (word: string) => boolean,
): Unplaced[] {
  const covered = new Uint8Array(article.plain.length + 1);
  for (const { start, end } of used) covered.fill(1, start, end);
  const result: Unplaced[] = [];
  for (const sentence of sentences) {
    let at = sentence.start;
    while (at < sentence.end) {
      while (at < sentence.end && covered[at] === 1) at += 1;
      const start = at;
      while (at < sentence.end && covered[at] === 0) at += 1;
      const text = article.lower.slice(start, at);
      const words = text.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
      const isWhole = start === sentence.start && at === sentence.end;
      if (words.length === 0 || (!isWhole && words.every(isFiller))) continue;
      const from = start + (text.length - text.trimStart().length);
      result.push(quote(article, { start: from, end: start + text.trimEnd().length }));
    }
  }
  return result;
}
