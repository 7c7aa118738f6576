import { part, unfold } from '../page/parts.ts';
import type { StartDetail } from './events.ts';
import { actionOfKey, type PlayerAction } from './keys.ts';
import { advance, again, back, begin, next, pause, type Playback, read, resume } from './playback.ts';
import { Stage } from './stage.ts';
import { readSteps, type StepOnPage } from './steps.ts';
import { turnsOf } from './turns.ts';
import { keepScreenOn } from './wake-lock.ts';

/** How often the time on the page is brought up to date, in milliseconds. Nothing depends on it being kept. */
const REFRESH_MS = 250;

/**
 * `<routine-player>`: lets a reader do the routine that Liquid rendered inside it, one step at a time.
 *
 * Attributes that it sets: `data-state` (`idle`, `playing`, `complete`) and `data-step-reached` (id of the last step
 * that the reader came to; it stays when the player is left).
 *
 * Events, bubbling and composed; details in events.ts:
 * - `unwind:start`: the reader pressed Start.
 * - `unwind:step`: a step, or its other side, is on stage.
 * - `unwind:complete`: the last step is done.
 */
export class RoutinePlayer extends HTMLElement {
  #lifetime: AbortController | null = null;
  #playing: AbortController | null = null;
  #added: Element[] = [];
  #steps: StepOnPage[] = [];
  #stage: Stage | null = null;
  #playback: Playback | null = null;
  #hint = '';

  connectedCallback(): void {
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    // The script may run before the parser has come to what stands inside this element.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.#enhance(signal), { signal, once: true });
    } else {
      this.#enhance(signal);
    }
  }

  disconnectedCallback(): void {
    this.#lifetime?.abort();
    this.#stop();
    for (const element of this.#added) element.remove();
    this.#added = [];
    this.#show('idle');
  }

  #enhance(signal: AbortSignal): void {
    this.#steps = readSteps(this);
    if (this.#steps.length === 0) return;
    this.#added = unfold(this);
    this.#stage = new Stage(this);
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#show('idle');
  }

  #onClick(event: MouseEvent): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-action]');
    if (button) this.#act(button.dataset.action as PlayerAction);
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#playback || event.altKey || event.ctrlKey || event.metaKey) return;
    const action = actionOfKey(event.key, getComputedStyle(this).direction === 'rtl');
    // Space on a button presses that button.
    const onControl = (event.target as Element).closest('button, a, input, summary') !== null;
    if (!action || (action === 'toggle' && onControl)) return;
    event.preventDefault();
    this.#act(action);
  }

  #act(action: PlayerAction): void {
    const now = Date.now();
    if (action === 'start') this.#start(now);
    else if (action === 'leave') this.#leave();
    else if (this.#playback && action === 'toggle') this.#toggle(this.#playback, now);
    else if (this.#playback) this.#move((action === 'back' ? back : next)(this.#playback, now), now);
  }

  #start(now: number): void {
    const beginner = this.querySelector<HTMLInputElement>('[data-part="beginner"]')?.checked ?? false;
    this.#playing = new AbortController();
    const { signal } = this.#playing;
    const refresh = setInterval(() => this.#refresh(), REFRESH_MS);
    signal.addEventListener('abort', () => clearInterval(refresh), { once: true });
    document.addEventListener('visibilitychange', () => this.#refresh(), { signal });
    keepScreenOn(signal);

    this.#show('playing');
    this.#tell('unwind:start', {});
    this.#move(begin(turnsOf(this.#steps, beginner), now), now);
    this.#stage?.enter();
  }

  #toggle(playback: Playback, now: number): void {
    if (playback.stage === 'over') return this.#move(again(playback, now), now);
    this.#playback = (playback.pausedAt === null ? pause : resume)(playback, now);
    this.#refresh();
  }

  #move(playback: Playback, now: number): void {
    this.#playback = playback;
    const turn = playback.turns[playback.at];
    const step = turn && this.#steps[turn.step];
    if (!turn || !step || !this.#stage) return this.#complete();
    this.dataset.stepReached = step.id;
    const words = this.#stage.showTurn(playback, turn, step);
    this.#hint = this.#stage.showTime(playback, turn, read(playback, now));
    this.#announce([words, this.#hint].filter(Boolean).join('. '));
    this.#tell('unwind:step', { step: step.id, number: turn.step + 1, side: turn.side });
  }

  #refresh(): void {
    const before = this.#playback;
    if (!before) return;
    const now = Date.now();
    const playback = advance(before, now);
    if (playback.at !== before.at) return this.#move(playback, now);
    this.#playback = playback;
    const turn = playback.turns[playback.at];
    if (!turn || !this.#stage) return;
    const hint = this.#stage.showTime(playback, turn, read(playback, now));
    if (hint !== this.#hint) this.#announce(hint);
    this.#hint = hint;
  }

  #complete(): void {
    this.#stop();
    this.#show('complete');
    const heading = this.querySelector<HTMLElement>('h3[data-part="finish"]');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'nearest' });
    this.#tell('unwind:complete', {});
  }

  #leave(): void {
    this.#stop();
    this.#show('idle');
    this.querySelector<HTMLElement>('[data-action="start"]')?.focus();
  }

  #stop(): void {
    this.#playing?.abort();
    this.#playback = null;
  }

  #show(state: 'idle' | 'playing' | 'complete'): void {
    this.dataset.state = state;
    if (this.#stage) this.#stage.hidden = state !== 'playing';
    for (const element of this.querySelectorAll<HTMLElement>('[data-part="overview"]'))
      element.hidden = state !== 'idle';
    for (const element of this.querySelectorAll<HTMLElement>('[data-part="finish"]'))
      element.hidden = state !== 'complete';
    const completion = this.querySelector<HTMLElement>('[data-part="completion"]');
    if (completion) completion.hidden = state === 'playing';
  }

  #announce(words: string): void {
    if (words) part(this, 'announcement').textContent = words;
  }

  #tell(type: string, detail: object): void {
    const about: StartDetail = { routine: this.dataset.routine ?? '', total: this.#steps.length };
    this.dispatchEvent(new CustomEvent(type, { detail: { ...about, ...detail }, bubbles: true, composed: true }));
  }
}
