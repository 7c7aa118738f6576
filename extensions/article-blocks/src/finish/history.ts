/** How often a reader did a routine, and when last. Kept in the browser's own storage, and sent nowhere. */

export interface History {
  times: number;
  /** The last time, in milliseconds; null where there was none. */
  last: number | null;
}

/** Where it is kept. A function, because a browser that refuses storage throws where it is named. */
type OpenStorage = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept: nothing where storage is off, or holds something else. */
export function readHistory(open: OpenStorage, handle: string): History {
  try {
    const kept: unknown = JSON.parse(open().getItem(keyOf(handle)) ?? 'null');
    if (isHistory(kept)) return kept;
  } catch {
    // Storage is off, or what it holds is no JSON.
  }
  return { times: 0, last: null };
}

/** Adds one time to what is kept. */
export function addTime(open: OpenStorage, handle: string, now: number): void {
  const { times } = readHistory(open, handle);
  try {
    open().setItem(keyOf(handle), JSON.stringify({ times: times + 1, last: now }));
  } catch {
    // Storage is off or full: this time is not counted.
  }
}

export function forgetHistory(open: OpenStorage, handle: string): void {
  try {
    open().removeItem(keyOf(handle));
  } catch {
    // Storage is off: there is nothing to forget.
  }
}

function keyOf(handle: string): string {
  return `unwind:done:${handle}`;
}

function isHistory(value: unknown): value is History {
  if (typeof value !== 'object' || value === null || !('times' in value) || !('last' in value)) return false;
  return Number.isInteger(value.times) && Number(value.times) > 0 && Number.isFinite(value.last);
}
