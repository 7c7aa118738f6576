/** The filters about requests that apply; each, or all at once, can be removed with one click. */
import { Button, InlineStack, Tag } from '@shopify/polaris';

import type { FilterOptions } from './filter-options.server';
import { appliedFilters } from './labels';
import { type PeopleQuery, withoutFilters } from './query';

interface AppliedFiltersProps {
  query: PeopleQuery;
  options: FilterOptions;
  apply: (changes: Partial<PeopleQuery>) => void;
}

export function AppliedFilters({ query, options, apply }: AppliedFiltersProps) {
  const filters = appliedFilters(query, options);
  if (filters.length === 0) return null;
  return (
    <InlineStack gap="200" blockAlign="center">
      {filters.map(({ label, without }) => (
        <Tag key={label} onRemove={() => apply(without)}>
          {label}
        </Tag>
      ))}
      <Button variant="plain" onClick={() => apply(withoutFilters(query))}>
        Clear all
      </Button>
    </InlineStack>
  );
}
