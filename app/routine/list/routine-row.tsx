/** A row of the routine list. */
import { Badge, BlockStack, IndexTable, InlineStack, Link, Text } from '@shopify/polaris';

import { DateTime } from '~/ui/date-time';
import { StatusBadge } from '~/ui/status-badge';

import type { UsedIn } from '../live/storefront-state';
import { RowMenu } from './row-menu';
import type { ListedRoutine } from './listed-routine';
import type { ListActions } from './use-list-actions';

interface RowProps {
  routine: ListedRoutine;
  position: number;
  isSelected: boolean;
  /** What happened in Shopify to it and what it refers to, as far as that's known. */
  warnings: string[];
  /** Null if no article shows it, or until that's known. */
  usedIn: UsedIn | null;
  actions: ListActions;
}

export function RoutineRow({ routine, position, isSelected, warnings, usedIn, actions }: RowProps) {
  const { id, duration, publishedAt, updatedAt } = routine;
  return (
    <IndexTable.Row id={id} position={position} selected={isSelected}>
      <IndexTable.Cell>
        <Name {...routine} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Status routine={routine} warnings={warnings} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <div style={{ maxWidth: '12rem', whiteSpace: 'normal' }}>{usedInText(usedIn)}</div>
      </IndexTable.Cell>
      <IndexTable.Cell>{duration}</IndexTable.Cell>
      <IndexTable.Cell>{publishedAt && <DateTime iso={publishedAt} />}</IndexTable.Cell>
      <IndexTable.Cell>
        <DateTime iso={updatedAt} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <RowMenu routine={routine} actions={actions} />
      </IndexTable.Cell>
    </IndexTable.Row>
  );
}

/** A row on phones. Condensed tables have one cell per row. */
export function RoutineItem({ routine, position, isSelected, warnings, usedIn, actions }: RowProps) {
  const { id, duration, updatedAt } = routine;
  return (
    <IndexTable.Row id={id} position={position} selected={isSelected}>
      <div style={{ padding: 'var(--p-space-300) var(--p-space-400)', overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
        <InlineStack align="space-between" blockAlign="start" wrap={false} gap="200">
          <BlockStack gap="100">
            <Name {...routine} />
            <Status routine={routine} warnings={warnings} />
            <Text as="span" tone="subdued">
              {[duration, usedIn && `Used in ${usedInText(usedIn)}`].filter(Boolean).join(' · ')}
            </Text>
            <Text as="span" tone="subdued">
              Edited <DateTime iso={updatedAt} />
            </Text>
          </BlockStack>
          <RowMenu routine={routine} actions={actions} />
        </InlineStack>
      </div>
    </IndexTable.Row>
  );
}

function Status({ routine, warnings }: Pick<RowProps, 'routine' | 'warnings'>) {
  return (
    // On phones it's in another stack, whose alignment it would inherit.
    <InlineStack gap="100" align="start">
      <StatusBadge status={routine.status} />
      {warnings.map((warning) => (
        <Badge key={warning} tone="warning">
          {warning}
        </Badge>
      ))}
    </InlineStack>
  );
}

function Name({ id, title, phases, steps }: ListedRoutine) {
  return (
    <div style={{ whiteSpace: 'normal' }}>
      <Link url={`/app/routines/${id}`} dataPrimaryLink monochrome removeUnderline>
        <Text as="span" fontWeight="semibold">
          {title.trim() || 'Untitled routine'}
        </Text>
      </Link>
      <Text as="p" tone="subdued">{`${count(phases, 'phase')}, ${count(steps, 'step')}`}</Text>
    </div>
  );
}

/** "The gentle psoas reset and 2 more". */
function usedInText(usedIn: UsedIn | null): string {
  if (!usedIn) return '';
  const [first = '', ...others] = usedIn.titles;
  if (others.length === 0) return first;
  return `${first} and ${others.length}${usedIn.hasMore ? '+' : ''} more`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
