/** Milliseconds of a slice. A page feels smooth if nothing blocks it for more than 50. */
const SLICE_MS = 12;

/** Numbers to try before checking the clock. */
const BATCH = 250;

/**
 * Tries numbers from 0 on, in slices short enough not to block the page.
 * @param attempt tries `count` numbers from `from` on; returns null if none is right.
 */
export async function searchInSlices<T>(attempt: (from: number, count: number) => T | null): Promise<T> {
  for (let from = 0; ;) {
    const end = performance.now() + SLICE_MS;
    do {
      const found = attempt(from, BATCH);
      if (found !== null) return found;
      from += BATCH;
    } while (performance.now() < end);
    await nextTask();
  }
}

/** Lets other tasks run. A timer would be slowed down while the page is hidden. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
