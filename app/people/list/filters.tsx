/** Search, filters and order of the people list. They're in the page's URL, so that Back works. */
import { useLocation, useNavigate, useNavigation } from '@remix-run/react';
import { BlockStack, Box, Button, InlineGrid, InlineStack, Select, TextField } from '@shopify/polaris';
import { SearchIcon } from '@shopify/polaris-icons';
import { type FormEvent, useEffect, useRef, useState } from 'react';

import { AppliedFilters } from './applied-filters';
import type { FilterOptions } from './filter-options.server';
import {
  PEOPLE_FILTERS,
  PEOPLE_SORTS,
  type PeopleQuery,
  isAboutRequests,
  readPeopleQuery,
  writePeopleQuery,
} from './query';
import { RequestFilters } from './request-filters';
import { STATUS_LABELS } from '../person-status';

const FILTER_OPTIONS = PEOPLE_FILTERS.map((value) => ({
  value,
  label: value === 'all' ? 'All' : STATUS_LABELS[value],
}));

const SORT_LABELS = { newest: 'Newest first', oldest: 'Oldest first' };
const SORT_OPTIONS = PEOPLE_SORTS.map((value) => ({ value, label: SORT_LABELS[value] }));

const REQUEST_FILTERS_ID = 'request-filters';

export function PeopleFilters({ query: shown, options }: { query: PeopleQuery; options: FilterOptions }) {
  const navigate = useNavigate();
  const query = usePendingQuery() ?? shown;
  const [search, setSearch] = useState(query.search);
  const asked = useRef(query.search);
  useEffect(() => {
    // What's typed while a search loads stays. Back and links change what's searched, too.
    if (shown.search === asked.current) return;
    asked.current = shown.search;
    setSearch(shown.search);
  }, [shown.search]);
  const [isOpen, setIsOpen] = useState(() => isAboutRequests(query));
  const apply = (changes: Partial<PeopleQuery>) => {
    const next = { ...query, search: search.trim().toLowerCase(), ...changes };
    asked.current = next.search;
    navigate(`?${writePeopleQuery(next).toString()}`, { preventScrollReset: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply({});
  };
  return (
    <Box padding="400" borderBlockEndWidth="025" borderColor="border">
      <BlockStack gap="300">
        <form role="search" onSubmit={submit}>
          <InlineGrid columns={{ xs: 1, md: '2fr 1fr 1fr' }} gap="300">
            <TextField
              label="Search by email"
              type="search"
              autoComplete="off"
              value={search}
              onChange={setSearch}
              clearButton
              onClearButtonClick={() => {
                setSearch('');
                apply({ search: '' });
              }}
              connectedRight={<Button submit icon={SearchIcon} accessibilityLabel="Search" size="large" />}
            />
            <Select
              label="Status"
              options={FILTER_OPTIONS}
              value={query.filter}
              onChange={(value) => apply({ filter: PEOPLE_FILTERS.find((each) => each === value) ?? 'all' })}
            />
            <Select
              label="Sort by"
              options={SORT_OPTIONS}
              value={query.sort}
              onChange={(value) => apply({ sort: PEOPLE_SORTS.find((each) => each === value) ?? 'newest' })}
            />
          </InlineGrid>
        </form>
        <InlineStack>
          <Button
            variant="plain"
            disclosure={isOpen ? 'up' : 'down'}
            ariaExpanded={isOpen}
            ariaControls={REQUEST_FILTERS_ID}
            onClick={() => setIsOpen(!isOpen)}
          >
            Filter by request
          </Button>
        </InlineStack>
        <div id={REQUEST_FILTERS_ID} hidden={!isOpen}>
          <RequestFilters key={`${query.from} ${query.to}`} {...{ query, options, apply }} />
        </div>
        <AppliedFilters query={shown} {...{ options, apply }} />
      </BlockStack>
    </Box>
  );
}

/** The query that the page is changing to, so that a change during that adds to it; null if it isn't changing. */
function usePendingQuery(): PeopleQuery | null {
  const { pathname } = useLocation();
  const next = useNavigation().location;
  return next?.pathname === pathname ? readPeopleQuery(new URLSearchParams(next.search)) : null;
}
