import { dispatch, type StepDetail, type StepEvent } from '../routine/events.ts';
import type { Run } from './run/model.ts';
import { upcomingSide } from './stage/labels.ts';
import type { StepOnPage } from './steps.ts';

/** Dispatches the events about the current step, each once. */
export class StepReporter {
  readonly #root: HTMLElement;
  readonly #steps: readonly StepOnPage[];
  #lastStep = '';
  #isPaused: boolean;

  /** @param isPaused true for a resumed run, which starts paused; that pause isn't reported. */
  constructor(root: HTMLElement, steps: readonly StepOnPage[], isPaused: boolean) {
    this.#root = root;
    this.#steps = steps;
    this.#isPaused = isPaused;
  }

  report(name: StepEvent, run: Run): void {
    dispatch(this.#root, name, this.#currentStep(run));
  }

  /** Reports a step, or its second side, when it's first shown. */
  reportStep(run: Run): void {
    const { stepId, side } = this.#currentStep(run);
    const step = `${stepId} ${side}`;
    if (step === this.#lastStep) return;
    this.#lastStep = step;
    this.#root.dataset.stepReached = stepId;
    this.report('unwind:step', run);
  }

  /** Reports a pause or its end, if that changed. */
  reportPause(run: Run): void {
    const isPaused = run.pausedAt !== null;
    if (isPaused === this.#isPaused) return;
    this.#isPaused = isPaused;
    this.report(isPaused ? 'unwind:pause' : 'unwind:resume', run);
  }

  #currentStep(run: Run): Omit<StepDetail, 'routine' | 'stepCount'> {
    const index = run.intervals[run.at]?.step ?? -1;
    return { stepId: this.#steps[index]?.id ?? '', stepNumber: index + 1, side: upcomingSide(run) };
  }
}
