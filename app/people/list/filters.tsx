/** Search, status and order of the people list. They're in the page's URL, so that Back works. */
import { useNavigate } from '@remix-run/react';
import { Box, Button, InlineGrid, Select, TextField } from '@shopify/polaris';
import { SearchIcon } from '@shopify/polaris-icons';
import { type FormEvent, useState } from 'react';

import { PEOPLE_FILTERS, PEOPLE_SORTS, type PeopleQuery, writePeopleQuery } from './query';
import { STATUS_LABELS } from '../person-status';

const FILTER_OPTIONS = PEOPLE_FILTERS.map((value) => ({
  value,
  label: value === 'all' ? 'All' : STATUS_LABELS[value],
}));

const SORT_LABELS = { newest: 'Newest first', oldest: 'Oldest first' };
const SORT_OPTIONS = PEOPLE_SORTS.map((value) => ({ value, label: SORT_LABELS[value] }));

export function PeopleFilters({ query }: { query: PeopleQuery }) {
  const navigate = useNavigate();
  const [search, setSearch] = useState(query.search);
  const apply = (changes: Partial<PeopleQuery>) => {
    const next = { ...query, search: search.trim().toLowerCase(), ...changes };
    navigate(`?${writePeopleQuery(next).toString()}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply({});
  };
  return (
    <Box padding="400" borderBlockEndWidth="025" borderColor="border">
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
    </Box>
  );
}
