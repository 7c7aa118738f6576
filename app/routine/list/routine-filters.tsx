/** Search, status and order of the list. They're in the page's URL, so that Back works. */
import { useNavigate } from '@remix-run/react';
import { IndexFilters, useSetIndexFiltersMode } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';

import {
  ALL_ROUTINES,
  readRoutineQuery,
  type RoutineQuery,
  SORTS,
  STATUS_FILTERS,
  type StatusFilter,
  writeRoutineQuery,
} from './query';

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
  const [typed, setTyped] = useState(query.search);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  /** What was asked for last. It may still be loading, so that it differs from `query`. */
  const asked = useRef(query);

  const ask = (changes: Partial<RoutineQuery>, replace = false) => {
    clearTimeout(timer.current);
    asked.current = { ...asked.current, search: typed.trim(), page: 1, ...changes };
    navigate(`?${writeRoutineQuery(asked.current).toString()}`, { replace });
  };
  const search = (text: string) => {
    if (text.trim() !== asked.current.search) ask({ search: text.trim() }, true);
  };
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(text), TYPING_PAUSE);
  };
  const clear = () => {
    setTyped('');
    search('');
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  // Back, and “Show all routines”, change the URL.
  const shown = writeRoutineQuery(query).toString();
  useEffect(() => {
    if (shown === writeRoutineQuery(asked.current).toString()) return;
    clearTimeout(timer.current);
    asked.current = readRoutineQuery(new URLSearchParams(shown));
    setTyped(asked.current.search);
  }, [shown]);

  return (
    <IndexFilters
      mode={mode}
      setMode={setMode}
      loading={isLoading}
      tabs={TABS}
      selected={STATUS_FILTERS.indexOf(query.status)}
      onSelect={(index) => ask({ status: STATUS_FILTERS[index] ?? ALL_ROUTINES.status })}
      canCreateNewView={false}
      queryValue={typed}
      queryPlaceholder="Search routines"
      onQueryChange={type}
      onQueryClear={clear}
      cancelAction={{ onAction: clear }}
      filters={[]}
      hideFilters
      onClearAll={clear}
      sortOptions={SORT_OPTIONS}
      sortSelected={[query.sort]}
      onSort={([value]) => ask({ sort: SORTS.find((each) => each === value) ?? ALL_ROUTINES.sort })}
    />
  );
}
