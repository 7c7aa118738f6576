/** Work that would hold up the page, in slices short enough that nobody feels them. */

/** Milliseconds of a slice. A page feels smooth where nothing takes longer than 50. */
const SLICE_MS = 12;

/** Numbers tried before the clock is looked at. */
const BATCH = 250;

/**
 * Tries numbers from 0 on.
 * @param attempt tries `count` numbers from `from` on; null where none of them is right.
 */
export async function sliced<T>(attempt: (from: number, count: number) => T | null): Promise<T> {
  for (let from = 0; ;) {
    const end = performance.now() + SLICE_MS;
    do {
      const found = attempt(from, BATCH);
      if (found !== null) return found;
      from += BATCH;
    } while (performance.now() < end);
    await nextTurn();
  }
}

/** After whatever else waits; a timer would be slowed down while the reader looks at another page. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
