/** Wakes the player at a moment, also while the page is hidden, and often enough for a clock while it is seen. */

/** How often what is seen is brought up to date, in milliseconds. Nothing depends on it being kept. */
const REFRESH_MS = 250;

/** A browser slows the timers of a hidden page down to one a minute, but leaves those of a worker alone. */
const WORKER = 'let t;onmessage=e=>{clearTimeout(t);t=setTimeout(postMessage,e.data,0)}';

export class Metronome {
  readonly #beat: () => void;
  #worker: Worker | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Calls `beat` until `lifetime` ends. */
  constructor(beat: () => void, lifetime: AbortSignal) {
    this.#beat = beat;
    const address = URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' }));
    const refresh = setInterval(() => {
      if (document.visibilityState === 'visible') beat();
    }, REFRESH_MS);
    document.addEventListener('visibilitychange', beat, { signal: lifetime });
    lifetime.addEventListener('abort', () => {
      clearInterval(refresh);
      clearTimeout(this.#timer);
      this.#worker?.terminate();
      URL.revokeObjectURL(address);
    });
    try {
      this.#worker = new Worker(address);
      this.#worker.onmessage = beat;
      // A policy of the page may forbid it, and some browsers say so only now: then the page's own timer has to do.
      this.#worker.onerror = () => {
        this.#worker = null;
        beat();
      };
    } catch {
      this.#worker = null;
    }
  }

  /** Beats in `delay` milliseconds, in place of the beat that was set before. */
  wakeIn(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#worker) this.#worker.postMessage(delay);
    else this.#timer = setTimeout(this.#beat, delay);
  }
}
