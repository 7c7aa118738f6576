/**
 * What the player asks for a reader's safety, each in a dialog of the page's own (snippets/care.liquid). The player has
 * stopped time and sound before it asks.
 */
import { ask } from './care/dialog.ts';
import { part } from './page/parts.ts';

export { PAIN, SIDE, WARNING } from './care/questions.ts';

/** Before a run: whether to start although the reader ticked a red flag. `go` at once where none is ticked. */
export async function askRedFlags(root: HTMLElement): Promise<'go' | 'stay'> {
  const ticked = [...root.querySelectorAll<HTMLInputElement>('[data-part="red-flag"]')].filter((box) => box.checked);
  if (ticked.length === 0) return 'go';
  return ask(root, {
    name: 'red-flags',
    choices: ['go', 'stay'],
    dismissed: 'stay',
    fill: (dialog) =>
      part(dialog, 'ticked').append(
        ...ticked.map((box) => {
          const item = document.createElement('li');
          item.textContent = box.labels?.[0]?.textContent.trim() ?? '';
          return item;
        }),
      ),
  });
}
