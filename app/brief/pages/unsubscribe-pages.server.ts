/** The pages of the link that unsubscribes. */
import { buttonForm, themed } from './frame.server';
import { type Html, html } from './html';
import type { Language } from '../language';
import { wordsOf } from './words/words-of';

/** What a mail program posts for its own one click (RFC 8058), and the page's button too: nothing else unsubscribes. */
export const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' } as const;

interface UnsubscribePage {
  language: Language;
  /** Path of the page that shows what is held. */
  heldPath: string;
}

export function unsubscribePage({ action, language, heldPath }: UnsubscribePage & { action: string }): Response {
  const words = wordsOf(language);
  const { title, text, button } = words.unsubscribe;
  return themed(
    title,
    html`<p>${text}</p>
      ${buttonForm(action, button, ONE_CLICK)} ${heldLink({ language, heldPath })}`,
    language,
  );
}

/**
 * Who unsubscribed by mistake asks again: what they agree to is then kept anew.
 * @param form of the Brief; null where it is no longer offered.
 */
export function unsubscribedPage({ form, language, heldPath }: UnsubscribePage & { form: Html | null }): Response {
  const { title, text, mistake } = wordsOf(language).unsubscribed;
  return themed(
    title,
    html`<p>${text}</p>
      ${heldLink({ language, heldPath })}
      ${
        form &&
        html`<p>${mistake}</p>
          ${form}`
      }`,
    language,
  );
}

export function unknownUnsubscribePage({ language, heldPath }: UnsubscribePage): Response {
  const { title, text } = wordsOf(language).unknownUnsubscribe;
  return themed(
    title,
    html`<p>${text}</p>
      ${heldLink({ language, heldPath })}`,
    language,
  );
}

function heldLink({ language, heldPath }: UnsubscribePage): Html {
  return html`<p class="unwind-small unwind-beside"><a href="${heldPath}">${wordsOf(language).ask.title}</a></p>`;
}
