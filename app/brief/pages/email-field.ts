import { type Html, html } from './html';

interface EmailField {
  label: string;
  /** What was typed before. */
  value: string;
  /** What is wrong with it; the reader then begins there. null where nothing is. */
  problem: string | null;
}

/** The field of a page's form that asks for an address, named `email`. A page has one. */
export function emailField({ label, value, problem }: EmailField): Html {
  return html`<div class="unwind-field">
    <label for="unwind-email">${label}</label>
    <input
      id="unwind-email"
      name="email"
      type="email"
      autocomplete="email"
      required
      maxlength="254"
      dir="ltr"
      value="${value}"
      ${problem === null ? null : html`aria-invalid="true" aria-describedby="unwind-email-error" autofocus`}
    />
    ${problem === null ? null : html`<p id="unwind-email-error" class="unwind-error" role="alert">${problem}</p>`}
  </div>`;
}
