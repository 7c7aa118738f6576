// @ts-check
/* global document, HTMLButtonElement */
/** Dialogs that the admin shows over the app, and takes away again once they are answered. */

let count = 0;

/**
 * Shows a dialog, and answers which of its buttons was pressed; null where it was dismissed.
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

  const shown = document.createElement('dialog');
  shown.className = 'over-app';
  shown.setAttribute('aria-labelledby', heading.id);
  shown.append(form);
  document.body.append(shown);
  shown.showModal();
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      // What the form's other fields hold is read by whoever asked.
      if (event.submitter instanceof HTMLButtonElement) shown.returnValue = event.submitter.value;
    });
    shown.addEventListener('close', () => {
      shown.remove();
      resolve(shown.returnValue || null);
    });
  });
}
