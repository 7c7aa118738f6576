/** How often a reader completed a routine, and when last. Stored in the browser only; sent nowhere. */

export interface History {
  times: number;
  /** Milliseconds since 1970; null if never. */
  last: number | null;
}

/** A function, because a browser that blocks storage throws as soon as it is accessed. */
type OpenStorage = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The stored history; empty if storage is blocked or holds something else. */
export function readHistory(open: OpenStorage, handle: string): History {
  try {
    const stored: unknown = JSON.parse(open().getItem(keyOf(handle)) ?? 'null');
    if (isHistory(stored)) return stored;
  } catch {
    // Storage is blocked, or holds something that isn't JSON.
  }
  return { times: 0, last: null };
}

export function addCompletion(open: OpenStorage, handle: string, now: number): void {
  const { times } = readHistory(open, handle);
  try {
    open().setItem(keyOf(handle), JSON.stringify({ times: times + 1, last: now }));
  } catch {
    // Storage is full or blocked: this completion isn't counted.
  }
}

export function deleteHistory(open: OpenStorage, handle: string): void {
  try {
    open().removeItem(keyOf(handle));
  } catch {
    // Storage is blocked: there is nothing to delete.
  }
}

function keyOf(handle: string): string {
  return `unwind:history:${handle}`;
}

function isHistory(value: unknown): value is History {
  if (typeof value !== 'object' || value === null || !('times' in value) || !('last' in value)) return false;
  return Number.isInteger(value.times) && Number(value.times) > 0 && Number.isFinite(value.last);
}
