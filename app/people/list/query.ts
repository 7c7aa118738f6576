/** The people query, as the page's URL parameters. Shared by server and browser. */

export const PEOPLE_FILTERS = ['all', 'not-downloaded', 'downloaded', 'failed', 'unsubscribed'] as const;
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number];

export const PEOPLE_SORTS = ['newest', 'oldest'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

export interface PeopleQuery {
  /** Lower case. Matches anywhere in an address, or only its start if shorter than `MIN_PART_LENGTH`. */
  search: string;
  filter: PeopleFilter;
  sort: PeopleSort;
}

/** Fewest characters that are searched for anywhere in an address: the length of an index key. */
export const MIN_PART_LENGTH = 3;

/** Failed emails per page. */
export const FAILURES_ON_A_PAGE = 50;

export const ALL_PEOPLE: PeopleQuery = { search: '', filter: 'all', sort: 'newest' };

/** Id of the person that a page starts after or ends before; null for the first page. */
export type PeopleCursor = { after: string } | { before: string } | null;

/** The longest email address (RFC 5321). */
const MAX_SEARCH = 254;

/** Missing or unknown parameters get their default. */
export function readPeopleQuery(params: URLSearchParams): PeopleQuery {
  // PostgreSQL rejects NUL in text.
  const search = (params.get('search') ?? '').replaceAll('\0', '').trim().toLowerCase().slice(0, MAX_SEARCH);
  const filter = PEOPLE_FILTERS.find((each) => each === params.get('filter')) ?? ALL_PEOPLE.filter;
  const sort = PEOPLE_SORTS.find((each) => each === params.get('sort')) ?? ALL_PEOPLE.sort;
  return { search, filter, sort };
}

export function readPeopleCursor(params: URLSearchParams): PeopleCursor {
  const [after, before] = ['after', 'before'].map((name) => params.get(name)?.replaceAll('\0', ''));
  if (after) return { after };
  return before ? { before } : null;
}

/** URL parameters of a query, defaults left out. */
export function writePeopleQuery(query: PeopleQuery): URLSearchParams {
  const names = ['search', 'filter', 'sort'] as const;
  return new URLSearchParams(
    names.filter((name) => query[name] !== ALL_PEOPLE[name]).map((name): [string, string] => [name, query[name]]),
  );
}
