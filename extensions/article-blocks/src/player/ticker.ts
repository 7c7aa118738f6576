/** Milliseconds between updates of what's visible. Timing doesn't depend on them. */
const REFRESH_MS = 250;

/** Browsers slow the timers of a hidden page down to one a minute, but not those of a worker. */
const WORKER = 'let t;onmessage=e=>{clearTimeout(t);t=setTimeout(postMessage,e.data,0)}';

/** Calls back at a given moment, even on a hidden page, and several times a second on a visible one. */
export class Ticker {
  readonly #tick: () => void;
  #worker: Worker | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Calls `tick` until `lifetime` ends. */
  constructor(tick: () => void, lifetime: AbortSignal) {
    this.#tick = tick;
    const url = URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' }));
    const refresh = setInterval(() => {
      if (document.visibilityState === 'visible') tick();
    }, REFRESH_MS);
    document.addEventListener('visibilitychange', tick, { signal: lifetime });
    lifetime.addEventListener('abort', () => {
      clearInterval(refresh);
      clearTimeout(this.#timer);
      this.#worker?.terminate();
      URL.revokeObjectURL(url);
    });
    try {
      this.#worker = new Worker(url);
      this.#worker.onmessage = tick;
      // The page's security policy may forbid workers, and some browsers report that only here.
      this.#worker.onerror = () => {
        this.#worker = null;
        tick();
      };
    } catch {
      this.#worker = null;
    }
  }

  /** Ticks in `delay` milliseconds. Replaces the previous call. */
  wakeIn(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#worker) this.#worker.postMessage(delay);
    else this.#timer = setTimeout(this.#tick, delay);
  }
}
