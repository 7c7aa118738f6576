import { type Html, html } from './html';

interface EmailField {
  label: string;
  value: string;
  /** Shown below the field, which also gets the focus. */
  error: string | null;
}

/** An email field named `email`. Its ids are fixed, so a page can have only one. */
export function emailField({ label, value, error }: EmailField): Html {
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
      ${error === null ? null : html`aria-invalid="true" aria-describedby="unwind-email-error" autofocus`}
    />
    ${error === null ? null : html`<p id="unwind-email-error" class="unwind-error" role="alert">${error}</p>`}
  </div>`;
}
