/** People as a table, or as a list on phones. */
import { BlockStack, IndexTable, InlineStack, Link, Text, useBreakpoints } from '@shopify/polaris';

import { localeName } from '~/translations/locales';
import { DateTime } from '~/ui/date-time';
import { usePagination } from '~/ui/hooks/use-pagination';

import { NO_ARTICLE } from './labels';
import type { PeoplePage, Person } from './list.server';
import { PersonBadge } from '../person-badge';

/** Loader data: dates are ISO 8601 strings. */
export type PeoplePageData = Omit<PeoplePage, 'people'> & { people: PersonData[] };
type PersonData = Omit<Person, 'firstRequestAt'> & { firstRequestAt: string };

export function PeopleTable({ people, hasPrevious, hasNext }: PeoplePageData) {
  const isPhone = useBreakpoints().smDown;
  const pagination = usePagination();
  const Row = isPhone ? PersonItem : PersonRow;
  return (
    <IndexTable
      selectable={false}
      condensed={isPhone}
      resourceName={{ singular: 'person', plural: 'people' }}
      itemCount={people.length}
      headings={[
        { title: 'Email' },
        { title: 'Status' },
        { title: 'First request' },
        { title: 'Requests', alignment: 'end' },
        { title: 'Downloads', alignment: 'end' },
        { title: 'Last request' },
      ]}
      pagination={
        hasPrevious || hasNext
          ? {
              hasPrevious,
              hasNext,
              onPrevious: () => pagination('before', people[0]?.id),
              onNext: () => pagination('after', people.at(-1)?.id),
            }
          : undefined
      }
    >
      {people.map((person, position) => (
        <Row key={person.id} person={person} position={position} />
      ))}
    </IndexTable>
  );
}

interface RowProps {
  person: PersonData;
  position: number;
}

function PersonRow({ person, position }: RowProps) {
  return (
    <IndexTable.Row id={person.id} position={position}>
      <IndexTable.Cell>
        <PersonLink {...person} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <PersonBadge person={person} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <DateTime iso={person.firstRequestAt} />
      </IndexTable.Cell>
      {[person.requests, person.downloads].map((value, column) => (
        <IndexTable.Cell key={column}>
          <Text as="span" alignment="end" numeric>
            {value.toLocaleString('en')}
          </Text>
        </IndexTable.Cell>
      ))}
      <IndexTable.Cell>
        <div style={{ minInlineSize: '16rem', whiteSpace: 'normal' }}>
          <LastRequest person={person} />
        </div>
      </IndexTable.Cell>
    </IndexTable.Row>
  );
}

/** The Brief and the page's language, and the article. */
function LastRequest({ person: { lastBrief, lastLanguage, lastArticle } }: { person: PersonData }) {
  return (
    <BlockStack>
      <Text as="span">{[lastBrief, localeName(lastLanguage)].filter(Boolean).join(' · ')}</Text>
      <Text as="span" tone="subdued">
        {lastArticle || NO_ARTICLE}
      </Text>
    </BlockStack>
  );
}

/** Condensed rows lay out their own content. */
function PersonItem({ person, position }: RowProps) {
  return (
    <IndexTable.Row id={person.id} position={position}>
      <div style={{ padding: 'var(--p-space-300) var(--p-space-400)', overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
        <BlockStack gap="100">
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <PersonLink {...person} />
            <PersonBadge person={person} />
          </InlineStack>
          <LastRequest person={person} />
          <Text as="span" tone="subdued">
            First request: <DateTime iso={person.firstRequestAt} />
          </Text>
        </BlockStack>
      </div>
    </IndexTable.Row>
  );
}

function PersonLink({ id, email }: { id: string; email: string }) {
  return (
    <Link url={`/app/people/${id}`} dataPrimaryLink monochrome removeUnderline>
      <Text as="span" fontWeight="semibold">
        {email}
      </Text>
    </Link>
  );
}
