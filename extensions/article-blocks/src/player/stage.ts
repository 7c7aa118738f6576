/** The part of the page that shows the step being done. It is told what to show, and decides nothing. */
import { part } from '../page/parts.ts';
import { type Playback, type Reading, runs } from './playback.ts';
import type { StepOnPage } from './steps.ts';
import type { Turn } from './turns.ts';
import { clockFace, fill } from './words.ts';

export class Stage {
  readonly #root: HTMLElement;

  constructor(player: ParentNode) {
    this.#root = part(player, 'stage');
  }

  set hidden(hidden: boolean) {
    this.#root.hidden = hidden;
  }

  /** Brings the stage to the top of the window, and the focus to its title. */
  enter(): void {
    this.#focusTitle();
    this.#root.scrollIntoView({ block: 'start' });
  }

  /** Shows a turn that has just begun; returns what to announce of it. */
  showTurn(playback: Playback, turn: Turn, step: StepOnPage): string {
    const focused = document.activeElement;
    const title = textOf(step.item, 'step-title');
    const dose = textOf(step.item, 'dose');
    const progress = this.#say('progress', { step: turn.step + 1 });
    const side = turn.side ? this.#say(turn.side) : '';
    const detail = part(step.item, 'detail').cloneNode(true);

    this.#write('phase', `${this.#say('phase', { phase: step.phaseNumber })} · ${step.phaseTitle}`);
    this.#write('progress', progress);
    this.#write('title', title);
    this.#write('amount', dose);
    this.#write('side', side);
    part(this.#root, 'side').dataset.side = turn.side ?? '';
    part(this.#root, 'now-detail').replaceChildren(...detail.childNodes);
    part(this.#root, 'done').setAttribute('value', String(playback.at / playback.turns.length));
    part(this.#root, 'dial').hidden = turn.pace === 'wait';
    this.#button('toggle').hidden = turn.pace === 'wait';
    this.#button('back').disabled = playback.at === 0;
    this.#button('next').textContent = this.#say(nextWord(playback, turn));
    // A button that goes away would take the focus with it, and with that the keys.
    if (focused?.matches('[hidden], :disabled') && this.#root.contains(focused)) this.#focusTitle();
    return turn.side === 'second' ? `${side}. ${title}.` : [progress, title, dose, side].filter(Boolean).join('. ');
  }

  /** Shows the time; returns the word beside it, to announce where it is a new one. */
  showTime(playback: Playback, turn: Turn, reading: Reading): string {
    const hint = turn.pace === 'wait' ? '' : this.#say(hintWord(playback, turn, reading));
    this.#write('clock', reading.seconds === null ? '' : clockFace(reading.seconds));
    this.#write('hint', hint);
    this.#root.dataset.stage = playback.stage;
    this.#root.style.setProperty('--unwind-share', String(reading.share));
    this.#button('toggle').textContent = this.#say(toggleWord(playback));
    return hint;
  }

  #focusTitle(): void {
    part(this.#root, 'title').focus({ preventScroll: true });
  }

  /** The page's words for something, from `data-say-*`. */
  #say(name: string, values: Record<string, number> = {}): string {
    return fill(this.#root.getAttribute(`data-say-${name}`) ?? '', values);
  }

  #write(name: string, text: string): void {
    const target = part(this.#root, name);
    if (target.textContent !== text) target.textContent = text;
  }

  #button(action: string): HTMLButtonElement {
    return this.#root.querySelector(`[data-action="${action}"]`) as HTMLButtonElement;
  }
}

function nextWord(playback: Playback, turn: Turn): string {
  if (turn.side === 'first') return 'other';
  return playback.at === playback.turns.length - 1 ? 'done' : 'next';
}

function hintWord(playback: Playback, turn: Turn, reading: Reading): string {
  if (playback.pausedAt !== null) return 'paused';
  if (playback.stage === 'over') return 'over';
  if (playback.stage === 'lead') return 'ready';
  return reading.enough && turn.enough < turn.seconds ? 'enough' : 'hold';
}

function toggleWord(playback: Playback): string {
  if (playback.stage === 'over') return 'again';
  return runs(playback) ? 'pause' : 'resume';
}

function textOf(item: ParentNode, name: string): string {
  return part(item, name).textContent.trim().replace(/\s+/g, ' ');
}
