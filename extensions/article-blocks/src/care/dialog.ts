/** The dialogs of snippets/care.liquid: a copy of one is put on the page, answered, and taken away again. */
import { pageColors } from './page-colors.ts';

/** What a reader is asked. */
interface Question<Choice extends string> {
  /** `data-care` of the dialog. */
  name: string;
  /** Values of its buttons. */
  choices: readonly Choice[];
  /** What Escape, or a phone's way back, means. null where only a button answers: then the dialog stays. */
  dismissed: Choice | null;
  /** Writes into the copy what it says this time only. */
  fill?: (dialog: HTMLElement) => void;
}

/**
 * Shows the question over the page, and waits for the answer; then the focus is back where it was. Never answers where
 * the player is taken off the page meanwhile: the dialog goes with it.
 */
export async function ask<Choice extends string>(root: HTMLElement, question: Question<Choice>): Promise<Choice> {
  const { name, choices, dismissed, fill } = question;
  const dialog = copyOf(root, name);
  Object.assign(dialog.style, pageColors(root));
  fill?.(dialog);
  dialog.addEventListener('cancel', (event) => {
    if (dismissed === null) event.preventDefault();
  });
  root.append(dialog);
  for (;;) {
    dialog.showModal();
    // Not to a button: where the window is small, that would scroll past what the dialog says.
    dialog.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    await new Promise((closed) => dialog.addEventListener('close', closed, { once: true }));
    const choice = choices.find((each) => each === dialog.returnValue) ?? dismissed;
    if (choice !== null) {
      dialog.remove();
      return choice;
    }
    // Some browsers close a dialog whatever the page says, for instance when Escape is pressed twice. It is shown again.
  }
}

/** @throws where the markup has no such dialog, as then the markup and the script are of different versions. */
function copyOf(root: ParentNode, name: string): HTMLDialogElement {
  const template = root.querySelector<HTMLTemplateElement>('template[data-template="care"]');
  const dialog = template?.content.querySelector<HTMLDialogElement>(`[data-care="${name}"]`);
  if (!dialog) throw new Error(`The block has no dialog "${name}".`);
  return document.importNode(dialog, true);
}
