/** Finds what an article says now and didn't before, and what no field of the routine came from. */
import { MAX_STORED_TEXT, MAX_UNPLACED, type Quote } from '../../../import/contract';
import type { Change } from '~/versions/changes';

/** More aren't listed one by one, and longer ones are cut. */
const MAX_LISTED = 10;
const MAX_SHOWN = 300;

interface Passages {
  textLength: number;
  unplaced: readonly Quote[];
}

export function newPassages(before: Passages, after: Passages): Change[] {
  // Of longer articles, the last passage is the rest of the text.
  const isWhole = ({ textLength, unplaced }: Passages) =>
    textLength <= MAX_STORED_TEXT && unplaced.length < MAX_UNPLACED;
  if (!isWhole(before) || !isWhole(after)) return [];
  const counts = new Map<string, number>();
  for (const { quote } of before.unplaced) counts.set(quote, (counts.get(quote) ?? 0) + 1);
  const added = after.unplaced.filter(({ quote }) => {
    const left = counts.get(quote) ?? 0;
    counts.set(quote, left - 1);
    return left <= 0;
  });
  const listed = added.slice(0, MAX_LISTED).map(({ quote }): Change => ({
    ...{ text: 'New text that isn’t in the routine', before: null, after: cut(quote) },
  }));
  const more = added.length - listed.length;
  const rest = { text: `${more} more passages that aren’t in the routine`, before: null, after: null };
  return more > 0 ? [...listed, rest] : listed;
}

function cut(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).toWellFormed()}…` : text;
}
