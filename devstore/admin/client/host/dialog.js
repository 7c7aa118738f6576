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
  actions.append(
    ...buttons.map(({ value, label, className = '' }) =>
      Object.assign(document.createElement('button'), { value, className, textContent: label }),
    ),
  );
  form.append(heading, ...content, actions);

  const dialog = document.createElement('dialog');
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
