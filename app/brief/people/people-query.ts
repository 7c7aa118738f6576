/** Which people are wanted, as the address of a page says it. For the server and the browser. */

export const PEOPLE_FILTERS = ['all', 'waiting', 'downloaded', 'failed', 'unsubscribed'] as const;
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number];

export const PEOPLE_SORTS = ['newest', 'oldest'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

export interface PeopleQuery {
  /** The beginning of an address, or a part of three characters or more; empty for everybody. In small letters. */
  search: string;
  filter: PeopleFilter;
  sort: PeopleSort;
}

export const EVERYBODY: PeopleQuery = { search: '', filter: 'all', sort: 'newest' };

/** Where a page starts: right after a person, right before one, or at the beginning. */
export type PeopleCursor = { after: string } | { before: string } | null;

/** No address is longer. */
const LONGEST = 254;

/** Reads an address's parameters; what is missing or unknown is as for everybody. */
export function readPeopleQuery(parameters: URLSearchParams): PeopleQuery {
  // PostgreSQL keeps no NUL in a text, so nothing that has one can be found.
  const search = (parameters.get('search') ?? '').replaceAll('\0', '').trim().toLowerCase().slice(0, LONGEST);
  const filter = PEOPLE_FILTERS.find((each) => each === parameters.get('filter')) ?? EVERYBODY.filter;
  const sort = PEOPLE_SORTS.find((each) => each === parameters.get('sort')) ?? EVERYBODY.sort;
  return { search, filter, sort };
}

export function readPeopleCursor(parameters: URLSearchParams): PeopleCursor {
  const [after, before] = ['after', 'before'].map((name) => parameters.get(name)?.replaceAll('\0', ''));
  if (after) return { after };
  return before ? { before } : null;
}

/** The parameters for a query, without those that go without saying. */
export function writePeopleQuery(query: PeopleQuery): URLSearchParams {
  const names = ['search', 'filter', 'sort'] as const;
  return new URLSearchParams(
    names.filter((name) => query[name] !== EVERYBODY[name]).map((name): [string, string] => [name, query[name]]),
  );
}
