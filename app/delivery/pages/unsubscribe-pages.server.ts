/** The pages behind the unsubscribe link. */
import { buttonForm, themedPage } from '~/storefront/layout.server';
import { type Html, html } from '~/storefront/html';
import type { Language } from '~/messages/language';
import { MESSAGES } from '~/messages/catalog';
import { SCOPES, type UnsubscribeScope } from '~/messages/messages';
import { SCOPE_FIELD } from '~/people/consents/unsubscribe-form';

/** What mailbox providers post to unsubscribe with one click (RFC 8058). */
const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

/** The page's button also posts this field, because a person needs a page where a provider needs a status. */
export const PAGE_FIELD = 'page';

interface UnsubscribePage {
  language: Language;
  /** Path of the "your data" page. */
  yourDataPath: string;
}

/** @param page.hasChoice whether the person gave marketing consent too, so that each can end without the other. */
export function unsubscribePage(page: UnsubscribePage & { action: string; hasChoice: boolean }): Response {
  const { action, language, yourDataPath, hasChoice } = page;
  const { title, text, button, choice } = MESSAGES[language].pages.unsubscribe;
  const fields = { ...ONE_CLICK, [PAGE_FIELD]: 'yes' };
  return themedPage(
    title,
    html`<p>${hasChoice ? choice : text}</p>
      ${hasChoice ? scopeButtons(action, language, fields) : buttonForm(action, button, fields)}
      ${yourDataLink({ language, yourDataPath })}`,
    language,
  );
}

/** One button for each thing that can end. */
function scopeButtons(action: string, language: Language, fields: Record<string, string>): Html[] {
  const { choices } = MESSAGES[language].pages.unsubscribe;
  return SCOPES.map((scope) => buttonForm(action, choices[scope], { ...fields, [SCOPE_FIELD]: scope }));
}

/**
 * People who unsubscribed by mistake can make another request, which records a new consent.
 * @param page.form the Brief's sign-up form; null if the Brief isn't live.
 */
export function unsubscribedPage(page: UnsubscribePage & { form: Html | null; scope: UnsubscribeScope }): Response {
  const { form, language, yourDataPath, scope } = page;
  const { title, ended, elsewhere, mistake } = MESSAGES[language].pages.unsubscribed;
  return themedPage(
    title,
    html`<p>${ended[scope]}</p>
      <p>${elsewhere}</p>
      ${yourDataLink({ language, yourDataPath })}
      ${
        form &&
        html`<p>${mistake}</p>
          ${form}`
      }`,
    language,
  );
}

/** @param page.isWhole whether the link is complete. Then the person was deleted, and gets no more emails. */
export function unknownUnsubscribePage(page: UnsubscribePage & { isWhole: boolean }): Response {
  const { language, yourDataPath, isWhole } = page;
  const { forgottenUnsubscribe, unknownUnsubscribe } = MESSAGES[language].pages;
  const { title, text } = isWhole ? forgottenUnsubscribe : unknownUnsubscribe;
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
