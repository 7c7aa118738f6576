/** Prints only the routine, without the page around it (see print.css). */
import { dispatch } from '../../routine/events.ts';
import type { Level } from '../run/model.ts';

/** Prints the amounts for the reader's level, with all steps unfolded. Restores the page afterwards. */
export function printSheet(root: HTMLElement, level: Level): void {
  const { documentElement } = document;
  root.dataset.printing = level;
  documentElement.dataset.unwindPrint = '';
  const folded = [...root.querySelectorAll<HTMLDetailsElement>('.unwind-fold:not([open])')];
  for (const fold of folded) fold.open = true;
  const restore = () => {
    for (const fold of folded) fold.open = false;
    delete root.dataset.printing;
    delete documentElement.dataset.unwindPrint;
  };
  window.addEventListener('afterprint', restore, { once: true });
  dispatch(root, 'unwind:print', {});
  window.print();
}
