/** Keeps the screen lit while a routine is played: a hold is longer than most screens stay on. */

/** Until `signal` aborts. Does nothing where the browser cannot, or will not: on a low battery it refuses. */
export function keepScreenOn(signal: AbortSignal): void {
  if (!('wakeLock' in navigator)) return;
  const request = () => {
    if (document.visibilityState !== 'visible') return;
    navigator.wakeLock.request('screen').then(
      (lock) => {
        if (signal.aborted) void lock.release();
        else signal.addEventListener('abort', () => void lock.release(), { once: true });
      },
      () => undefined,
    );
  };
  // The browser lets go of the lock whenever the page is hidden.
  document.addEventListener('visibilitychange', request, { signal });
  request();
}
