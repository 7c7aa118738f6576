/** Who asked, the latest first. */
import { useNavigate } from '@remix-run/react';
import { Badge, Box, Card, IndexTable, Text } from '@shopify/polaris';

import { When } from '~/ui/when';

import type { PeoplePage, Person } from '../people.server';

/** A page as it reaches the browser: moments in ISO 8601. */
export type ShownPage = Omit<PeoplePage, 'people'> & { people: ShownPerson[] };
type ShownPerson = Omit<Person, 'firstAsked'> & { firstAsked: string };

export function PeopleTable({ people, hasPrevious, hasNext }: ShownPage) {
  const navigate = useNavigate();
  const turn = (direction: 'after' | 'before', id = '') =>
    navigate(`?${direction}=${id}`, { preventScrollReset: true });
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          People
        </Text>
      </Box>
      <IndexTable
        selectable={false}
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
          <PersonRow key={person.id} person={person} position={position} />
        ))}
      </IndexTable>
    </Card>
  );
}

function PersonRow({ person, position }: { person: ShownPerson; position: number }) {
  return (
    <IndexTable.Row id={person.id} position={position}>
      <IndexTable.Cell>
        <Text as="span" fontWeight="semibold">
          {person.email}
        </Text>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <PersonStatus {...person} />
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
      <IndexTable.Cell>{person.lastArticle}</IndexTable.Cell>
    </IndexTable.Row>
  );
}

function PersonStatus({ isConfirmed, isUnsubscribed, isUnreachable }: ShownPerson) {
  if (isUnsubscribed) return <Badge tone="warning">Unsubscribed</Badge>;
  if (isUnreachable) return <Badge tone="critical">Not delivered</Badge>;
  return isConfirmed ? <Badge tone="success">Confirmed</Badge> : <Badge>Not confirmed</Badge>;
}
