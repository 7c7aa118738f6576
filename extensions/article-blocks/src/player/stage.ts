/** The part of the page that shows the step being done. It is told what to show, and decides nothing. */
import { pageColors } from '../care/page-colors.ts';
import { part, unfold } from '../page/parts.ts';
import type { Interval, Reading, Run } from '../run/model.ts';
import { Dial } from './dial.ts';
import { hintOf, leftOf, nextOf, sideAhead, toggleOf } from './labels.ts';
import { StepList } from './step-list.ts';
import { doseOf, type StepOnPage } from './steps.ts';
import { clockFace, fill } from './words.ts';

/** Class of the button that a reader most likely wants. */
const PRIMARY = 'unwind-primary';

/** By when a header that comes back has come, in milliseconds. */
const HEADER_MS = 400;

export class Stage {
  readonly #steps: readonly StepOnPage[];
  readonly #root: HTMLElement;
  readonly #dial: Dial;
  readonly #list: StepList;
  #step: StepOnPage | null = null;
  /** The word below the clock, and the place of the interval that it was for. */
  #hint = { word: '', place: -1 };

  /** Puts the stage on the page until `lifetime` ends. */
  constructor(player: ParentNode, steps: readonly StepOnPage[], lifetime: AbortSignal) {
    const added = unfold(player, 'stage');
    lifetime.addEventListener('abort', () => added.forEach((element) => element.remove()));
    this.#steps = steps;
    this.#root = part(player, 'stage');
    this.#dial = new Dial(part(this.#root, 'dial'));
    this.#list = new StepList(this.#root);
  }

  /** Brings the stage to the top of the window, and the focus to its title. */
  enter(): void {
    this.#focusTitle();
    this.#scrollHere();
  }

  announce(words: string): void {
    this.#write('announcement', words);
  }

  /** Shows the interval that is on; returns what to say where it has just begun. */
  showInterval(run: Run, interval: Interval): string {
    const step = this.#steps[interval.step];
    if (!step) return '';
    const side = sideAhead(run);
    const sideWords = side ? this.#say(`side-${side}`) : '';
    const dose = doseOf(step, run.level);
    if (step !== this.#step) this.#showStep(step, interval.step);
    this.#root.dataset.kind = interval.kind;
    this.#write('amount', dose);
    this.#write('side', sideWords);
    part(this.#root, 'side').dataset.side = side ?? '';
    (part(this.#root, 'level') as HTMLInputElement).checked = run.level === 'new';
    this.#button('next').textContent = this.#say(nextOf(run, interval));
    this.#button('back').disabled = run.at === 0;
    this.#list.show(run, interval.step);
    return this.#introduce(interval, [step.title, dose, sideWords]);
  }

  /** Shows the time; returns the word beside it where that changed since the interval began. */
  showTime(run: Run, interval: Interval, reading: Reading): string {
    const word = hintOf(run, interval, reading);
    const hint = this.#say(word, { upper: clockFace(reading.upper ?? 0) });
    const isNews = this.#hint.word !== word && (this.#hint.place === run.at || word === 'paused');
    this.#hint = { word, place: run.at };
    const breathes = reading.breath && (word === 'hold' || word === 'reps');
    const left = leftOf(reading.left);
    const toggle = toggleOf(run);
    this.#dial.show(interval, reading);
    this.#write('hint', breathes ? this.#say(`breath-${reading.breath?.part}`) : hint);
    this.#write('left', this.#say(left.word, left));
    this.#button('toggle').hidden = !toggle;
    if (toggle) this.#button('toggle').textContent = this.#say(toggle);
    // After a pause, the way on is to go on.
    this.#button('toggle').classList.toggle(PRIMARY, word === 'paused');
    this.#button('next').classList.toggle(PRIMARY, word !== 'paused');
    for (const name of ['less', 'more']) this.#button(name).disabled = !interval.end || run.over;
    this.#keepFocus();
    return isNews ? hint : '';
  }

  #showStep(step: StepOnPage, place: number): void {
    const isFirst = this.#step === null;
    this.#step = step;
    const next = this.#steps[place + 1];
    this.#write('phase', `${this.#say('phase', { phase: step.phase + 1 })} · ${step.phaseTitle}`);
    this.#write('progress', this.#say('progress', { step: place + 1 }));
    this.#write('title', step.title);
    this.#write('up-next', next ? this.#say('up-next', { title: next.title }) : this.#say('last'));
    part(this.#root, 'now-detail').replaceChildren(...part(step.item, 'detail').cloneNode(true).childNodes);
    Object.assign(part(this.#root, 'dock').style, pageColors(this.#root));
    const isAbove = this.#root.getBoundingClientRect().top < 0;
    if (!isFirst && isAbove && this.#root.contains(document.activeElement)) this.#scrollHere();
  }

  /** A countdown that leads to something has said all that there is to say of it. */
  #introduce({ kind, side }: Interval, [title, dose, sideWords]: [string, string, string]): string {
    const words =
      kind === 'hold' || kind === 'switch'
        ? [this.#say(kind)]
        : kind === 'rest'
          ? [this.#say('rest'), this.#say('up-next', { title })]
          : side === 'second'
            ? [this.#say('switch'), sideWords]
            : [
                part(this.#root, 'progress').textContent,
                title,
                dose,
                sideWords,
                kind === 'ready' && this.#say('ready'),
              ];
    return words.filter(Boolean).join('. ');
  }

  /** To the top of the window. At once, as what is measured next would otherwise still be where it was. */
  #scrollHere(): void {
    this.#root.style.scrollMarginBlockStart = '';
    this.#root.scrollIntoView({ behavior: 'instant' });
    this.#clearHeader();
    // Some headers come back when the page scrolls up, and so only now.
    setTimeout(() => this.#clearHeader(), HEADER_MS);
  }

  /** Out from under a header that stays at the top of the window, where the theme has one. */
  #clearHeader(): void {
    const { left, width, top } = this.#root.getBoundingClientRect();
    let over = document.elementFromPoint(left + width / 2, top + 1);
    if (width === 0 || this.#root.contains(over)) return;
    // What is hit may be a part of the header that ends before it, such as the shop's name.
    while (over && !/sticky|fixed/.test(getComputedStyle(over).position)) over = over.parentElement;
    const bottom = over?.getBoundingClientRect().bottom ?? 0;
    if (bottom <= top || bottom > innerHeight / 3) return;
    // Not by how far to scroll: in some themes it is not the window that scrolls.
    this.#root.style.scrollMarginBlockStart = `${bottom}px`;
    this.#root.scrollIntoView({ behavior: 'instant' });
  }

  #focusTitle(): void {
    part(this.#root, 'title').focus({ preventScroll: true });
  }

  /** A button that goes away would take the focus with it, and with that the keys. */
  #keepFocus(): void {
    const focused = document.activeElement;
    if (focused?.matches('[hidden], :disabled') && this.#root.contains(focused)) this.#focusTitle();
  }

  /** The page's words for something, from `data-say-*`. */
  #say(name: string, values: Record<string, string | number> = {}): string {
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
