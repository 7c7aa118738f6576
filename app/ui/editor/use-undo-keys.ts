import { useEffect } from 'react';

interface UndoActions {
  /** Null if there's nothing to undo. */
  undo: (() => void) | null;
  redo: (() => void) | null;
}

/** Ctrl or ⌘ with Z and Y. Text fields keep the browser's own undo. */
export function useUndoKeys({ undo, redo }: UndoActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      const action = key === 'y' || event.shiftKey ? redo : undo;
      action?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
