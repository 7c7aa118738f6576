/** The routines page. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Card, EmptyState, Page } from '@shopify/polaris';

import { EmptyList } from '~/ui/empty-list';
import { ErrorNotice } from '~/ui/error-notice';

import emptyPicture from './no-routines.svg';
import type { RoutineQuery } from './query';
import { RoutineFilters } from './routine-filters';
import { RoutineTable, type RoutineTableProps } from './routine-table';
import { useListActions } from './use-list-actions';

interface RoutineListProps extends Omit<RoutineTableProps, 'actions'> {
  query: RoutineQuery;
  /** Whether the shop has no routines at all. */
  isEmpty: boolean;
}

const NEW = '/app/routines/new';

export function RoutineList({ isEmpty, ...page }: RoutineListProps) {
  const navigate = useNavigate();
  const actions = useListActions();
  const { query, routines } = page;
  return (
    <Page>
      <TitleBar title="Routines">
        <button variant="primary" onClick={() => navigate(NEW)}>
          Create routine
        </button>
      </TitleBar>
      <BlockStack gap="400">
        <ErrorNotice error={actions.error} />
        <Card padding="0">
          {isEmpty ? (
            <EmptyState
              heading="Turn a how-to article into a routine"
              action={{ content: 'Create routine', url: NEW }}
              image={emptyPicture}
            >
              <p>Guide readers through phases and steps, with cues and timers.</p>
            </EmptyState>
          ) : (
            <>
              <RoutineFilters query={query} isLoading={actions.isPending} />
              {routines.length === 0 ? (
                <EmptyList
                  heading="No routines found"
                  action={{ content: 'Show all routines', onClick: () => navigate('?') }}
                >
                  {emptyText(query)}
                </EmptyList>
              ) : (
                <RoutineTable {...page} actions={actions} />
              )}
            </>
          )}
        </Card>
      </BlockStack>
    </Page>
  );
}

function emptyText({ search, status }: RoutineQuery): string {
  if (search !== '') return 'Search by title or handle, and check which tab is selected.';
  switch (status) {
    case 'live':
      return 'Readers see no routine yet. Open one and publish it.';
    case 'draft':
      return 'All of your routines are live or archived.';
    case 'changed':
      return 'What readers see is the same as your drafts.';
    case 'archived':
      return 'Archive routines that you no longer need. You can restore them anytime.';
    case 'all':
      return 'All of your routines are archived.';
  }
}
