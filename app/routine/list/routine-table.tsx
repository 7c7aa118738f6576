/** Routines as a table, or as a list on phones. */
import { useFetcher, useNavigate } from '@remix-run/react';
import { IndexTable, Text, useBreakpoints, useIndexResourceState } from '@shopify/polaris';
import { useEffect, useState } from 'react';

import type { ChangedElsewhere } from '~/publishing/changed-elsewhere';
import { ConfirmDialog } from '~/ui/confirm-dialog';

import type { ArticleChange } from '../import-source/drift/drift';
import { NOTHING_KNOWN, type StorefrontState } from '../live/storefront-state';
import type { RoutinePage } from './list.server';
import type { ListedRoutine } from './listed-routine';
import { PAGE_SIZE, type RoutineQuery, writeRoutineQuery } from './query';
import { RoutineItem, RoutineRow } from './routine-row';
import type { ListActions } from './use-list-actions';

export interface RoutineTableProps extends Omit<RoutinePage, 'routines' | 'isEmpty'> {
  routines: ListedRoutine[];
  query: RoutineQuery;
  actions: ListActions;
}

export function RoutineTable({ routines, query, total, hasPrevious, hasNext, actions }: RoutineTableProps) {
  const navigate = useNavigate();
  const isPhone = useBreakpoints().smDown;
  const storefront = useStorefrontState(routines);
  const selection = useIndexResourceState(routines);
  const [isArchiving, setIsArchiving] = useState(false);
  const ids = selection.selectedResources;
  const isArchive = query.status === 'archived';
  const goTo = (page: number) => navigate(`?${writeRoutineQuery({ ...query, page }).toString()}`);
  const run = (intent: 'archive' | 'unarchive') => {
    actions.send({ intent, ids });
    selection.clearSelection();
  };
  const first = (query.page - 1) * PAGE_SIZE + 1;
  const Row = isPhone ? RoutineItem : RoutineRow;
  return (
    <>
      <IndexTable
        condensed={isPhone}
        resourceName={{ singular: 'routine', plural: 'routines' }}
        itemCount={routines.length}
        selectedItemsCount={selection.allResourcesSelected ? 'All' : ids.length}
        onSelectionChange={selection.handleSelectionChange}
        promotedBulkActions={[
          isArchive
            ? { content: 'Restore', onAction: () => run('unarchive') }
            : { content: 'Archive', onAction: () => setIsArchiving(true) },
        ]}
        headings={[
          { title: 'Routine' },
          { title: 'Status' },
          { title: 'Used in' },
          { title: 'Duration' },
          { title: 'Last published' },
          { title: 'Last edited' },
          { title: 'Actions', hidden: true },
        ]}
        pagination={
          hasPrevious || hasNext
            ? {
                hasPrevious,
                hasNext,
                label: `${first}–${first + routines.length - 1} of ${total}`,
                onPrevious: () => goTo(query.page - 1),
                onNext: () => goTo(query.page + 1),
              }
            : undefined
        }
      >
        {routines.map((routine, position) => (
          <Row
            key={routine.id}
            routine={routine}
            position={position}
            isSelected={ids.includes(routine.id)}
            warnings={warningsOf(routine.id, storefront)}
            usedIn={storefront.articles[routine.id] ?? null}
            actions={actions}
          />
        ))}
      </IndexTable>
      <ConfirmDialog
        id="archive-routines"
        open={isArchiving}
        title={ids.length === 1 ? 'Archive this routine?' : `Archive ${ids.length} routines?`}
        action="Archive"
        onConfirm={() => run('archive')}
        onClose={() => setIsArchiving(false)}
      >
        <Text as="p">
          Your articles will stop showing what you archive. You can restore it anytime, in the Archived tab.
        </Text>
      </ConfirmDialog>
    </>
  );
}

const CHANGES: Record<ChangedElsewhere, string> = { changed: 'Changed in Shopify', deleted: 'Deleted in Shopify' };

const ARTICLE_CHANGES: Record<ArticleChange, string> = { changed: 'Article changed', deleted: 'Article deleted' };

function warningsOf(id: string, state: StorefrontState): string[] {
  const { missingFiles, missingProducts } = state;
  const [change, articleChange] = [state.changes[id], state.articleChanges[id]];
  return [
    ...(change ? [CHANGES[change]] : []),
    ...(articleChange ? [ARTICLE_CHANGES[articleChange]] : []),
    ...(missingFiles.includes(id) ? ['File deleted'] : []),
    ...(missingProducts.includes(id) ? ['Product deleted'] : []),
  ];
}

/** What Shopify says about the page's routines. Asked after the page has opened. */
function useStorefrontState(routines: readonly ListedRoutine[]): StorefrontState {
  const { load, data } = useFetcher<StorefrontState>();
  const query = new URLSearchParams(routines.map(({ id }): [string, string] => ['id', id])).toString();
  useEffect(() => load(`/app/routines/storefront?${query}`), [load, query]);
  return data ?? NOTHING_KNOWN;
}
