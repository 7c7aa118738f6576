/** The shop's routines as a table, or how to add the first. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Card, EmptyState, IndexTable, Link, Page, Text } from '@shopify/polaris';

import { When } from '~/ui/when';
import type { PublishStatus } from '~/publish-status';
import { StatusBadge } from '~/ui/status-badge';

import emptyPicture from './no-routines.svg';

interface RoutineListProps {
  routines: {
    id: string;
    title: string;
    phases: number;
    steps: number;
    status: PublishStatus;
    /** ISO 8601. */
    updatedAt: string;
  }[];
}

const NEW = '/app/routines/new';

export function RoutineList({ routines }: RoutineListProps) {
  const navigate = useNavigate();
  return (
    <Page>
      <TitleBar title="Routines">
        <button variant="primary" onClick={() => navigate(NEW)}>
          Add routine
        </button>
      </TitleBar>
      <Card padding="0">
        {routines.length === 0 ? (
          <EmptyState
            heading="Turn a how-to article into a routine"
            action={{ content: 'Add routine', url: NEW }}
            image={emptyPicture}
          >
            <p>Readers follow it on the page: phases, steps, timers and cues.</p>
          </EmptyState>
        ) : (
          <RoutineTable routines={routines} />
        )}
      </Card>
    </Page>
  );
}

function RoutineTable({ routines }: RoutineListProps) {
  return (
    <IndexTable
      selectable={false}
      resourceName={{ singular: 'routine', plural: 'routines' }}
      itemCount={routines.length}
      headings={[{ title: 'Routine' }, { title: 'Status' }, { title: 'Changed' }]}
    >
      {routines.map(({ id, title, phases, steps, status, updatedAt }, position) => (
        <IndexTable.Row key={id} id={id} position={position}>
          <IndexTable.Cell>
            <Link url={`/app/routines/${id}`} dataPrimaryLink monochrome removeUnderline>
              <Text as="span" fontWeight="semibold">
                {title.trim() || 'Untitled routine'}
              </Text>
            </Link>
            <Text as="p" tone="subdued">{`${count(phases, 'phase')}, ${count(steps, 'step')}`}</Text>
          </IndexTable.Cell>
          <IndexTable.Cell>
            <StatusBadge status={status} />
          </IndexTable.Cell>
          <IndexTable.Cell>
            <When iso={updatedAt} />
          </IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
