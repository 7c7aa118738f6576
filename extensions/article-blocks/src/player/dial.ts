/** The ring, what stands in it, and the disc that breathes with the reader. */
import { part } from '../page/parts.ts';
import type { Interval, Reading } from '../run/model.ts';
import { clockFace } from './words.ts';

/** Sizes that the breath takes where nothing may move smoothly. */
const BREATH_SIZES = 4;

export class Dial {
  readonly #root: HTMLElement;
  readonly #clock: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#clock = part(root, 'clock');
  }

  show(interval: Interval, { clock, seconds, share, reached, breath }: Reading): void {
    const beyond = interval.kind === 'hold' && reached && clock === 'up';
    const text = clock ? `${beyond ? '+' : ''}${clockFace(seconds)}` : figureOf(interval);
    if (this.#clock.textContent !== text) this.#clock.textContent = text;
    this.#set('share', share);
    this.#root.toggleAttribute('data-reached', reached);
    this.#root.dataset.breath = breath?.part ?? '';
    if (!breath) return;
    const full = breath.part === 'in' ? breath.share : 1 - breath.share;
    this.#set('breath', full);
    this.#set('breath-size', Math.round(full * BREATH_SIZES) / BREATH_SIZES);
  }

  #set(name: string, value: number): void {
    this.#root.style.setProperty(`--unwind-${name}`, value.toFixed(3));
  }
}

/** How many repetitions. */
function figureOf({ reps }: Interval): string {
  if (!reps) return '';
  return reps.min === reps.max ? `${reps.min}×` : `${reps.min}–${reps.max}×`;
}
