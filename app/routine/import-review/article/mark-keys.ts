/** Keys in the article: from passage to passage, and to the field of one. */
import type { KeyboardEvent } from 'react';

import { targetsAt } from './use-highlight';

/** @param open goes to the field, or the row of the passage */
export function onMarkKeyDown(event: KeyboardEvent<HTMLElement>, open: (targets: readonly string[]) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('mark')];
  const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark') : null;
  const at = mark ? marks.indexOf(mark) : -1;
  const key = event.key.toLowerCase();
  if (key === 'j' || (mark && key === 'arrowdown')) focusMark(marks[at + 1]);
  else if (key === 'k' || (mark && key === 'arrowup')) focusMark(marks[Math.max(0, at - 1)]);
  else if (mark && (key === 'enter' || key === ' ')) open(targetsAt(mark));
  else return;
  event.preventDefault();
}

export function focusMark(mark: HTMLElement | null | undefined): void {
  mark?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: 'nearest' });
}
