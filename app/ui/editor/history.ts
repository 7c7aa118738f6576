/** Undo and redo, as a reducer. */

const MAX_UNDO_STEPS = 200;

export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** The field of the latest edit, or null if it wasn't typing. */
  field: string | null;
}

export type HistoryAction<T> =
  /** Typing into one field without a break is undone in one step. `field` is null for other edits. */
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
      return {
        past: [...past, present].slice(-MAX_UNDO_STEPS),
        present: action.next,
        future: [],
        field: action.field,
      };
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
