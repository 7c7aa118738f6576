import { insertTemplates, part } from '../../shared/markup.ts';
import { SAVED_RUN_HOURS } from '../../shared/saved-run-lifetime.ts';
import { formatDuration, pageLocale } from '../duration.ts';
import { pageColors } from '../page-colors.ts';
import { ADJUSTMENT_SECONDS } from '../run/actions.ts';
import type { Interval, Reading, Run } from '../run/model.ts';
import { doseText, type StepOnPage } from '../steps.ts';
import { Dial } from './dial.ts';
import { fillIn, formatClock } from './format.ts';
import { hintOf, nextLabel, timeLeftLabel, toggleLabel, upcomingSide } from './labels.ts';
import { scrollToTop } from './scroll.ts';
import { StepList } from './step-list.ts';

/** Class of the button that a reader most likely needs next. */
const PRIMARY = 'unwind-primary';

/** The part of the page that shows the current step. It only displays; Session decides. */
export class Stage {
  readonly #steps: readonly StepOnPage[];
  readonly #root: HTMLElement;
  readonly #dial: Dial;
  readonly #list: StepList;
  #step: StepOnPage | null = null;
  /** The last hint, and the index of its interval. */
  #hint = { name: '', interval: -1 };

  /** Adds the stage to the page until `lifetime` ends. */
  constructor(player: ParentNode, steps: readonly StepOnPage[], lifetime: AbortSignal) {
    const added = insertTemplates(player, 'stage');
    lifetime.addEventListener('abort', () => added.forEach((element) => element.remove()));
    this.#steps = steps;
    this.#root = part(player, 'stage');
    this.#dial = new Dial(part(this.#root, 'dial'));
    this.#list = new StepList(this.#root);
    this.#fillInConstants();
  }

  /** Fills the player's constants into the texts of `data-fill` elements. */
  #fillInConstants(): void {
    const locale = pageLocale(this.#root);
    const values = {
      seconds: ADJUSTMENT_SECONDS,
      adjustment: formatDuration(ADJUSTMENT_SECONDS, 'second', locale),
      lifetime: formatDuration(SAVED_RUN_HOURS, 'hour', locale),
    };
    for (const element of this.#root.querySelectorAll('[data-fill]')) {
      element.textContent = fillIn(element.textContent, values);
      for (const { name, value } of element.attributes) element.setAttribute(name, fillIn(value, values));
    }
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
    const sideText = side ? this.#text(`side-${side}`) : '';
    const dose = doseText(step, run.level);
    if (step !== this.#step) this.#showStep(step, interval.step);
    this.#root.dataset.kind = interval.kind;
    this.#write('amount', dose);
    this.#write('side', sideText);
    part(this.#root, 'side').dataset.side = side ?? '';
    (part(this.#root, 'level') as HTMLInputElement).checked = run.level === 'beginner';
    this.#button('next').textContent = this.#text(nextLabel(run, interval));
    this.#button('back').disabled = run.at === 0;
    this.#list.show(run, interval.step);
    return this.#introduction(interval, [step.title, dose, sideText]);
  }

  /** Shows the time. Returns the hint if it changed since the interval began. */
  showTime(run: Run, interval: Interval, reading: Reading): string {
    const name = hintOf(run, interval, reading);
    const hint = this.#text(name, { upper: formatClock(reading.upper ?? 0) });
    const isNew = this.#hint.name !== name && (this.#hint.interval === run.at || name === 'paused');
    this.#hint = { name, interval: run.at };
    const pacesBreath = reading.breath && (name === 'hold' || name === 'reps');
    const left = timeLeftLabel(reading.left);
    const toggle = toggleLabel(run);
    this.#dial.show(interval, reading);
    this.#write('hint', pacesBreath ? this.#text(`breath-${reading.breath?.part}`) : hint);
    this.#write('left', this.#text(left.name, { minutes: left.minutes }));
    this.#button('toggle').hidden = !toggle;
    if (toggle) this.#button('toggle').textContent = this.#text(toggle);
    this.#button('toggle').classList.toggle(PRIMARY, name === 'paused');
    this.#button('next').classList.toggle(PRIMARY, name !== 'paused');
    for (const action of ['less', 'more']) this.#button(action).disabled = !interval.end || run.over;
    this.#keepFocus();
    return isNew ? hint : '';
  }

  #showStep(step: StepOnPage, index: number): void {
    const isFirst = this.#step === null;
    this.#step = step;
    const next = this.#steps[index + 1];
    this.#write('phase', `${this.#text('phase', { phase: step.phase + 1 })} · ${step.phaseTitle}`);
    this.#write('progress', this.#text('progress', { step: index + 1 }));
    this.#write('title', step.title);
    this.#write('up-next', next ? this.#text('up-next', { title: next.title }) : this.#text('last'));
    part(this.#root, 'current-detail').replaceChildren(...part(step.element, 'detail').cloneNode(true).childNodes);
    Object.assign(part(this.#root, 'dock').style, pageColors(this.#root));
    const isAbove = this.#root.getBoundingClientRect().top < 0;
    if (!isFirst && isAbove && this.#root.contains(document.activeElement)) scrollToTop(this.#root);
  }

  /** What to announce when an interval begins. An exercise was already announced by its countdown. */
  #introduction({ kind, side }: Interval, [title, dose, sideText]: [string, string, string]): string {
    const texts =
      kind === 'hold' || kind === 'switch'
        ? [this.#text(kind)]
        : kind === 'rest'
          ? [this.#text('rest'), this.#text('up-next', { title })]
          : side === 'second'
            ? [this.#text('switch'), sideText]
            : [
                part(this.#root, 'progress').textContent,
                title,
                dose,
                sideText,
                kind === 'ready' && this.#text('ready'),
              ];
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

  /** A text of the page, from `data-text-*`. */
  #text(name: string, values: Record<string, string | number> = {}): string {
    return fillIn(this.#root.getAttribute(`data-text-${name}`) ?? '', values);
  }

  #write(name: string, text: string): void {
    const target = part(this.#root, name);
    if (target.textContent !== text) target.textContent = text;
  }

  #button(action: string): HTMLButtonElement {
    return this.#root.querySelector(`[data-action="${action}"]`) as HTMLButtonElement;
  }
}
