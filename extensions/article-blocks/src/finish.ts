/** The player's last view, and the print sheet. Loaded when a run ends, or when the reader prints. */
import { addTime, forgetHistory, readHistory } from './finish/history.ts';
import { printSheet } from './finish/print.ts';
import { offerReminder } from './finish/reminder.ts';
import { isComplete, type Result, showHistory, showResults } from './finish/results.ts';
import { part, unfold } from './page/parts.ts';

export { printSheet };

const openStorage = () => localStorage;

/**
 * Shows what was done, around what the merchant says of the routine's end, and moves the focus to its heading. A run
 * that is complete is counted. What an earlier run showed is taken away.
 */
export function showFinish(root: HTMLElement, result: Result): void {
  for (const old of root.querySelectorAll('[data-part="finish"]')) old.remove();
  for (const name of ['finish-results', 'finish-after']) unfold(root, name);

  const now = Date.now();
  const before = readHistory(openStorage, result.handle);
  if (isComplete(result)) addTime(openStorage, result.handle, now);

  showResults(root, result);
  showHistory(root, readHistory(openStorage, result.handle).times, before.last, now);
  offerReminder(root, result, now);
  part(root, 'print').addEventListener('click', () => printSheet(root, result.level));
  part(root, 'forget').addEventListener('click', () => {
    forgetHistory(openStorage, result.handle);
    showHistory(root, 0, null, now);
    // The button that had the focus is gone.
    part(root, 'print').focus();
  });

  const heading = part(root, 'finish-title');
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
