/** Which texts the translation page shows. */
import type { ResolvedText } from '../contract';

export const FILTERS = ['all', 'missing', 'outdated'] as const;

export type Filter = (typeof FILTERS)[number];

/** Texts with a status, and with the words in their original, their translation or their place. */
export function filterTexts<Text extends ResolvedText>(texts: readonly Text[], filter: Filter, search: string): Text[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return texts.filter(({ status, original, translation, group, label }) => {
    const content = [original, translation, group, label].join('\n').toLocaleLowerCase();
    return (filter === 'all' || status === filter) && words.every((word) => content.includes(word));
  });
}

/** Texts that follow each other and belong to the same part. */
export function groupTexts<Text extends Pick<ResolvedText, 'group'>>(
  texts: readonly Text[],
): { group: string; texts: Text[] }[] {
  const groups: { group: string; texts: Text[] }[] = [];
  for (const text of texts) {
    const last = groups.at(-1);
    if (last?.group === text.group) last.texts.push(text);
    else groups.push({ group: text.group, texts: [text] });
  }
  return groups;
}
