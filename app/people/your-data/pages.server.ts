/** Pages where readers view and erase their data. */
import { emailField } from '~/storefront/email-field';
import { buttonForm } from '~/storefront/button-form';
import type { Page } from '~/storefront/personal-page.server';
import { type Html, html } from '~/storefront/html';
import { LANGUAGES, type Language, languageName } from '~/messages/language';
import type { YourData } from './find-your-data.server';
import { linkLifetime } from './your-data.server';
import { requestHtml, formatDateTime } from './request-html';
import { MESSAGES } from '~/messages/catalog';
import { unsubscribeForm } from '../consents/unsubscribe-form';

/** Form fields. */
export const INTENT_FIELD = 'intent';
export const CONFIRM_FIELD = 'confirm';
export const DO_NOT_EMAIL_FIELD = 'do_not_email';

export type YourDataIntent = 'unsubscribe' | 'erase' | 'erase-now';

interface RequestPageInput {
  language: Language;
  retention: Html;
  /** URL that the form posts to. */
  action: string;
  /** The page's path without a language, for links to other languages. */
  path: string;
  /** What was submitted, if it isn't an email address. */
  invalidEmail?: string;
}

/** Where the form that asks for an email address is, on a page in this language. */
export function requestForm(page: { proxyPath: string; languagePath: string; language: Language }) {
  const { proxyPath, languagePath, language } = page;
  return {
    action: `${proxyPath}/your-data?locale=${language}`,
    path: `${proxyPath.slice(languagePath.length)}/your-data`,
  };
}

/** Asks for an email address. */
export function requestLinkPage({ language, retention, ...page }: RequestPageInput): Page {
  const { title, text } = MESSAGES[language].pages.requestYourData;
  return {
    title,
    body: html`<p>${text}</p>
      ${requestLinkForm({ language, ...page })} ${retention}`,
    language,
  };
}

/** The same for known and unknown addresses. */
export function linkSentPage(language: Language): Page {
  const { title, text, nothing } = MESSAGES[language].pages.yourDataRequested;
  return {
    title,
    body: html`<p>${text(linkLifetime(language))}</p>
      <p>${nothing}</p>`,
    language,
  };
}

/** For an expired link, or one whose person was erased. */
export function linkNotFoundPage(page: RequestPageInput): Page {
  const { title, text } = MESSAGES[page.language].pages.unknownYourData;
  return {
    title,
    body: html`<p>${text(linkLifetime(page.language))}</p>
      ${requestLinkForm(page)} ${page.retention}`,
    language: page.language,
  };
}

function requestLinkForm({ language, action, path, invalidEmail }: Omit<RequestPageInput, 'retention'>): Html {
  const { signUp, pages } = MESSAGES[language];
  const { email, button } = pages.requestYourData;
  return html`<form method="post" action="${action}">
      ${emailField({ label: email, value: invalidEmail ?? '', error: invalidEmail === undefined ? null : signUp.address.shape })}
      <button type="submit">${button}</button>
    </form>
    ${languageLinks(path, language)}`;
}

/** Leads to the page in our other languages, because only a link's owner has a language of their own. */
function languageLinks(path: string, current: Language): Html {
  return html`<ul class="unwind-languages">
    ${LANGUAGES.filter((language) => language !== current).map(
      (language) =>
        html`<li>
          <a href="${path}?locale=${language}" hreflang="${language}" lang="${language}"
            >${languageName(language, language)}</a
          >
        </li>`,
    )}
  </ul>`;
}

interface YourDataPageInput {
  language: Language;
  data: YourData;
  action: string;
  exportPath: string;
  retention: Html;
}

