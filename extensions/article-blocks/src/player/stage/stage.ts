import type { PlayerMessages } from '../../messages/player-messages.ts';
import { part } from '../../shared/markup.ts';
import { insertWithMessages } from '../messages.ts';
import { pageColors } from '../page-colors.ts';
import { ADJUSTMENT_SECONDS } from '../run/actions.ts';
import type { Interval, Reading, Run } from '../run/model.ts';
import { doseText, type StepOnPage } from '../steps.ts';
import { Dial } from './dial.ts';
import { fillIn, formatClock } from './format.ts';
import {
  canSkipSets,
  followingStep,
  hasOptionalSets,
  HINTS,
  hintOf,
  nextLabel,
  setLabels,
  timeLeftLabel,
  toggleLabel,
  upcomingSide,
} from './labels.ts';
import { scrollToTop } from './scroll.ts';
import { StepList } from './step-list.ts';

/** Class of the button that a reader most likely needs next. */
const PRIMARY = 'unwind-primary';

const SIDES = { first: 'sideFirst', second: 'sideSecond', left: 'sideLeft', right: 'sideRight' } as const;

/** The part of the page that shows the current step. It only displays; Session decides. */
export class Stage {
  readonly #steps: readonly StepOnPage[];
  readonly #messages: PlayerMessages;
  readonly #root: HTMLElement;
  readonly #dial: Dial;
  readonly #list: StepList;
  #step: StepOnPage | null = null;
  /** The last hint, and the index of its interval. */
  #hint: { name: keyof PlayerMessages | ''; interval: number } = { name: '', interval: -1 };

  /** Adds the stage to the page until `lifetime` ends. */
  constructor(player: Element, steps: readonly StepOnPage[], messages: PlayerMessages, lifetime: AbortSignal) {
    const added = insertWithMessages(player, 'stage', messages);
    lifetime.addEventListener('abort', () => added.forEach((element) => element.remove()));
    this.#steps = steps;
    this.#messages = messages;
    this.#root = part(player, 'stage');
    this.#dial = new Dial(part(this.#root, 'dial'));
    this.#list = new StepList(this.#root, messages);
    this.#button('less').textContent = `−${ADJUSTMENT_SECONDS}`;
    this.#button('more').textContent = `+${ADJUSTMENT_SECONDS}`;
  }

