/** "Did you mean …?": suggests a correction once before a mistyped address is submitted as it is. */
import type * as EmailTypo from '../email-typo.ts';
import { part } from '../shared/markup.ts';

/** Longest wait for the script that finds typos. */
const TIMEOUT_MS = 2000;

/** Sets up the buttons: both submit the form, one of them with the suggested address. */
export function setUpSuggestion(form: HTMLFormElement, email: HTMLInputElement): void {
  const onClick = (action: string, address: () => string) =>
    form.querySelector(`[data-action="${action}"]`)?.addEventListener('click', () => {
      email.value = address();
      form.dataset.confirmed = email.value;
      // The clicked button disappears; the focus must not get lost.
      form.querySelector<HTMLButtonElement>('[type="submit"]')?.focus();
      form.requestSubmit();
    });
  onClick('accept-suggestion', () => form.dataset.suggestion ?? email.value);
  onClick('keep-address', () => email.value);
  email.addEventListener('input', () => (part(form, 'suggestion').hidden = true));
}

/** The correction to suggest; null if there is none, the address was confirmed, or the script takes too long. */
export async function findSuggestion(form: HTMLFormElement, email: HTMLInputElement): Promise<string | null> {
  part(form, 'suggestion').hidden = true;
  if (form.dataset.confirmed === email.value) return null;
  const script = import(form.dataset.emailTypoScript ?? '') as Promise<typeof EmailTypo>;
  const timeout = new Promise<null>((resolve) => setTimeout(() => resolve(null), TIMEOUT_MS));
  return Promise.race([script.then(({ correctionOf }) => correctionOf(email.value)).catch(() => null), timeout]);
}

export function showSuggestion(form: HTMLFormElement, email: HTMLInputElement, suggestion: string): void {
  // Submitting again confirms the address.
  form.dataset.confirmed = email.value;
  form.dataset.suggestion = suggestion;
  const question = part(form, 'suggestion-question');
  form.dataset.question ??= question.textContent;
  // Isolated, because an address runs from left to right in any language.
  question.textContent = form.dataset.question.replace('[address]', () => `\u2068${suggestion}\u2069`);
  part(form, 'suggestion').hidden = false;
  form.querySelector<HTMLButtonElement>('[data-action="accept-suggestion"]')?.focus();
}
