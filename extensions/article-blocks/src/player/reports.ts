import type { Run } from '../run/model.ts';
import { type StepDetail, type StepEvent, tell } from './events.ts';
import { sideAhead } from './labels.ts';
import type { StepOnPage } from './steps.ts';

/** Tells the page where a run is, and nothing twice. */
export class Reports {
  readonly #root: HTMLElement;
  readonly #steps: readonly StepOnPage[];
  #step = '';
  #isPaused: boolean;

  /** `isPaused`: a run that is gone on with begins in a pause, which nobody is told of. */
  constructor(root: HTMLElement, steps: readonly StepOnPage[], isPaused: boolean) {
    this.#root = root;
    this.#steps = steps;
    this.#isPaused = isPaused;
  }

  tell(name: StepEvent, run: Run): void {
    tell(this.#root, name, this.#whereabouts(run));
  }

  /** Tells of a step, or of its other side, once it is on stage. */
  tellStep(run: Run): void {
    const { step, side } = this.#whereabouts(run);
    if (`${step} ${side}` === this.#step) return;
    this.#step = `${step} ${side}`;
    this.#root.dataset.stepReached = step;
    this.tell('unwind:step', run);
  }

  /** Tells that time stands still, or runs again, where it did not before. */
  tellPause(run: Run): void {
    const isPaused = run.pausedAt !== null;
    if (isPaused === this.#isPaused) return;
    this.#isPaused = isPaused;
    this.tell(isPaused ? 'unwind:pause' : 'unwind:resume', run);
  }

  #whereabouts(run: Run): Omit<StepDetail, 'routine' | 'total'> {
    const place = run.intervals[run.at]?.step ?? -1;
    return { step: this.#steps[place]?.id ?? '', number: place + 1, side: sideAhead(run) };
  }
}
