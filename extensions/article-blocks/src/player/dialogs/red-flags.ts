import { part } from '../../shared/markup.ts';
import { showDialog } from './dialog.ts';

/** Asks whether to start although a red flag is checked. `go` right away if none is. */
export async function askRedFlags(root: HTMLElement): Promise<'go' | 'stay'> {
  const boxes = root.querySelectorAll<HTMLInputElement>('[data-part="red-flag"]');
  const checked = [...boxes].filter((box) => box.checked);
  if (checked.length === 0) return 'go';
  return showDialog(root, {
    name: 'red-flags',
    choices: ['go', 'stay'],
    onDismiss: 'stay',
    fill: (dialog) =>
      part(dialog, 'checked').append(
        ...checked.map((box) => {
          const item = document.createElement('li');
          item.textContent = box.labels?.[0]?.textContent.trim() ?? '';
          return item;
        }),
      ),
  });
}
