/** All steps and their outcomes: a segmented progress bar, and a list of buttons that go to a step. */
import type { PlayerMessages } from '../../messages/player-messages.ts';
import type { Run } from '../run/model.ts';

const MARKS = { now: 'markNow', done: 'markDone', skipped: 'markSkipped', pain: 'markPain' } as const;

export class StepList {
  readonly #messages: PlayerMessages;
  readonly #segments: HTMLElement[];
  readonly #buttons: HTMLElement[];

  constructor(root: HTMLElement, messages: PlayerMessages) {
    this.#messages = messages;
    this.#segments = [...root.querySelectorAll<HTMLElement>('[data-segment]')];
    this.#buttons = [...root.querySelectorAll<HTMLElement>('[data-action="go-to"]')];
    this.#buttons.forEach((button, index) => (button.dataset.stepIndex = String(index)));
  }

  show(run: Run, currentStep: number): void {
    this.#buttons.forEach((button, index) => {
      const mark = index === currentStep ? 'now' : (run.outcomes[index] ?? '');
      const label = button.querySelector('[data-part="mark"]');
      button.dataset.mark = mark;
      if (label) label.textContent = mark && this.#messages[MARKS[mark]];
      if (index === currentStep) button.setAttribute('aria-current', 'step');
      else button.removeAttribute('aria-current');
      const segment = this.#segments[index];
      if (segment) segment.dataset.segment = mark;
    });
  }
}
