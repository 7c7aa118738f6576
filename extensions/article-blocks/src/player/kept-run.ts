/** A run that was left, kept in this browser for a day so that the reader can go on with it. */
import type { SavedRun } from '../run/saved.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface KeptRun {
  /** When it was kept, in milliseconds since 1970. */
  at: number;
  run: SavedRun;
  /** Whether the reader was warned of what is intense. */
  warned: boolean;
  /** Milliseconds that were played so far. */
  played: number;
  /** Whether the reader had said that it hurts, and not yet what then. */
  hurts: boolean;
}

function placeOf(root: HTMLElement): string {
  return `unwind:run:${root.dataset.routine}`;
}

/** What is kept of the routine, not looked into further; null where nothing is, or where the browser keeps nothing. */
export function readKept(root: HTMLElement, now: number): KeptRun | null {
  try {
    const kept = JSON.parse(localStorage.getItem(placeOf(root)) ?? 'null') as KeptRun | null;
    return kept && now - kept.at < DAY_MS ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps a run, and says so on the player; null forgets what was kept. Nothing is kept where the browser refuses. */
export function keep(root: HTMLElement, kept: KeptRun | null): void {
  root.toggleAttribute('data-kept', kept !== null);
  try {
    if (kept) localStorage.setItem(placeOf(root), JSON.stringify(kept));
    else localStorage.removeItem(placeOf(root));
  } catch {
    // Storage may be full, or refused: then a run ends with its page.
  }
}
