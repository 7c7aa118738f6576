/** Which fields a review shows, and in which order. */
import type { Certainty } from '../../import/contract';
import type { Draft } from '../../schema';
import { type Row, type RowGroup, groupByCertainty, groupByPart, isOpen } from './rows';

export type Order = 'place' | 'certainty';
export type Filter = 'all' | 'undecided' | Certainty;

export interface ViewOptions {
  order: Order;
  filter: Filter;
}

/** @param editing the path of a field that's edited, which stays until that's done */
export function viewOf(rows: readonly Row[], draft: Draft, options: ViewOptions, editing: string | null): RowGroup[] {
  const shown = rows.filter((row) => row.path === editing || matches(row, options.filter));
  return options.order === 'place' ? groupByPart(shown, draft) : groupByCertainty(shown);
}

function matches(row: Row, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'undecided':
      return isOpen(row) || (row.problem !== null && row.decision === null);
    default:
      return row.certainty === filter;
  }
}
