/** What was edited, step by step, so that it can be undone and done again. Pure: a reducer and its state. */

/** How many edits can be undone. */
const MOST = 200;

export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** The field that the latest edit was made in, or null where it was not one of typing. */
  field: string | null;
}

export type HistoryAction<T> =
  /** `field` names where somebody types: what is typed into one field in a row is undone together. */
  { type: 'edit'; next: T; field: string | null } | { type: 'undo' } | { type: 'redo' };

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], field: null };
}

export function historyReducer<T>(history: History<T>, action: HistoryAction<T>): History<T> {
  const { past, present, future } = history;
  switch (action.type) {
    case 'edit': {
      if (action.field !== null && action.field === history.field) {
        return { ...history, present: action.next, future: [] };
      }
      return { past: [...past, present].slice(-MOST), present: action.next, future: [], field: action.field };
    }
    case 'undo': {
      const previous = past.at(-1);
      if (previous === undefined) return history;
      return { past: past.slice(0, -1), present: previous, future: [present, ...future], field: null };
    }
    case 'redo': {
      const [next, ...rest] = future;
      if (next === undefined) return history;
      return { past: [...past, present], present: next, future: rest, field: null };
    }
  }
}
