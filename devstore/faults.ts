/** Faults on demand: `POST /__devstore/faults` sets one, and whoever plays the target asks for it before answering. */

export const FAULT_TARGETS = ['admin-api', 'token', 'smtp', 'app'] as const;
export const FAULT_MODES = ['down', 'slow', 'throttle', 'error'] as const;

export type FaultTarget = (typeof FAULT_TARGETS)[number];
export type FaultMode = (typeof FAULT_MODES)[number];

export interface Fault {
  target: FaultTarget;
  mode: FaultMode;
  /** How many more times it happens; null until it is cleared. */
  times: number | null;
}

export class Faults {
  #faults: Fault[] = [];

  list(): readonly Fault[] {
    return this.#faults;
  }

  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault that strikes the target now, counted as having struck; null where none is set. */
  take(target: FaultTarget): FaultMode | null {
    const fault = this.#faults.find((each) => each.target === target);
    if (!fault) return null;
    if (fault.times !== null) {
      fault.times -= 1;
      if (fault.times <= 0) this.#faults = this.#faults.filter((each) => each !== fault);
    }
    return fault.mode;
  }
}

/** How long a slow answer takes, in milliseconds. */
export const SLOW_MS = 3000;
