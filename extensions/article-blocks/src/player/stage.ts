/** The part of the page that shows the step being done. It is told what to show, and decides nothing. */
import { part } from '../parts.ts';
import { type Playback, type Reading, runs } from './playback.ts';
import type { StepOnPage } from './steps.ts';
import type { Turn } from './turns.ts';
import { clockFace, fill } from './words.ts';

export class Stage {
  readonly #root: HTMLElement;
  readonly #say: (name: string, values?: Record<string, number>) => string;

  constructor(player: ParentNode) {
    this.#root = part(player, 'stage');
    this.#say = (name, values = {}) => fill(this.#root.getAttribute(`data-say-${name}`) ?? '', values);
  }

  set hidden(hidden: boolean) {
    this.#root.hidden = hidden;
  }

  focusTitle(): void {
    part(this.#root, 'title').focus({ preventScroll: true });
    this.#root.scrollIntoView({ block: 'nearest' });
  }

  /** Shows a turn that has just begun; returns what to announce. */
  showTurn(playback: Playback, turn: Turn, step: StepOnPage): string {
    const title = textOf(step.item, 'step-title');
    const dose = textOf(step.item, 'dose');
    const progress = this.#say('progress', { step: turn.step + 1 });
    const side = turn.side ? this.#say(turn.side) : '';
    const detail = part(step.item, 'detail').cloneNode(true) as HTMLElement;

    this.#write('phase', `${this.#say('phase', { phase: step.phaseNumber })} · ${step.phaseTitle}`);
    this.#write('progress', progress);
    this.#write('title', title);
    this.#write('amount', dose);
    this.#write('side', side);
    part(this.#root, 'now-detail').replaceChildren(...detail.childNodes);
    part(this.#root, 'done').setAttribute('value', String(playback.at / playback.turns.length));
    part(this.#root, 'dial').hidden = turn.pace === 'wait';
    this.#button('back').disabled = playback.at === 0;
    this.#button('next').textContent = this.#say(nextWord(playback, turn));

    if (turn.side === 'second') return `${this.#say('switch')}. ${title}, ${side}.`;
    return [progress, title, dose, side].filter(Boolean).join('. ');
  }

  /** Shows the time; returns the hint beside it, for an announcement when it changes. */
  showTime(playback: Playback, turn: Turn, reading: Reading): string {
    const hint = this.#hint(playback, turn, reading);
    this.#write('clock', reading.seconds === null ? '' : clockFace(reading.seconds));
    this.#write('hint', hint);
    this.#root.dataset.stage = playback.stage;
    this.#root.style.setProperty('--unwind-share', String(reading.share));
    const toggle = this.#button('toggle');
    toggle.hidden = turn.pace === 'wait';
    toggle.textContent = this.#say(toggleWord(playback));
    return hint;
  }

  /** Announced when the reader pauses or goes on. */
  pauseWord(playback: Playback): string {
    return this.#say(playback.pausedAt === null ? 'resumed' : 'paused');
  }

  #hint(playback: Playback, turn: Turn, reading: Reading): string {
    if (playback.pausedAt !== null) return this.#say('paused');
    if (playback.stage === 'over') return this.#say('over');
    if (playback.stage === 'lead') return this.#say(turn.side === 'second' ? 'switch' : 'ready');
    return reading.enough && turn.enough < turn.seconds ? this.#say('enough') : '';
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

function toggleWord(playback: Playback): string {
  if (playback.stage === 'over') return 'again';
  return runs(playback) ? 'pause' : 'resume';
}

function textOf(item: ParentNode, name: string): string {
  return part(item, name).textContent.trim().replace(/\s+/g, ' ');
}
