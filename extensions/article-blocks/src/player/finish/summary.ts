/** Fills in the final view. */
import type { PlayerMessages } from '../../messages/player-messages.ts';
import { part } from '../../shared/markup.ts';
import { pageLocale } from '../duration.ts';
import { fillIn } from '../stage/format.ts';
import { formatCount, formatDay, formatMinutes } from './format.ts';
import { isComplete, type Result } from './result.ts';

const OUTCOMES = {
  done: 'outcomeDone',
  skipped: 'outcomeSkipped',
  pain: 'outcomePain',
  notReached: 'outcomeNotReached',
} as const;

/** Shows the step count, the time and each step's outcome, and removes the `data-when` variants that don't apply. */
export function showSummary(root: HTMLElement, result: Result, messages: PlayerMessages): void {
  const { seconds, steps } = result;
  const outcomes = steps.map(({ outcome }) => outcome);
  const applicable = [isComplete(result) ? 'complete' : 'stopped', outcomes.includes('pain') ? 'pain' : ''];
  for (const variant of root.querySelectorAll<HTMLElement>('[data-when]')) {
    if (!applicable.includes(variant.dataset.when ?? '')) variant.remove();
  }

  const locale = pageLocale(root);
  const format = (count: number) => formatCount(count, locale);
  part(root, 'steps-done').textContent = fillIn(messages.doneOfTotal, {
    done: format(outcomes.filter((outcome) => outcome === 'done').length),
    total: format(steps.length),
  });
  part(root, 'minutes').textContent = formatMinutes(seconds, locale);

  const list = part(root, 'outcomes');
  list.append(
    ...steps.map(({ title, outcome }) => {
      const item = document.createElement('li');
      const label = document.createElement('span');
      item.dataset.outcome = outcome ?? 'not-reached';
      label.textContent = messages[OUTCOMES[outcome ?? 'notReached']];
      item.append(`${title} `, label);
      return item;
    }),
  );
}

/** Shows how often the routine was completed, and when before this time (milliseconds). Hides both if there is none. */
export function showHistory(root: HTMLElement, times: number, last: number | null, now: number): void {
  const locale = pageLocale(root);
  part(root, 'times').textContent = formatCount(times, locale);
  part(root, 'last').textContent = last === null ? '' : formatDay(last, now, locale);
  part(root, 'times-row').hidden = part(root, 'history').hidden = times === 0;
  part(root, 'last-row').hidden = last === null;
}
