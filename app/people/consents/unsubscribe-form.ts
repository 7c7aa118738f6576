/** What someone can unsubscribe from, as a form. */
import { MESSAGES } from '~/messages/catalog';
import type { Language } from '~/messages/language';
import { SCOPES, type UnsubscribeScope } from '~/messages/messages';
import { buttonForm } from '~/storefront/button-form';
import { type Html, html } from '~/storefront/html';

const SCOPE_FIELD = 'ends';

interface UnsubscribeForm {
  language: Language;
  /** The URL that the buttons post to. */
  action: string;
  /** Hidden fields of every button. */
  fields: Record<string, string>;
  /** Whether the person gets Briefs that they request. */
  hasDelivery: boolean;
  /** Whether their marketing consent is valid. */
  hasMarketing: boolean;
}

/** Explains what can end, with a button for each. */
export function unsubscribeForm({ language, action, fields, hasDelivery, hasMarketing }: UnsubscribeForm): Html {
  const { text, button, choice, choices } = MESSAGES[language].pages.unsubscribe;
  if (!hasMarketing) {
    return html`<p>${text}</p>
      ${buttonForm(action, button, fields)}`;
  }
  const scopes: readonly UnsubscribeScope[] = hasDelivery ? SCOPES : ['marketing'];
  return html`${hasDelivery ? html`<p>${choice}</p>` : null}
  ${scopes.map((scope) => buttonForm(action, choices[scope], { ...fields, [SCOPE_FIELD]: scope }))}`;
}

/** What a form asks to end. Mail clients send no such field (RFC 8058 has no choices), which means everything. */
export function readScope(fields: Record<string, unknown>): UnsubscribeScope {
  const value = fields[SCOPE_FIELD];
  return SCOPES.find((scope) => scope === value) ?? 'all';
}
