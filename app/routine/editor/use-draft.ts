/** The draft in the editor: what it is now, what was saved, and how to undo. */
import { useCallback, useEffect, useReducer, useState } from 'react';

import type { Draft } from '../draft-schema';
import { type HistoryAction, historyReducer, startHistory } from './history';

export type Edit = (next: Draft, field: string | null) => void;

export function useDraft(saved: Draft) {
  const [history, dispatch] = useReducer(historyReducer<Draft>, saved, startHistory<Draft>);
  const [baseline, setBaseline] = useState(saved);
  const edit: Edit = useCallback((next, field) => dispatch({ type: 'edit', next, field }), []);
  useUndoKeys(dispatch);
  return {
    draft: history.present,
    edit,
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isDirty: JSON.stringify(history.present) !== JSON.stringify(baseline),
    /** Goes back to what was saved; that can be undone as well. */
    discard: () => edit(baseline, null),
    /** Takes note that a document is what is saved now. */
    settle: setBaseline,
  };
}

/** Ctrl or ⌘ with Z and Y; in a text field these are the browser's own. */
function useUndoKeys(dispatch: (action: HistoryAction<Draft>) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      dispatch({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [dispatch]);
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
