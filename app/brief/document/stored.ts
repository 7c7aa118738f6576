/** What a row keeps: the Brief as it was saved last and, beside it, the words of it that readers see. */
import type { Brief } from '../schema';

/** What pages show of a Brief before it is asked for. */
export type OfferedWords = Pick<Brief, 'title' | 'pitch' | 'inside' | 'consent'>;

export interface StoredBrief extends Brief {
  /** As they were published last; none before the first time. */
  published?: OfferedWords;
}

/** The row's document. Only this room writes it, and in this form; what was only begun may break the rules. */
export function storedOf({ document }: { document: unknown }): StoredBrief {
  return document as StoredBrief;
}

export function wordsOf({ title, pitch, inside, consent }: Brief): OfferedWords {
  return { title, pitch, inside, consent };
}

/** What readers see of a Brief that is offered; where nothing was saved since, that is what was saved. */
export function offeredWordsOf(row: {
  document: unknown;
  revision: number;
  publishedRevision: number | null;
}): OfferedWords | undefined {
  const { published, ...brief } = storedOf(row);
  return row.publishedRevision === row.revision ? wordsOf(brief) : published;
}
