import type { KeyboardEvent } from 'react';

/** What can be done with a row of the outline, by the ID of its phase or step. Stable, so that rows needn't render again. */
export interface RowActions {
  open: (id: string) => void;
  /** Selects a step, or takes it out of the selection. */
  toggle: (id: string) => void;
  addStep: (behind: string) => void;
  duplicate: (id: string) => void;
  moveBy: (id: string, offset: -1 | 1) => void;
  remove: (id: string) => void;
  /** Alt with an arrow key moves the row. */
  onKeyDown: (id: string, event: KeyboardEvent) => void;
}
