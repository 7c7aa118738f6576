/** The pages behind the link to a Brief. */
import SCRIPT from './download-page.js?raw';
import type { LinkState } from '../link/download.server';
import { buttonForm } from '~/storefront/button-form';
import type { Page } from '~/storefront/personal-page.server';
import { type Html, html } from '~/storefront/html';
import type { Language } from '~/messages/language';
import { MESSAGES, formatMinutes } from '~/messages/catalog';

/** Form fields of the buttons. */
export const VISIT_FIELD = 'visit';
export const INTENT_FIELD = 'intent';

export type Intent = 'download' | 'new-link';

interface LinkPage {
  language: Language;
  title: string;
  inside: string[];
  /** The URL that the button posts to. */
  action: string;
  /** ID of the visit that this page responds to. The button sends it back. */
  visitId: string;
  /** Whether the Brief is translated, but its PDF isn't. */
  hasOriginalPdf?: boolean;
  /** Whether the button was pressed, but possibly by a bot. */
  isAgain?: boolean;
  /** The product's card; null if the Brief has none. */
  product?: Html | null;
  /** Path of the unsubscribe page, if the download also confirms a marketing consent; otherwise null. */
  marketingPath?: string | null;
}

/** The page of a working, expired or used-up link. Each has one button. */
export function linkPage(state: Exclude<LinkState, 'unpublished'>, page: LinkPage): Page {
  return state === 'valid' ? downloadPage(page) : newLinkPage(state, page);
}

/** Has a button, because opening the page doesn't count as a download. */
function downloadPage(page: LinkPage): Page {
  const { language, title, inside, action, visitId, product = null, marketingPath = null } = page;
  const { hasOriginalPdf = false, isAgain = false } = page;
  const { pages: messages, marketing } = MESSAGES[language];
  return {
    title,
    body: html`${
        inside.length > 0
          ? html`<ul dir="auto">
              ${inside.map((line) => html`<li>${line}</li>`)}
            </ul>`
          : null
      }
      ${hasOriginalPdf ? html`<p>${messages.originalPdf}</p>` : null} ${isAgain ? notice(messages.pressAgain) : null}
      <div data-part="download">
        ${buttonForm(action, messages.download, { [VISIT_FIELD]: visitId, [INTENT_FIELD]: 'download' satisfies Intent })}
        <p role="status" data-part="started" data-text="${messages.started}"></p>
      </div>
      ${
        marketingPath === null
          ? null
          : html`<p class="unwind-small unwind-beside">
              ${marketing.confirms} <a href="${marketingPath}">${messages.unsubscribe.title}</a>
            </p>`
      }
      ${product}`,
    language,
    script: SCRIPT,
  };
}

/** Its button sends a new link to the same address. */
function newLinkPage(state: 'expired' | 'used-up', page: LinkPage): Page {
  const { language, title, action, visitId, isAgain = false } = page;
  const messages = MESSAGES[language].pages;
  const text = state === 'expired' ? messages.expired : messages.usedUp;
  return {
    title: text.title,
    body: html`<p>${text.text}</p>
      <p>${messages.newLink.offer(title)}</p>
      ${isAgain ? notice(messages.pressAgain) : null}
      ${buttonForm(action, messages.newLink.button, { [VISIT_FIELD]: visitId, [INTENT_FIELD]: 'new-link' satisfies Intent })}`,
    language,
  };
}

function notice(text: string): Html {
  return html`<div class="unwind-field"><p class="unwind-error" role="alert">${text}</p></div>`;
}

/** @param minutes to wait; 0 if the new link is on its way. */
export function renewedPage(minutes: number, language: Language): Page {
  if (minutes > 0) return waitPage(minutes, language);
  const { renewed } = MESSAGES[language].pages;
  return { title: renewed.title, body: html`<p>${renewed.text}</p>`, language };
}

/** For people who exceed the rate limit. */
export function waitPage(minutes: number, language: Language): Page {
  const { signUp, pages } = MESSAGES[language];
  const text = signUp.wait(formatMinutes(language, minutes));
  return { title: pages.wait.title, body: html`<p>${text}</p>`, language };
}

/** @param page.form the sign-up form of another Brief; null if there is none. */
export function unpublishedPage(page: { title: string; form: Html | null; language: Language }): Page {
  const { title, form, language } = page;
  const { unpublished } = MESSAGES[language].pages;
  return {
    title: unpublished.title,
    body: html`<p>${unpublished.text(title)}</p>
      ${
        form &&
        html`<p>${unpublished.other}</p>
          ${form}`
      }`,
    language,
  };
}

/**
 * @param page.form the sign-up form of a Brief; null if there is none.
 * @param page.isWhole whether the link is complete. Then what it led to was deleted, and copying it again can't help.
 */
export function unknownLinkPage(page: { form: Html | null; isWhole: boolean; language: Language }): Page {
  const { form, isWhole, language } = page;
  const { expired, unknownLink } = MESSAGES[language].pages;
  const { title, text, request } = isWhole ? expired : unknownLink;
  return {
    title,
    body: html`<p>${text}</p>
      ${
        form &&
        html`<p>${request}</p>
          ${form}`
      }`,
    language,
  };
}

/** For a Brief without a file. */
export function noFilePage(language: Language): Page {
  const { noFile } = MESSAGES[language].pages;
  return { title: noFile.title, body: html`<p>${noFile.text}</p>`, language };
}
