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

  show(interval: Interval, counted: number, reading: Reading): void {
    const { share, reached, breath } = reading;
    const text = interval.reps ? repsText(interval.reps, counted) : timeText(interval, reading);
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

/** A time, or a number of breaths. After the target, how much more. */
function timeText({ kind }: Interval, { clock, seconds, breaths, reached }: Reading): string {
  if (!clock) return '';
  const isMore = reached && clock === 'up' && kind !== 'open';
  return `${isMore ? '+' : ''}${breaths ?? formatClock(seconds)}`;
}

/** "8–12×", and "3/8–12" once the reader counts. */
function repsText({ min, max }: NonNullable<Interval['reps']>, counted: number): string {
  const amount = min === max ? `${min}` : `${min}–${max}`;
  return counted > 0 ? `${counted}/${amount}` : `${amount}×`;
}
