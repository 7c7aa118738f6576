/** Keys of the open form, so that a routine can be written without a mouse. */
import type { KeyboardEvent } from 'react';

/** Enter goes to the next field; Ctrl or ⌘ with Enter goes to the next step, and adds one at the end of a phase. */
export function onFormKeyDown(event: KeyboardEvent<HTMLElement>, onNextStep: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.altKey || event.shiftKey) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    onNextStep();
    return;
  }
  if (!isLineField(event.target)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('input:not([hidden]), textarea, select')];
  const next = fields[fields.indexOf(event.target) + 1];
  if (next) next.focus();
  else onNextStep();
}

function isLineField(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
