/** The progress ring, the clock inside it, and the disc that paces the breath. */
import { part } from '../../shared/markup.ts';
import type { Interval, Reading } from '../run/model.ts';
import { formatClock } from './format.ts';

/** Sizes of the disc for readers who prefer reduced motion. */
const BREATH_SIZES = 4;

export class Dial {
  readonly #root: HTMLElement;
  readonly #clock: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#clock = part(root, 'clock');
  }

  show(interval: Interval, { clock, seconds, share, reached, breath }: Reading): void {
    const pastTarget = interval.kind === 'hold' && reached && clock === 'up';
    const text = clock ? `${pastTarget ? '+' : ''}${formatClock(seconds)}` : repsText(interval);
    if (this.#clock.textContent !== text) this.#clock.textContent = text;
    this.#set('share', share);
    this.#root.toggleAttribute('data-reached', reached);
    this.#root.dataset.breath = breath?.part ?? '';
    if (!breath) return;
    const size = breath.part === 'in' ? breath.share : 1 - breath.share;
    this.#set('breath', size);
    this.#set('breath-size', Math.round(size * BREATH_SIZES) / BREATH_SIZES);
  }

  #set(name: string, value: number): void {
    this.#root.style.setProperty(`--unwind-${name}`, value.toFixed(3));
  }
}

function repsText({ reps }: Interval): string {
  if (!reps) return '';
  return reps.min === reps.max ? `${reps.min}×` : `${reps.min}–${reps.max}×`;
}
