/** Prints the routine alone, without the page around it. What that looks like is in print.css. */
import type { Level } from '../run/model.ts';

/** With the amounts for the reader's level, and nothing folded. All is as it was once the browser has made the pages. */
export function printSheet(root: HTMLElement, level: Level): void {
  const { documentElement } = document;
  root.dataset.printing = level;
  documentElement.dataset.unwindPrint = '';
  const folded = [...root.querySelectorAll<HTMLDetailsElement>('.unwind-fold:not([open])')];
  for (const fold of folded) fold.open = true;
  const clear = () => {
    for (const fold of folded) fold.open = false;
    delete root.dataset.printing;
    delete documentElement.dataset.unwindPrint;
  };
  window.addEventListener('afterprint', clear, { once: true });
  window.print();
}
