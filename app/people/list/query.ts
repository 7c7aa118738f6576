/** The people query, as the page's URL parameters. Shared by server and browser. */
import { isDay } from '~/insights/funnel/period';

export const PEOPLE_FILTERS = ['all', 'not-downloaded', 'downloaded', 'failed', 'unsubscribed'] as const;
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number];

export const PEOPLE_SORTS = ['newest', 'oldest'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

/** What one of a person's requests must match, in all respects. */
export interface RequestFilter {
  /** First and last day, in the shop's time zone; blank for any. */
  from: string;
  to: string;
  /** ID of a Brief; blank for any. */
  brief: string;
  /** ID of an article; empty for requests from other pages, null for any. */
  article: string | null;
  /** The page's language, as a locale; blank for any. */
  language: string;
}

export interface PeopleQuery extends RequestFilter {
  /** Lower case. Matches anywhere in an address, or only its start if shorter than `MIN_PART_LENGTH`. */
  search: string;
  filter: PeopleFilter;
  sort: PeopleSort;
}

/** Fewest characters that are searched for anywhere in an address: the length of an index key. */
export const MIN_PART_LENGTH = 3;

/** Failed emails per page. */
export const FAILURES_ON_A_PAGE = 50;

const ANY_REQUEST: RequestFilter = { from: '', to: '', brief: '', article: null, language: '' };

export const ALL_PEOPLE: PeopleQuery = { search: '', filter: 'all', sort: 'newest', ...ANY_REQUEST };

/** The query without its filters, in the same order. */
export function withoutFilters({ sort }: PeopleQuery): PeopleQuery {
  return { ...ALL_PEOPLE, sort };
}

/** Whether the query is about requests, and not about all of them. */
export function isAboutRequests(query: PeopleQuery): boolean {
  return Object.entries(ANY_REQUEST).some(([name, value]) => query[name as keyof RequestFilter] !== value);
}

/** Whether the query leaves anyone out. */
export function isFiltered(query: PeopleQuery): boolean {
  return query.search !== '' || query.filter !== 'all' || isAboutRequests(query);
}

/** Id of the person that a page starts after or ends before; null for the first page. */
export type PeopleCursor = { after: string } | { before: string } | null;

/** The longest email address (RFC 5321). */
const MAX_SEARCH = 254;

/** Longest ID or locale. */
const MAX_VALUE = 100;

/** Missing or unknown parameters get their default. */
export function readPeopleQuery(params: URLSearchParams): PeopleQuery {
  // PostgreSQL rejects NUL in text.
  const read = (name: string) => params.get(name)?.replaceAll('\0', '').trim() ?? '';
  const day = (name: string) => (isDay(read(name)) ? read(name) : '');
  const [from, to] = [day('from'), day('to')];
  const isReversed = from !== '' && to !== '' && from > to;
  return {
    search: read('search').toLowerCase().slice(0, MAX_SEARCH),
    filter: PEOPLE_FILTERS.find((each) => each === params.get('filter')) ?? ALL_PEOPLE.filter,
    sort: PEOPLE_SORTS.find((each) => each === params.get('sort')) ?? ALL_PEOPLE.sort,
    from: isReversed ? to : from,
    to: isReversed ? from : to,
    brief: read('brief').slice(0, MAX_VALUE),
    article: params.has('article') ? read('article').slice(0, MAX_VALUE) : null,
    language: read('language').slice(0, MAX_VALUE),
  };
}

export function readPeopleCursor(params: URLSearchParams): PeopleCursor {
  const [after, before] = ['after', 'before'].map((name) => params.get(name)?.replaceAll('\0', ''));
  if (after) return { after };
  return before ? { before } : null;
}

/** URL parameters of a query, defaults left out. */
export function writePeopleQuery(query: PeopleQuery): URLSearchParams {
  const names = Object.keys(ALL_PEOPLE) as (keyof PeopleQuery)[];
  return new URLSearchParams(
    names.filter((name) => query[name] !== ALL_PEOPLE[name]).map((name): [string, string] => [name, query[name] ?? '']),
  );
}