  /** Scrolls the stage to the top of the window and focuses its title. */
  enter(): void {
    this.#focusTitle();
    scrollToTop(this.#root);
  }

  /** Announces a text to screen readers. */
  announce(text: string): void {
    this.#write('announcement', text);
  }

  /** Shows the current interval. Returns what to announce if it has just begun. */
  showInterval(run: Run, interval: Interval): string {
    const step = this.#steps[interval.step];
    if (!step) return '';
    const side = upcomingSide(run);
    const sideText = side ? this.#text(SIDES[side]) : '';
    const dose = doseText(step, run.level);
    const sets = setLabels(run, interval).map(({ name, values }) => this.#text(name, values));
    const isRest = interval.kind === 'rest';
    const following = this.#steps[followingStep(run) ?? -1];
    if (step !== this.#step) this.#showStep(step, interval.step);
    this.#root.dataset.kind = interval.kind;
    this.#write('title', isRest ? this.#text('upNext', { title: step.title }) : step.title);
    this.#write('amount', dose);
    this.#write('sets', sets.join(' · '));
    this.#write('side', sideText);
    part(this.#root, 'side').dataset.side = side ?? '';
    this.#write('up-next', following ? this.#text('upNext', { title: following.title }) : this.#text('lastStep'));
    (part(this.#root, 'level') as HTMLInputElement).checked = run.level === 'beginner';
    this.#button('next').textContent = this.#text(nextLabel(run, interval));
    this.#button('back').disabled = run.at === 0;
    this.#button('count').hidden = !interval.reps || run.over;
    this.#button('count').disabled = run.pausedAt !== null;
    // Its space is reserved, so that nothing moves when it appears.
    this.#button('skip-sets').hidden = !hasOptionalSets(run);
    this.#button('skip-sets').disabled = !canSkipSets(run);
    this.#list.show(run, interval.step);
    return this.#introduction(interval, [step.title, dose, ...sets, sideText]);
  }

  /** Shows the time. Returns the hint if it changed since the interval began. */
  showTime(run: Run, interval: Interval, reading: Reading): string {
    const name = hintOf(run, interval, reading);
    const { upper } = reading;
    const isTime = interval.kind === 'hold';
    const hint = this.#text(name, { upper: isTime ? formatClock(upper ?? 0) : (upper ?? '') });
    const isNew = this.#hint.name !== name && (this.#hint.interval === run.at || name === 'hintPaused');
    this.#hint = { name, interval: run.at };
    const pacesBreath = reading.breath && !['hintPaused', 'hintOver', 'hintEnough', 'hintEven'].includes(name);
    const left = timeLeftLabel(reading.left);
    const toggle = toggleLabel(run);
    const isPaused = name === 'hintPaused';
    this.#dial.show(interval, run.counted, reading);
    this.#write('hint', pacesBreath ? this.#text(reading.breath?.part === 'in' ? 'breathIn' : 'breathOut') : hint);
    this.#write('left', this.#text(left.name, { minutes: left.minutes }));
    this.#button('toggle').hidden = !toggle;
    if (toggle) this.#button('toggle').textContent = this.#text(toggle);
    this.#button('toggle').classList.toggle(PRIMARY, isPaused);
    this.#button('next').classList.toggle(PRIMARY, !isPaused);
    for (const action of ['less', 'more']) this.#button(action).disabled = !interval.end || run.over;
    this.#keepFocus();
    return isNew ? hint : '';
  }

  #showStep(step: StepOnPage, index: number): void {
    const isFirst = this.#step === null;
    this.#step = step;
    const phaseCount = (this.#steps.at(-1)?.phase ?? 0) + 1;
    const phase = this.#text('phase', { phase: step.phase + 1, total: phaseCount });
    this.#write('phase', `${phase} · ${step.phaseTitle}`);
    this.#write('progress', this.#text('progress', { step: index + 1, total: this.#steps.length }));
    part(this.#root, 'current-detail').replaceChildren(...part(step.element, 'detail').cloneNode(true).childNodes);
    Object.assign(part(this.#root, 'dock').style, pageColors(this.#root));
    const isAbove = this.#root.getBoundingClientRect().top < 0;
    if (!isFirst && isAbove && this.#root.contains(document.activeElement)) scrollToTop(this.#root);
  }

  /** What to announce when an interval begins. An exercise was already announced by its countdown. */
  #introduction({ kind, side }: Interval, [title, ...details]: string[]): string {
    const progress = part(this.#root, 'progress').textContent;
    const isAnnounced = kind === 'hold' || kind === 'breaths';
    if (isAnnounced || kind === 'switch') return this.#text(HINTS[kind]);
    const texts =
      kind === 'rest'
        ? [this.#text('hintRest'), this.#text('upNext', { title: title ?? '' }), ...details]
        : side === 'second'
          ? [this.#text('hintSwitch'), details.at(-1)]
          : [progress, title, ...details, kind === 'ready' && this.#text('hintReady')];
    return texts.filter(Boolean).join('. ');
  }

  #focusTitle(): void {
    part(this.#root, 'title').focus({ preventScroll: true });
  }

  /** If the focused button disappears, the focus moves to the title: the keys work only within the player. */
  #keepFocus(): void {
    const focused = document.activeElement;
    if (focused?.matches('[hidden], :disabled') && this.#root.contains(focused)) this.#focusTitle();
  }

  #text(name: keyof PlayerMessages, values: Record<string, string | number> = {}): string {
    return fillIn(this.#messages[name], values);
  }

  #write(name: string, text: string): void {
    const target = part(this.#root, name);
    if (target.textContent !== text) target.textContent = text;
  }

  #button(action: string): HTMLButtonElement {
    return this.#root.querySelector(`[data-action="${action}"]`) as HTMLButtonElement;
  }
}
