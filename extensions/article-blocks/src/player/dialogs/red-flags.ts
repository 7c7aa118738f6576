import type { PlayerMessages } from '../../messages/player-messages.ts';
import { part } from '../../shared/markup.ts';
import { showDialog } from './dialog.ts';

/** Asks whether to start although a red flag, or a sign that counts as one, is checked. `go` right away if none is. */
export async function askRedFlags(root: HTMLElement, messages: PlayerMessages): Promise<'go' | 'stay'> {
  const boxes = root.querySelectorAll<HTMLInputElement>('[data-flag]:checked');
  const checked = new Set([...boxes].map((box) => box.labels?.[0]?.textContent.trim() ?? ''));
  if (checked.size === 0) return 'go';
  return showDialog(root, messages, {
    name: 'red-flags',
    choices: ['go', 'stay'],
    onDismiss: 'stay',
    fill: (dialog) =>
      part(dialog, 'checked').append(
        ...[...checked].map((text) => {
          const item = document.createElement('li');
          item.textContent = text;
          return item;
        }),
      ),
  });
}
