/** Stores an unfinished run in the browser for some time, so that the reader can resume it. */
import type { SavedRun } from '../player/run/saved.ts';
import { SAVED_RUN_MS } from '../shared/saved-run-lifetime.ts';

interface StoredRun {
  /** Milliseconds since 1970. */
  savedAt: number;
  run: SavedRun;
  /** Whether the reader has seen the warning before intense steps. */
  warned: boolean;
  /** Milliseconds played so far. */
  playedMs: number;
  /** Whether the reader reported pain and hasn't chosen what to do next. */
  inPain: boolean;
}

/** The stored run, unchecked. Null if there is none, it's too old, or storage is blocked. */
export function readStoredRun(root: HTMLElement, now: number): StoredRun | null {
  try {
    const stored = JSON.parse(localStorage.getItem(keyOf(root)) ?? 'null') as StoredRun | null;
    return stored && now - stored.savedAt < SAVED_RUN_MS ? stored : null;
  } catch {
    return null;
  }
}

/** Stores a run and marks the player as resumable; null removes both. */
export function storeRun(root: HTMLElement, stored: StoredRun | null): void {
  root.toggleAttribute('data-resumable', stored !== null);
  try {
    if (stored) localStorage.setItem(keyOf(root), JSON.stringify(stored));
    else localStorage.removeItem(keyOf(root));
  } catch {
    // Storage is full or blocked: the run ends with the page.
  }
}

function keyOf(root: HTMLElement): string {
  return `unwind:run:${root.dataset.routine}`;
}
