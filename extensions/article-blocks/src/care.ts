/**
 * What the player asks for a reader's safety, each in a dialog of the page's own (snippets/care.liquid). The player has
 * stopped time and sound before it asks.
 */
import type { OneSide } from './run/model.ts';
import { ask } from './care/dialog.ts';
import { part } from './page/parts.ts';

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

/** Before the first intense step of a run. Escape leaves the player, as it does elsewhere in it. */
export function warnIntense(root: HTMLElement, stepTitle: string): Promise<'go' | 'skip' | 'leave'> {
  return ask(root, {
    name: 'intense',
    choices: ['go', 'skip', 'leave'],
    dismissed: 'leave',
    fill: (dialog) => void (part(dialog, 'step').textContent = stepTitle),
  });
}

/** Which side a one-sided step is for; `condition` is its words. Only a button answers. */
export function askSide(root: HTMLElement, condition: string): Promise<OneSide> {
  return ask(root, {
    name: 'side',
    choices: ['left', 'right', 'neither'],
    dismissed: null,
    fill: (dialog) => void (part(dialog, 'condition').textContent = condition),
  });
}

/** The reader said that it hurts. Only a button answers: nothing goes on by an accident. */
export function hurts(root: HTMLElement): Promise<'skip' | 'end'> {
  return ask(root, { name: 'hurt', choices: ['skip', 'end'], dismissed: null });
}
