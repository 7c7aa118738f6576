import type { PlayerMessages } from '../../messages/player-messages.ts';
import { pageLocale } from '../duration.ts';
import { fillMessages } from '../messages.ts';
import { pageColors } from '../page-colors.ts';

interface DialogOptions<Choice extends string> {
  /** `data-dialog` of the template in snippets/player-dialogs.liquid. */
  name: string;
  /** Values of its buttons. */
  choices: readonly Choice[];
  /** The choice that Escape or a phone's back button stands for; null if only a button answers. */
  onDismiss: Choice | null;
  /** Fills in texts that vary. */
  fill?: (dialog: HTMLElement) => void;
}

/**
 * Shows a modal dialog, resolves with the reader's choice, and restores the focus. Never resolves if the player is
 * taken off the page, because the dialog goes with it.
 */
export async function showDialog<Choice extends string>(
  root: HTMLElement,
  messages: PlayerMessages,
  { name, choices, onDismiss, fill }: DialogOptions<Choice>,
): Promise<Choice> {
  const dialog = createDialog(root, name);
  fillMessages(dialog, messages, pageLocale(root));
  Object.assign(dialog.style, pageColors(root));
  fill?.(dialog);
  dialog.addEventListener('cancel', (event) => {
    if (onDismiss === null) event.preventDefault();
  });
  root.append(dialog);
  for (;;) {
    dialog.showModal();
    // Focus the title, not a button: in a small window, that would scroll past the text.
    dialog.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    await new Promise((closed) => dialog.addEventListener('close', closed, { once: true }));
    const choice = choices.find((each) => each === dialog.returnValue) ?? onDismiss;
    if (choice !== null) {
      dialog.remove();
      return choice;
    }
    // Some browsers close a dialog regardless, for example when Escape is pressed twice. Show it again.
  }
}

/** @throws if the markup has no such dialog: markup and script are of different versions. */
function createDialog(root: ParentNode, name: string): HTMLDialogElement {
  const template = root.querySelector<HTMLTemplateElement>('template[data-template="dialogs"]');
  const dialog = template?.content.querySelector<HTMLDialogElement>(`[data-dialog="${name}"]`);
  if (!dialog) throw new Error(`The block has no dialog "${name}".`);
  return document.importNode(dialog, true);
}
