import { type Html, html } from './html';

/** A form with a single button and hidden fields. */
export function buttonForm(action: string, label: string, hiddenFields: Record<string, string> = {}): Html {
  return html`<form method="post" action="${action}">
    ${Object.entries(hiddenFields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button type="submit">${label}</button>
  </form>`;
}
