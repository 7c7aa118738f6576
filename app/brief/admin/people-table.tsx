/** People as a table; on a phone, as a list. */
import { useNavigate, useSearchParams } from '@remix-run/react';
import { BlockStack, IndexTable, InlineStack, Link, Text, useBreakpoints } from '@shopify/polaris';

import { When } from '~/ui/when';

import type { PeoplePage, Person } from '../people/people.server';
import { PersonBadge } from './person-badge';

/** A page as it reaches the browser: moments in ISO 8601. */
export type ShownPage = Omit<PeoplePage, 'people'> & { people: ShownPerson[] };
type ShownPerson = Omit<Person, 'firstAsked'> & { firstAsked: string };

export function PeopleTable({ people, hasPrevious, hasNext }: ShownPage) {
  const isPhone = useBreakpoints().smDown;
  const turn = useTurn();
  const Row = isPhone ? PersonItem : PersonRow;
  return (
    <IndexTable
      selectable={false}
      condensed={isPhone}
      resourceName={{ singular: 'person', plural: 'people' }}
      itemCount={people.length}
      headings={[
        { title: 'E-mail' },
        { title: 'Status' },
        { title: 'First asked' },
        { title: 'Requests', alignment: 'end' },
        { title: 'Downloads', alignment: 'end' },
        { title: 'Last article' },
      ]}
      pagination={
        hasPrevious || hasNext
          ? {
              hasPrevious,
              hasNext,
              onPrevious: () => turn('before', people[0]?.id),
              onNext: () => turn('after', people.at(-1)?.id),
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

/** Turns the page of a list, and leaves what else its address says as it is. */
export function useTurn(): (direction: 'after' | 'before', id?: string) => void {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  return (direction, id = '') => {
    const next = new URLSearchParams(parameters);
    next.delete('after');
    next.delete('before');
    next.set(direction, id);
    navigate(`?${next.toString()}`, { preventScrollReset: true });
  };
}

interface RowProps {
  person: ShownPerson;
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
        <When iso={person.firstAsked} />
      </IndexTable.Cell>
      {[person.requests, person.downloads].map((value, column) => (
        <IndexTable.Cell key={column}>
          <Text as="span" alignment="end" numeric>
            {value.toLocaleString('en')}
          </Text>
        </IndexTable.Cell>
      ))}
      <IndexTable.Cell>{person.lastArticle || 'Not on an article'}</IndexTable.Cell>
    </IndexTable.Row>
  );
}

/** A condensed table has one cell a row, of the page's own making. */
function PersonItem({ person, position }: RowProps) {
  return (
    <IndexTable.Row id={person.id} position={position}>
      <div style={{ padding: 'var(--p-space-300) var(--p-space-400)', overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
        <BlockStack gap="100">
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <PersonLink {...person} />
            <PersonBadge person={person} />
          </InlineStack>
          <Text as="span" tone="subdued">
            {person.lastArticle || 'Not on an article'}
          </Text>
          <Text as="span" tone="subdued">
            First asked <When iso={person.firstAsked} />
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
