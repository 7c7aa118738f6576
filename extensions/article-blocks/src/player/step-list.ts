/** All steps, and how each of them went: a bar of segments to look at, and a list of buttons that go there. */
import type { Run } from '../run/model.ts';

export class StepList {
  readonly #words: HTMLElement;
  readonly #segments: HTMLElement[];
  readonly #buttons: HTMLElement[];

  /** `root` has the words for each outcome, in `data-say-*`. */
  constructor(root: HTMLElement) {
    this.#words = root;
    this.#segments = [...root.querySelectorAll<HTMLElement>('[data-segment]')];
    this.#buttons = [...root.querySelectorAll<HTMLElement>('[data-action="go-to"]')];
    this.#buttons.forEach((button, place) => (button.dataset.place = String(place)));
  }

  /** `now` is the place of the step that is on. */
  show(run: Run, now: number): void {
    this.#buttons.forEach((button, place) => {
      const mark = place === now ? 'now' : (run.outcomes[place] ?? '');
      const word = button.querySelector('[data-part="mark"]');
      button.dataset.mark = mark;
      if (word) word.textContent = mark && this.#words.getAttribute(`data-say-mark-${mark}`);
      if (place === now) button.setAttribute('aria-current', 'step');
      else button.removeAttribute('aria-current');
      const segment = this.#segments[place];
      if (segment) segment.dataset.segment = mark;
    });
  }
}
