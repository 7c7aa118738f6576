/** Search, status and order of the list. They're in the page's URL, so that Back works. */
import { useNavigate } from '@remix-run/react';
import { IndexFilters, useSetIndexFiltersMode } from '@shopify/polaris';
import { useEffect, useState } from 'react';

import { ALL_ROUTINES, type RoutineQuery, SORTS, STATUS_FILTERS, type StatusFilter, writeRoutineQuery } from './query';

const STATUS_LABELS: Record<StatusFilter, string> = {
  all: 'All',
  live: 'Live',
  draft: 'Draft',
  changed: 'Unpublished changes',
  archived: 'Archived',
};

const TABS = STATUS_FILTERS.map((status) => ({ id: status, content: STATUS_LABELS[status], isLocked: true }));

type SortOption = { label: string; value: `${string} ${'asc' | 'desc'}`; directionLabel: string };

const SORT_OPTIONS: SortOption[] = [
  { label: 'Last edited', value: 'edited desc', directionLabel: 'Newest first' },
  { label: 'Last edited', value: 'edited asc', directionLabel: 'Oldest first' },
  { label: 'Last published', value: 'published desc', directionLabel: 'Newest first' },
  { label: 'Last published', value: 'published asc', directionLabel: 'Oldest first' },
  { label: 'Title', value: 'title asc', directionLabel: 'A–Z' },
  { label: 'Title', value: 'title desc', directionLabel: 'Z–A' },
];

/** Milliseconds without typing after which the list is searched. */
const TYPING_PAUSE = 300;

export function RoutineFilters({ query, isLoading }: { query: RoutineQuery; isLoading: boolean }) {
  const navigate = useNavigate();
  const { mode, setMode } = useSetIndexFiltersMode();
  const [search, setSearch] = useState(query.search);
  const apply = (changes: Partial<RoutineQuery>, replace = false) =>
    navigate(`?${writeRoutineQuery({ ...query, page: 1, ...changes }).toString()}`, { replace });

  useEffect(() => {
    if (search.trim() === query.search) return;
    const timer = setTimeout(() => apply({ search: search.trim() }, true), TYPING_PAUSE);
    return () => clearTimeout(timer);
    // Only typing starts a search.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [search]);
  // Back, and “Show all routines”, change the URL.
  useEffect(() => setSearch(query.search), [query.search]);

  return (
    <IndexFilters
      mode={mode}
      setMode={setMode}
      loading={isLoading}
      tabs={TABS}
      selected={STATUS_FILTERS.indexOf(query.status)}
      onSelect={(index) => apply({ status: STATUS_FILTERS[index] ?? ALL_ROUTINES.status })}
      canCreateNewView={false}
      queryValue={search}
      queryPlaceholder="Search routines"
      onQueryChange={setSearch}
      onQueryClear={() => setSearch('')}
      cancelAction={{ onAction: () => setSearch('') }}
      filters={[]}
      hideFilters
      onClearAll={() => setSearch('')}
      sortOptions={SORT_OPTIONS}
      sortSelected={[query.sort]}
      onSort={([value]) => apply({ sort: SORTS.find((each) => each === value) ?? ALL_ROUTINES.sort })}
    />
  );
}
