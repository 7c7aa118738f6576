import type { Signal, SignalName } from '../run/model.ts';

/** Gives a signal after a delay in milliseconds. Returns a function that cancels it, even once it has begun. */
type Give = (name: SignalName, inMs: number) => () => void;

/** A hidden tab's timers may run only once a minute, so whatever is due before the one after next must be scheduled. */
const AHEAD_MS = 90_000;

/** Signals this late are dropped. One that is due right now arrives some milliseconds late. */
const LATE_MS = 250;

/** Minimum distance: of two signals at the same time, the second one waits. */
const APART_MS = 400;

/** No tone takes longer than this, so older ones needn't be canceled. */
const LONGEST_MS = 5000;

interface Entry {
  signal: Signal;
  begins: number;
  cancel: () => void;
}

/** Schedules signals ahead of time. Independent of audio and of the clock: both are passed in. */
export class SignalQueue {
  readonly #give: Give;
  #due: readonly Signal[] = [];
  #scheduled: Entry[] = [];

  constructor(give: Give) {
    this.#give = give;
  }

  /** Replaces all signals after `now`. Those that have begun continue, and aren't given twice. */
  replace(signals: readonly Signal[], now: number): void {
    this.#due = [...signals].sort((a, b) => a.at - b.at || priority(a) - priority(b));
    this.renew(now);
  }

  /** Schedules again whatever hasn't begun (preferences may have changed), and what came due since. Call every minute. */
  renew(now: number): void {
    for (const { signal, cancel } of this.#scheduled) if (signal.at > now) cancel();
    this.#scheduled = this.#scheduled.filter(({ signal, begins }) => signal.at <= now && begins > now - LONGEST_MS);
    for (const signal of this.#due) {
      if (signal.at < now - LATE_MS || this.#scheduled.some((entry) => isSame(entry.signal, signal))) continue;
      if (signal.at > now + AHEAD_MS) return;
      const begins = Math.max(signal.at, now, (this.#scheduled.at(-1)?.begins ?? -Infinity) + APART_MS);
      this.#scheduled.push({ signal, begins, cancel: this.#give(signal.name, begins - now) });
    }
  }

  /** Cancels everything, including what is audible now, until the next `renew`. */
  cancel(): void {
    for (const { cancel } of this.#scheduled) cancel();
    this.#scheduled = [];
  }

  /** Cancels everything for good. */
  clear(): void {
    this.cancel();
    this.#due = [];
  }
}

function isSame(a: Signal, b: Signal): boolean {
  return a.name === b.name && a.at === b.at;
}

/** A breath can wait; a countdown can't. */
function priority({ name }: Signal): number {
  return name === 'in' || name === 'out' ? 1 : 0;
}
