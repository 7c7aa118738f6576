/** The pages behind the unsubscribe link. */
import type { Page } from '~/storefront/personal-page.server';
import { type Html, html } from '~/storefront/html';
import type { Language } from '~/messages/language';
import { MESSAGES } from '~/messages/catalog';
import type { UnsubscribeScope } from '~/messages/messages';
import { unsubscribeForm } from '~/people/consents/unsubscribe-form';

/** What mailbox providers post to unsubscribe with one click (RFC 8058). */
const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

/** The page's button also posts this field, because a person needs a page where a provider needs a status. */
export const PAGE_FIELD = 'page';

interface UnsubscribePage {
  language: Language;
  /** Path of the "your data" page. */
  yourDataPath: string;
}

/** @param page.hasMarketing whether their marketing consent is valid, so that each can end without the other. */
export function unsubscribePage(page: UnsubscribePage & { action: string; hasMarketing: boolean }): Page {
  const { action, language, yourDataPath, hasMarketing } = page;
  const fields = { ...ONE_CLICK, [PAGE_FIELD]: 'yes' };
  return {
    title: MESSAGES[language].pages.unsubscribe.title,
    body: html`${unsubscribeForm({ language, action, fields, hasDelivery: true, hasMarketing })}
    ${yourDataLink({ language, yourDataPath })}`,
    language,
  };
}

/**
 * People who unsubscribed by mistake can make another request, which records a new consent.
 * @param page.form the Brief's sign-up form; null if the Brief isn't live.
 */
export function unsubscribedPage(page: UnsubscribePage & { form: Html | null; scope: UnsubscribeScope }): Page {
  const { form, language, yourDataPath, scope } = page;
  const { title, ended, elsewhere, mistake } = MESSAGES[language].pages.unsubscribed;
  return {
    title,
    body: html`<p>${ended[scope]}</p>
      <p>${elsewhere}</p>
      ${yourDataLink({ language, yourDataPath })}
      ${
        form &&
        html`<p>${mistake}</p>
          ${form}`
      }`,
    language,
  };
}

/** @param page.isWhole whether the link is complete. Then the person was deleted, and gets no more emails. */
export function unknownUnsubscribePage(page: UnsubscribePage & { isWhole: boolean }): Page {
  const { language, yourDataPath, isWhole } = page;
  const { forgottenUnsubscribe, unknownUnsubscribe } = MESSAGES[language].pages;
  const { title, text } = isWhole ? forgottenUnsubscribe : unknownUnsubscribe;
  return {
    title,
    body: html`<p>${text}</p>
      ${yourDataLink({ language, yourDataPath })}`,
    language,
  };
}

function yourDataLink({ language, yourDataPath }: UnsubscribePage): Html {
  return html`<p class="unwind-small unwind-beside">
    <a href="${yourDataPath}">${MESSAGES[language].pages.yourData.title}</a>
  </p>`;
}
