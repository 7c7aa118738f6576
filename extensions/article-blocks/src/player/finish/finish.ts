import type { PlayerMessages } from '../../messages/player-messages.ts';
import { part } from '../../shared/markup.ts';
import { insertWithMessages } from '../messages.ts';
import { addCompletion, deleteHistory, readHistory } from './history.ts';
import { printSheet } from './print.ts';
import { setUpReminder } from './reminder.ts';
import { isComplete, type Result } from './result.ts';
import { showHistory, showSummary } from './summary.ts';

const openStorage = () => localStorage;

/**
 * Shows the final view around the merchant's completion message, and focuses its heading. Counts a completed run.
 * Replaces the final view of an earlier run.
 */
export function showFinish(root: HTMLElement, result: Result, messages: PlayerMessages): void {
  for (const old of root.querySelectorAll('[data-part="finish"]')) old.remove();
  for (const name of ['finish-results', 'finish-after']) insertWithMessages(root, name, messages);

  const now = Date.now();
  const before = readHistory(openStorage, result.handle);
  if (isComplete(result)) addCompletion(openStorage, result.handle, now);

  showSummary(root, result, messages);
  showHistory(root, readHistory(openStorage, result.handle).times, before.last, now);
  setUpReminder(root, result, now);
  part(root, 'print').addEventListener('click', () => printSheet(root, result.level));
  part(root, 'delete-history').addEventListener('click', () => {
    deleteHistory(openStorage, result.handle);
    showHistory(root, 0, null, now);
    // The focused button is gone.
    part(root, 'print').focus();
  });

  const heading = part(root, 'finish-title');
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
