/** "Did you mean …?": the address that a reader may have mistyped, offered once before it is sent as it is. */
import { part } from '../page/parts.ts';
import type * as Typo from '../typo.ts';

/** Milliseconds that a reader is kept waiting for the script that knows. */
const PATIENCE_MS = 2000;

/** Brings the offer's buttons to life: both send, one of them to the address that was offered. */
export function prepareOffer(form: HTMLFormElement, email: HTMLInputElement): void {
  const answer = (action: string, address: () => string) =>
    form.querySelector(`[data-action="${action}"]`)?.addEventListener('click', () => {
      email.value = address();
      form.dataset.answered = email.value;
      // The button that was pressed goes away, and the focus must not go with it.
      form.querySelector<HTMLButtonElement>('[type="submit"]')?.focus();
      form.requestSubmit();
    });
  answer('take', () => form.dataset.meant ?? email.value);
  answer('keep', () => email.value);
  email.addEventListener('input', () => (part(form, 'meant').hidden = true));
}

/**
 * What may have been meant, to be offered; null where there is nothing to offer, or this address was answered for, or
 * the script that knows does not arrive in time.
 */
export async function offerFor(form: HTMLFormElement, email: HTMLInputElement): Promise<string | null> {
  part(form, 'meant').hidden = true;
  if (form.dataset.answered === email.value) return null;
  const script = import(form.dataset.typoScript ?? '') as Promise<typeof Typo>;
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  return Promise.race([script.then(({ meantBy }) => meantBy(email.value)).catch(() => null), patience]);
}

export function showOffer(form: HTMLFormElement, email: HTMLInputElement, meant: string): void {
  // Sending once more is an answer, too.
  form.dataset.answered = email.value;
  form.dataset.meant = meant;
  const question = part(form, 'meant-question');
  form.dataset.question ??= question.textContent;
  // Isolated, as an address runs from left to right in any language.
  question.textContent = form.dataset.question.replace('[address]', () => `\u2068${meant}\u2069`);
  part(form, 'meant').hidden = false;
  form.querySelector<HTMLButtonElement>('[data-action="take"]')?.focus();
}
