// @ts-check
/* global document, HTMLButtonElement */
/** Dialogs over the app, removed when closed. */

let count = 0;

/**
 * Shows a dialog. Returns the value of the clicked button; null if dismissed.
 * @param {{ title: string, content: Node[], buttons: { value: string, label: string, className?: string }[] }} dialog
 * @returns {Promise<string | null>}
 */
export function showDialog({ title, content, buttons }) {
  count += 1;
  const heading = Object.assign(document.createElement('h2'), { id: `dialog-${count}`, textContent: title });
  const actions = Object.assign(document.createElement('div'), { className: 'actions' });
  const form = Object.assign(document.createElement('form'), { method: 'dialog' });
  const dialog = document.createElement('dialog');
  actions.append(
    ...buttons.map(({ value, label, className = '' }) => {
      const button = Object.assign(document.createElement('button'), { value, className, textContent: label });
      if (value !== '') return button;
      // The Enter key presses the first button that submits, which shouldn't be this one.
      button.type = 'button';
      button.addEventListener('click', () => dialog.close());
      return button;
    }),
  );
  form.append(heading, ...content, actions);

  dialog.className = 'over-app';
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      if (event.submitter instanceof HTMLButtonElement) dialog.returnValue = event.submitter.value;
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue || null);
    });
  });
}
