/** The routine list's query, as the page's URL parameters. Shared by server and browser. */

export const STATUS_FILTERS = ['all', 'live', 'draft', 'changed', 'archived'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

/** As Polaris' `IndexFilters` writes them: a field and a direction. */
export const SORTS = [
  'edited desc',
  'edited asc',
  'published desc',
  'published asc',
  'title asc',
  'title desc',
] as const;
export type Sort = (typeof SORTS)[number];

export interface RoutineQuery {
  /** Matches anywhere in the title or handle. */
  search: string;
  status: StatusFilter;
  sort: Sort;
  /** From 1. */
  page: number;
}

export const ALL_ROUTINES: RoutineQuery = { search: '', status: 'all', sort: 'edited desc', page: 1 };

export const PAGE_SIZE = 50;

const MAX_SEARCH = 200;

/** Missing or unknown parameters get their default. */
export function readRoutineQuery(params: URLSearchParams): RoutineQuery {
  // PostgreSQL can't search for NUL or unpaired surrogates.
  const search = (params.get('search') ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, MAX_SEARCH);
  const status = STATUS_FILTERS.find((each) => each === params.get('status')) ?? ALL_ROUTINES.status;
  const sort = SORTS.find((each) => each === params.get('sort')) ?? ALL_ROUTINES.sort;
  const page = params.get('page') ?? '';
  return { search, status, sort, page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1 };
}

/** URL parameters of a query, defaults left out. */
export function writeRoutineQuery(query: RoutineQuery): URLSearchParams {
  const names = ['search', 'status', 'sort', 'page'] as const;
  return new URLSearchParams(
    names
      .filter((name) => query[name] !== ALL_ROUTINES[name])
      .map((name): [string, string] => [name, String(query[name])]),
  );
}
