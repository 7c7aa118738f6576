/** What was done, in the last view. All words are the page's. */
import { part } from '../page/parts.ts';
import type { Level, Outcome } from '../run/model.ts';
import { dayInWords, minutesInWords } from './words.ts';

export interface Result {
  handle: string;
  /** Of the routine. */
  title: string;
  /** That the run took. */
  seconds: number;
  level: Level;
  /** All steps of the routine; one without an outcome was not come to. */
  steps: readonly { title: string; outcome: Outcome | null }[];
}

/** Whether the reader came to the end, with something done on the way. */
export function isComplete({ steps }: Result): boolean {
  const outcomes = steps.map(({ outcome }) => outcome);
  return outcomes.includes('done') && !outcomes.includes(null);
}

/** Keeps what applies of the parts with `data-when`: `end` or `stopped`, and `hurt`. */
export function showResults(root: HTMLElement, result: Result): void {
  const { seconds, steps } = result;
  const outcomes = steps.map(({ outcome }) => outcome);
  const applies = [isComplete(result) ? 'end' : 'stopped', outcomes.includes('hurt') ? 'hurt' : ''];
  for (const variant of root.querySelectorAll<HTMLElement>('[data-when]')) {
    if (!applies.includes(variant.dataset.when ?? '')) variant.remove();
  }

  const locale = localeOf(root);
  const figure = (count: number) => count.toLocaleString(locale);
  const done = part(root, 'steps-done');
  done.textContent = done.textContent
    .replace('[done]', figure(outcomes.filter((outcome) => outcome === 'done').length))
    .replace('[total]', figure(steps.length));
  part(root, 'minutes').textContent = minutesInWords(seconds, locale);

  const list = part(root, 'outcomes');
  list.append(
    ...steps.map(({ title, outcome }) => {
      const item = document.createElement('li');
      const word = document.createElement('span');
      item.dataset.outcome = outcome ?? 'open';
      word.textContent = list.getAttribute(`data-say-${item.dataset.outcome}`);
      item.append(`${title} `, word);
      return item;
    }),
  );
}

/** Nothing where no time is kept; `last` is the time before this one, in milliseconds. */
export function showHistory(root: HTMLElement, times: number, last: number | null, now: number): void {
  const locale = localeOf(root);
  part(root, 'times').textContent = times.toLocaleString(locale);
  part(root, 'last').textContent = last === null ? '' : dayInWords(last, now, locale);
  part(root, 'times-row').hidden = part(root, 'kept').hidden = times === 0;
  part(root, 'last-row').hidden = last === null;
}

/** Language of the page's words. Empty, which means the browser's own, where the page does not say. */
function localeOf(root: HTMLElement): string | undefined {
  return root.closest<HTMLElement>('[lang]')?.lang || undefined;
}
