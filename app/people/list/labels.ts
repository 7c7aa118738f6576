/** Words of the people list. */
import { UNKNOWN_ARTICLE_TITLE } from '~/insights/contract';
import { localeName } from '~/translations/locales';

import type { FilterOption, FilterOptions } from './filter-options.server';
import type { PeopleQuery } from './query';

/** For requests from other pages, such as the home page. */
export const NO_ARTICLE = 'Not from an article';

/** A filter in words, and the query's changes that remove it. */
export interface AppliedFilter {
  label: string;
  without: Partial<PeopleQuery>;
}

/** The filters about requests that apply. */
export function appliedFilters(query: PeopleQuery, options: FilterOptions): AppliedFilter[] {
  const { from, to, brief, article, language } = query;
  return [
    ...(from === '' && to === '' ? [] : [{ label: datesLabel(from, to), without: { from: '', to: '' } }]),
    ...(brief === '' ? [] : [{ label: labelIn(options.briefs, brief, 'Deleted Brief'), without: { brief: '' } }]),
    ...(article === null ? [] : [{ label: articleLabel(article, options), without: { article: null } }]),
    ...(language === '' ? [] : [{ label: localeName(language), without: { language: '' } }]),
  ];
}

function articleLabel(article: string, { articles }: FilterOptions): string {
  return article === '' ? NO_ARTICLE : labelIn(articles, article, UNKNOWN_ARTICLE_TITLE);
}

function labelIn(options: FilterOption[], value: string, fallback: string): string {
  return options.find((option) => option.value === value)?.label ?? fallback;
}

function datesLabel(from: string, to: string): string {
  if (from === to) return `Requested on ${dayName(from)}`;
  if (to === '') return `Requested since ${dayName(from)}`;
  return from === '' ? `Requested until ${dayName(to)}` : `Requested ${dayName(from)} – ${dayName(to)}`;
}

function dayName(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en', { dateStyle: 'medium', timeZone: 'UTC' });
}
