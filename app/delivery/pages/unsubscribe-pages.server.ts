/** The pages behind the unsubscribe link. */
import { buttonForm, themedPage } from '~/storefront/layout.server';
import { type Html, html } from '~/storefront/html';
import type { Language } from '~/messages/language';
import { MESSAGES } from '~/messages/catalog';

/** What email clients post to unsubscribe with one click (RFC 8058). The page's button posts the same. */
export const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' } as const;

interface UnsubscribePage {
  language: Language;
  /** Path of the "your data" page. */
  yourDataPath: string;
}

export function unsubscribePage({ action, language, yourDataPath }: UnsubscribePage & { action: string }): Response {
  const messages = MESSAGES[language].pages;
  const { title, text, button } = messages.unsubscribe;
  return themedPage(
    title,
    html`<p>${text}</p>
      ${buttonForm(action, button, ONE_CLICK)} ${yourDataLink({ language, yourDataPath })}`,
    language,
  );
}

/**
 * People who unsubscribed by mistake can make another request, which records a new consent.
 * @param page.form the Brief's sign-up form; null if the Brief isn't live.
 */
export function unsubscribedPage({ form, language, yourDataPath }: UnsubscribePage & { form: Html | null }): Response {
  const { title, text, mistake } = MESSAGES[language].pages.unsubscribed;
  return themedPage(
    title,
    html`<p>${text}</p>
      ${yourDataLink({ language, yourDataPath })}
      ${
        form &&
        html`<p>${mistake}</p>
          ${form}`
      }`,
    language,
  );
}

export function unknownUnsubscribePage({ language, yourDataPath }: UnsubscribePage): Response {
  const { title, text } = MESSAGES[language].pages.unknownUnsubscribe;
  return themedPage(
    title,
    html`<p>${text}</p>
      ${yourDataLink({ language, yourDataPath })}`,
    language,
  );
}

function yourDataLink({ language, yourDataPath }: UnsubscribePage): Html {
  return html`<p class="unwind-small unwind-beside">
    <a href="${yourDataPath}">${MESSAGES[language].pages.yourData.title}</a>
  </p>`;
}
