/** Simulated faults. `POST /__devstore/faults` sets one, and the target applies it to its next request. */

export const FAULT_TARGETS = ['admin-api', 'token', 'smtp', 'app', 'proxy'] as const;
export const FAULT_MODES = ['down', 'slow', 'throttle', 'error'] as const;

export type FaultTarget = (typeof FAULT_TARGETS)[number];
export type FaultMode = (typeof FAULT_MODES)[number];

export interface Fault {
  target: FaultTarget;
  mode: FaultMode;
  /** How many more times it happens; null for until it's cleared. */
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

  /** The fault to apply to a request, which is then counted; null if none is set. */
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

/** Delay of the `slow` fault, in milliseconds. */
export const SLOW_MS = 3000;
