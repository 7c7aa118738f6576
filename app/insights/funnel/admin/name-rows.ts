/** Names for what counts are about. */
import { localeName } from '~/translations/locales';

import { UNKNOWN_ARTICLE, UNKNOWN_ARTICLE_TITLE } from '../../contract';
import { type FunnelFilter, type FunnelQuery, writeFunnelQuery } from '../query';
import type { BreakdownRow } from '../read-funnel.server';
import type { NamedRow } from './breakdown-card';

const DEVICES: Record<string, string> = { phone: 'Phone', tablet: 'Tablet', desktop: 'Computer' };

export interface Titles {
  article: (id: string) => string;
  routine: (id: string) => string | undefined;
  brief: (id: string) => string | undefined;
}

/** What a value of a dimension is called. */
export function nameOf(name: keyof FunnelFilter, value: string, titles: Titles): string {
  switch (name) {
    case 'article':
      if (value === '') return 'No article';
      return (value !== UNKNOWN_ARTICLE && titles.article(value)) || UNKNOWN_ARTICLE_TITLE;
    case 'routine':
      return value === '' ? 'No routine' : (titles.routine(value) ?? 'Deleted routine');
    case 'version':
      return `Version ${value}`;
    case 'brief':
      return titles.brief(value) ?? 'Deleted Brief';
    case 'device':
      return DEVICES[value] ?? 'Unknown device';
    case 'language':
      return value === '' ? 'Unknown language' : localeName(value);
  }
}

/** A breakdown's rows with their names, and where each leads. */
export function nameRows(
  rows: BreakdownRow[],
  name: keyof FunnelFilter,
  { query, titles }: { query: FunnelQuery; titles: Titles },
): NamedRow[] {
  return rows.map((row) => ({
    ...row,
    label: nameOf(name, row.value, titles),
    url: query[name] === undefined ? `?${writeFunnelQuery({ ...query, [name]: row.value }).toString()}` : null,
  }));
}
