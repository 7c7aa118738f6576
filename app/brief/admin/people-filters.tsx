/** What is looked for. Each choice is in the page's address, so that it can be gone back to. */
import { useNavigate } from '@remix-run/react';
import { Box, Button, InlineGrid, Select, TextField } from '@shopify/polaris';
import { SearchIcon } from '@shopify/polaris-icons';
import { type FormEvent, useState } from 'react';

import { PEOPLE_FILTERS, PEOPLE_SORTS, type PeopleQuery, writePeopleQuery } from '../people/people-query';
import { STATUS_LABELS } from '../people/people-status';

const FILTER_OPTIONS = PEOPLE_FILTERS.map((value) => ({
  value,
  label: value === 'all' ? 'Everybody' : STATUS_LABELS[value],
}));

const SORT_LABELS = { newest: 'Newest first', oldest: 'Oldest first' };
const SORT_OPTIONS = PEOPLE_SORTS.map((value) => ({ value, label: SORT_LABELS[value] }));

export function PeopleFilters({ query }: { query: PeopleQuery }) {
  const navigate = useNavigate();
  const [search, setSearch] = useState(query.search);
  const show = (changes: Partial<PeopleQuery>) => {
    const next = { ...query, search: search.trim().toLowerCase(), ...changes };
    navigate(`?${writePeopleQuery(next).toString()}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show({});
  };
  return (
    <Box padding="400" borderBlockEndWidth="025" borderColor="border">
      <form role="search" onSubmit={submit}>
        <InlineGrid columns={{ xs: 1, md: '2fr 1fr 1fr' }} gap="300">
          <TextField
            label="E-mail address"
            type="search"
            autoComplete="off"
            placeholder="Beginning or part of it"
            value={search}
            onChange={setSearch}
            clearButton
            onClearButtonClick={() => {
              setSearch('');
              show({ search: '' });
            }}
            connectedRight={<Button submit icon={SearchIcon} accessibilityLabel="Search" size="large" />}
          />
          <Select
            label="Show"
            options={FILTER_OPTIONS}
            value={query.filter}
            onChange={(value) => show({ filter: PEOPLE_FILTERS.find((each) => each === value) ?? 'all' })}
          />
          <Select
            label="Order"
            options={SORT_OPTIONS}
            value={query.sort}
            onChange={(value) => show({ sort: PEOPLE_SORTS.find((each) => each === value) ?? 'newest' })}
          />
        </InlineGrid>
      </form>
    </Box>
  );
}
