/** Fields for what people requested, from where, and when. */
import { BlockStack, Button, InlineGrid, InlineStack, Select, Text, TextField } from '@shopify/polaris';
import { type FormEvent, useState } from 'react';

import type { FilterOption, FilterOptions } from './filter-options.server';
import { NO_ARTICLE } from './labels';
import type { PeopleQuery } from './query';

interface RequestFiltersProps {
  query: PeopleQuery;
  options: FilterOptions;
  apply: (changes: Partial<PeopleQuery>) => void;
}

/** What `Select` has for any article and for none: IDs are digits or `unknown`. */
const ANY = '*';

export function RequestFilters({ query, options, apply }: RequestFiltersProps) {
  const [from, setFrom] = useState(query.from);
  const [to, setTo] = useState(query.to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply({ from, to });
  };
  const articles = [{ value: '', label: NO_ARTICLE }, ...options.articles];
  return (
    <BlockStack gap="300">
      <InlineGrid columns={{ xs: 1, md: 3 }} gap="300">
        <Select
          label="Brief"
          options={withAny('All Briefs', '', options.briefs)}
          value={query.brief}
          onChange={(brief) => apply({ brief })}
        />
        <Select
          label="Article"
          options={withAny('All articles', ANY, articles)}
          value={query.article ?? ANY}
          onChange={(article) => apply({ article: article === ANY ? null : article })}
        />
        <Select
          label="Language"
          options={withAny('All languages', '', options.languages)}
          value={query.language}
          onChange={(language) => apply({ language })}
        />
      </InlineGrid>
      <form aria-label="Dates of requests" onSubmit={submit}>
        <InlineStack gap="300" blockAlign="end">
          <TextField label="Requested from" type="date" autoComplete="off" value={from} onChange={setFrom} />
          <TextField label="Requested to" type="date" autoComplete="off" value={to} onChange={setTo} />
          <Button submit>Apply dates</Button>
        </InlineStack>
      </form>
      <Text as="p" tone="subdued">
        Shows people with a request that matches all of these. Days are in your store’s time zone.
      </Text>
    </BlockStack>
  );
}

function withAny(label: string, value: string, options: FilterOption[]): FilterOption[] {
  return [{ value, label }, ...options];
}
