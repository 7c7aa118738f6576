/** The list of routines. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import {
  BlockStack,
  Card,
  EmptyState,
  IndexTable,
  InlineStack,
  Link,
  Page,
  Text,
  useBreakpoints,
} from '@shopify/polaris';

import { DateTime } from '~/ui/date-time';
import type { PublishStatus } from '~/publishing/publish-status';
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
          Create routine
        </button>
      </TitleBar>
      <Card padding="0">
        {routines.length === 0 ? (
          <EmptyState
            heading="Turn a how-to article into a routine"
            action={{ content: 'Create routine', url: NEW }}
            image={emptyPicture}
          >
            <p>Guide readers through phases and steps, with cues and timers.</p>
          </EmptyState>
        ) : (
          <RoutineTable routines={routines} />
        )}
      </Card>
    </Page>
  );
}

function RoutineTable({ routines }: RoutineListProps) {
  const isPhone = useBreakpoints().smDown;
  const Row = isPhone ? RoutineItem : RoutineRow;
  return (
    <IndexTable
      selectable={false}
      condensed={isPhone}
      resourceName={{ singular: 'routine', plural: 'routines' }}
      itemCount={routines.length}
      headings={[{ title: 'Routine' }, { title: 'Status' }, { title: 'Last edited' }]}
    >
      {routines.map((routine, position) => (
        <Row key={routine.id} routine={routine} position={position} />
      ))}
    </IndexTable>
  );
}

interface RowProps {
  routine: RoutineListProps['routines'][number];
  position: number;
}

function RoutineRow({ routine, position }: RowProps) {
  return (
    <IndexTable.Row id={routine.id} position={position}>
      <IndexTable.Cell>
        <Name {...routine} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <StatusBadge status={routine.status} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <DateTime iso={routine.updatedAt} />
      </IndexTable.Cell>
    </IndexTable.Row>
  );
}

/** A row on phones. Condensed tables have one cell per row. */
function RoutineItem({ routine, position }: RowProps) {
  return (
    <IndexTable.Row id={routine.id} position={position}>
      <div style={{ padding: 'var(--p-space-300) var(--p-space-400)', overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
        <BlockStack gap="100">
          <Name {...routine} />
          <InlineStack gap="200" blockAlign="center">
            <StatusBadge status={routine.status} />
            <Text as="span" tone="subdued">
              Edited <DateTime iso={routine.updatedAt} />
            </Text>
          </InlineStack>
        </BlockStack>
      </div>
    </IndexTable.Row>
  );
}

function Name({ id, title, phases, steps }: RowProps['routine']) {
  return (
    <div>
      <Link url={`/app/routines/${id}`} dataPrimaryLink monochrome removeUnderline>
        <Text as="span" fontWeight="semibold">
          {title.trim() || 'Untitled routine'}
        </Text>
      </Link>
      <Text as="p" tone="subdued">{`${count(phases, 'phase')}, ${count(steps, 'step')}`}</Text>
    </div>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
