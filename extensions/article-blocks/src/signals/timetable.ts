/** Which signals are put on when. Knows no sound and no clock: what it puts on, and the time, are given to it. */
import type { Signal, SignalName } from '../run/model.ts';

/** Puts a signal on, so many milliseconds from now. Returns what takes it off, whether it has begun or not. */
type PutOn = (name: SignalName, inMs: number) => () => void;

/** A hidden tab's timers may run only once a minute: what is due until the one after next must be on by then. */
const AHEAD_MS = 90_000;

/** A signal that late is better not given; one that is due this very moment arrives some milliseconds after it. */
const LATE_MS = 250;

/** Two signals at once are neither: the later one waits until the first can be told. */
const APART_MS = 400;

/** No tone lasts that long. What began before needs no taking off. */
const OVER_MS = 5000;

interface Entry {
  signal: Signal;
  begins: number;
  takeOff: () => void;
}

export class Timetable {
  readonly #putOn: PutOn;
  #due: readonly Signal[] = [];
  #on: Entry[] = [];

  constructor(putOn: PutOn) {
    this.#putOn = putOn;
  }

  /** Replaces what comes after `now`. What is due goes on, and is not given twice where it is among `signals`. */
  replace(signals: readonly Signal[], now: number): void {
    this.#due = [...signals].sort((a, b) => a.at - b.at || breathLast(a) - breathLast(b));
    this.renew(now);
  }

  /**
   * Puts all that is not due yet on anew, as after a change of what is heard, and what has come up since. To be called at
   * least once a minute.
   */
  renew(now: number): void {
    for (const { signal, takeOff } of this.#on) if (signal.at > now) takeOff();
    this.#on = this.#on.filter(({ signal, begins }) => signal.at <= now && begins > now - OVER_MS);
    for (const signal of this.#due) {
      if (signal.at < now - LATE_MS || this.#on.some((entry) => isSame(entry.signal, signal))) continue;
      if (signal.at > now + AHEAD_MS) return;
      const begins = Math.max(signal.at, now, (this.#on.at(-1)?.begins ?? -Infinity) + APART_MS);
      this.#on.push({ signal, begins, takeOff: this.#putOn(signal.name, begins - now) });
    }
  }

  /** Takes everything off, also what sounds, until it is put on anew. */
  takeOff(): void {
    for (const { takeOff } of this.#on) takeOff();
    this.#on = [];
  }

  /** Takes everything off for good. */
  clear(): void {
    this.takeOff();
    this.#due = [];
  }
}

function isSame(a: Signal, b: Signal): boolean {
  return a.name === b.name && a.at === b.at;
}

/** A breath may wait; a count may not. */
function breathLast({ name }: Signal): number {
  return name === 'in' || name === 'out' ? 1 : 0;
}
