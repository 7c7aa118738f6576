/** Keys of the review's rows. Rows are found in the page, so that they're in the order in which they're shown. */
import type { KeyboardEvent } from 'react';

import type { RowAction } from './field-row';

interface RowKeys {
  act: (row: string, action: RowAction) => void;
  /** While a field is edited. */
  done: () => void;
  cancel: () => void;
}

const ACTIONS: Partial<Record<string, RowAction>> = { a: 'accept', e: 'edit', r: 'reject' };

/** Letters work on a row and its buttons, and not in text fields. */
export function onRowKeyDown(event: KeyboardEvent<HTMLElement>, { act, done, cancel }: RowKeys): void {
  if (!(event.target instanceof HTMLElement)) return;
  const { target } = event;
  if (target.closest('.review-edit')) {
    const isLine = target instanceof HTMLInputElement;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || isLine)) done();
    else return;
    return event.preventDefault();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select')) return;
  const row = target.closest<HTMLElement>('[data-row]');
  const name = row?.dataset.row;
  if (!row || name === undefined) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const action = key === 'Enter' && target === row ? 'edit' : ACTIONS[key];
  if (action) act(name, action);
  else if (key === 'j' || key === 'ArrowDown') focusRow(neighborOf(row, 1));
  else if (key === 'k' || key === 'ArrowUp') focusRow(neighborOf(row, -1));
  else return;
  event.preventDefault();
}

/** The row that's so many rows below. */
export function neighborOf(row: HTMLElement, by: 1 | -1): HTMLElement | null {
  const rows = [...(row.closest('[data-rows]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  return rows[rows.indexOf(row) + by] ?? null;
}

export function rowOf(root: HTMLElement | null, name: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-row="${CSS.escape(name)}"]`) ?? null;
}

export function focusRow(row: HTMLElement | null): void {
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