export function yourDataPage({ language, data, action, exportPath, retention }: YourDataPageInput): Page {
  const messages = MESSAGES[language].pages;
  const { yourData: texts, erase } = messages;
  const format = (date: Date | null) => (date ? formatDateTime(date, language) : texts.never);
  return {
    title: texts.title,
    body: html`<dl>
        <dt>${texts.address}</dt>
        <dd><bdi>${data.email}</bdi></dd>
        <dt>${texts.since}</dt>
        <dd>${format(data.createdAt)}</dd>
        <dt>${texts.confirmed}</dt>
        <dd>${format(data.confirmedAt)}</dd>
        <dt>${texts.unsubscribed}</dt>
        <dd>${format(data.unsubscribedAt)}</dd>
      </dl>
      ${data.requests.map((request) => requestHtml(request, language))} ${pageLinks(data, action, language)}
      <p><a href="${exportPath}">${texts.file}</a></p>
      ${retention} ${unsubscribeSection({ language, data, action })}
      <h2>${erase.title}</h2>
      <p>${erase.text}</p>
      ${intentForm(action, erase.button, 'erase')}`,
    language,
  };
}

/** The latest requests come first. */
function pageLinks({ older, isFirstPage }: YourData, action: string, language: Language): Html | null {
  if (older === null && isFirstPage) return null;
  const { olderRequests, latestRequests } = MESSAGES[language].pages.yourData;
  const first = isFirstPage ? null : html`<a href="${action}">${latestRequests}</a> `;
  return html`<p>${first}${older === null ? null : html`<a href="${action}&before=${older}">${olderRequests}</a>`}</p>`;
}

/** Offers to end what the person still gets. Renders nothing if that's nothing. */
function unsubscribeSection({
  language,
  data,
  action,
}: Omit<YourDataPageInput, 'exportPath' | 'retention'>): Html | null {
  const hasDelivery = data.unsubscribedAt === null;
  const hasMarketing = data.marketing !== null && data.marketing.state !== 'withdrawn';
  if (!hasDelivery && !hasMarketing) return null;
  const fields = { [INTENT_FIELD]: 'unsubscribe' satisfies YourDataIntent };
  return html`<h2>${MESSAGES[language].pages.unsubscribe.title}</h2>
    ${unsubscribeForm({ language, action, fields, hasDelivery, hasMarketing })}`;
}

function intentForm(action: string, label: string, intent: YourDataIntent): Html {
  return buttonForm(action, label, { [INTENT_FIELD]: intent });
}

/** @param page.isUnchecked whether the form was submitted without the confirmation checked. */
export function confirmErasePage(page: { language: Language; action: string; isUnchecked: boolean }): Page {
  const { language, action, isUnchecked } = page;
  const { title, text, check, unchecked, never, neverText, button, cancel } = MESSAGES[language].pages.confirmErase;
  return {
    title,
    body: html`<p>${text}</p>
      <p>${MESSAGES[language].pages.erased.shop}</p>
      <form method="post" action="${action}">
        <input type="hidden" name="${INTENT_FIELD}" value="${'erase-now' satisfies YourDataIntent}" />
        <div class="unwind-field">
          <label class="unwind-check">
            <input
              type="checkbox"
              name="${CONFIRM_FIELD}"
              value="yes"
              required
              ${isUnchecked ? html`aria-invalid="true" aria-describedby="unwind-confirm-error" autofocus` : null}
            />
            <span>${check}</span>
          </label>
          ${isUnchecked ? html`<p id="unwind-confirm-error" class="unwind-error" role="alert">${unchecked}</p>` : null}
        </div>
        <div class="unwind-field">
          <label class="unwind-check">
            <input type="checkbox" name="${DO_NOT_EMAIL_FIELD}" value="yes" aria-describedby="unwind-do-not-email" />
            <span>${never}</span>
          </label>
          <p id="unwind-do-not-email" class="unwind-small">${neverText}</p>
        </div>
        <button type="submit">${button}</button>
      </form>
      <p class="unwind-beside"><a href="${action}">${cancel}</a></p>`,
    language,
  };
}

export function erasedPage({ language, isForever }: { language: Language; isForever: boolean }): Page {
  const { title, text, shop, never } = MESSAGES[language].pages.erased;
  return {
    title,
    body: html`<p>${text}</p>
      ${isForever ? html`<p>${never}</p>` : null}
      <p>${shop}</p>`,
    language,
  };
}
