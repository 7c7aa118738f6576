/** Undo and redo, as a reducer. */

/** More than a review of a long article takes. */
const MAX_UNDO_STEPS = 1000;

export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** The field of the latest edit, or null if it wasn't typing. */
  field: string | null;
}

export type HistoryAction<T> =
  /** Typing into one field without a break is undone in one step. `field` is null for other edits. */
  | { type: 'edit'; next: Next<T>; field: string | null }
  | { type: 'undo' }
  | { type: 'redo' }
  /** Changes what isn't the merchant's edit, such as an image's size: undo and redo don't take it back. */
  | { type: 'amend'; change: (value: T) => T };

/** A value, or how to change the present one, for edits that finish later than they begin. */
export type Next<T> = T | ((present: T) => T);

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], field: null };
}

export function historyReducer<T>(history: History<T>, action: HistoryAction<T>): History<T> {
  const { past, present, future } = history;
  switch (action.type) {
    case 'edit': {
      const next = nextValue(action.next, present);
      if (next === present) return history;
      if (action.field !== null && action.field === history.field) {
        return { ...history, present: next, future: [] };
      }
      return {
        past: [...past, present].slice(-MAX_UNDO_STEPS),
        present: next,
        future: [],
        field: action.field,
      };
    }
    case 'undo': {
      const previous = past.at(-1);
      if (previous === undefined) return history;
      return { past: past.slice(0, -1), present: previous, future: [present, ...future], field: null };
    }
    case 'amend':
      return {
        ...history,
        past: past.map(action.change),
        present: action.change(present),
        future: future.map(action.change),
      };
    case 'redo': {
      const [next, ...rest] = future;
      if (next === undefined) return history;
      return { past: [...past, present], present: next, future: rest, field: null };
    }
  }
}

function nextValue<T>(next: Next<T>, present: T): T {
  return typeof next === 'function' ? (next as (present: T) => T)(present) : next;
}
