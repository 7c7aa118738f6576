/** Pages where readers view and erase their data. */
import { emailField } from '~/storefront/email-field';
import { buttonForm, themedPage } from '~/storefront/layout.server';
import { type Html, html } from '~/storefront/html';
import type { Language } from '~/messages/language';
import { type PersonExport, linkLifetime } from './your-data.server';
import { requestHtml, formatDateTime } from './request-html';
import { MESSAGES } from '~/messages/catalog';
import { SCOPES } from '~/messages/messages';
import { marketingConsent } from '../consents/marketing-state';
import { SCOPE_FIELD } from '../consents/unsubscribe-form';

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
  /** What was submitted, if it isn't an email address. */
  invalidEmail?: string;
}

/** Asks for an email address. */
export function requestLinkPage({ language, retention, ...page }: RequestPageInput): Response {
  const { title, text } = MESSAGES[language].pages.requestYourData;
  return themedPage(
    title,
    html`<p>${text}</p>
      ${requestLinkForm({ language, ...page })} ${retention}`,
    language,
  );
}

/** The same for known and unknown addresses. */
export function linkSentPage(language: Language): Response {
  const { title, text, nothing } = MESSAGES[language].pages.yourDataRequested;
  return themedPage(
    title,
    html`<p>${text(linkLifetime(language))}</p>
      <p>${nothing}</p>`,
    language,
  );
}

/** For an expired link, or one whose person was erased. */
export function linkNotFoundPage(page: RequestPageInput): Response {
  const { title, text } = MESSAGES[page.language].pages.unknownYourData;
  return themedPage(
    title,
    html`<p>${text(linkLifetime(page.language))}</p>
      ${requestLinkForm(page)} ${page.retention}`,
    page.language,
  );
}

function requestLinkForm({ language, action, invalidEmail }: Omit<RequestPageInput, 'retention'>): Html {
  const { signUp, pages } = MESSAGES[language];
  const { email, button } = pages.requestYourData;
  return html`<form method="post" action="${action}">
    ${emailField({ label: email, value: invalidEmail ?? '', error: invalidEmail === undefined ? null : signUp.address.shape })}
    <button type="submit">${button}</button>
  </form>`;
}

interface YourDataPageInput {
  language: Language;
  data: PersonExport;
  action: string;
  exportPath: string;
  retention: Html;
}

export function yourDataPage({ language, data, action, exportPath, retention }: YourDataPageInput): Response {
  const messages = MESSAGES[language].pages;
  const { yourData: texts, erase } = messages;
  const format = (date: Date | null) => (date ? formatDateTime(date, language) : texts.never);
  return themedPage(
    texts.title,
    html`<dl>
        <dt>${texts.address}</dt>
        <dd><bdi>${data.email}</bdi></dd>
        <dt>${texts.since}</dt>
        <dd>${format(data.createdAt)}</dd>
        <dt>${texts.confirmed}</dt>
        <dd>${format(data.confirmedAt)}</dd>
        <dt>${texts.unsubscribed}</dt>
        <dd>${format(data.unsubscribedAt)}</dd>
      </dl>
      ${data.requests.map((request) => requestHtml(request, language))}
      <p><a href="${exportPath}">${texts.file}</a></p>
      ${retention} ${unsubscribeSection({ language, data, action })}
      <h2>${erase.title}</h2>
      <p>${erase.text}</p>
      ${intentForm(action, erase.button, 'erase')}`,
    language,
  );
}

/** Offers to end what the person still gets. Renders nothing if that's nothing. */
function unsubscribeSection({
  language,
  data,
  action,
}: Omit<YourDataPageInput, 'exportPath' | 'retention'>): Html | null {
  const { title, text, button, choice, choices } = MESSAGES[language].pages.unsubscribe;
  const consent = marketingConsent(marketingReceipts(data));
  const scopes = {
    delivery: data.unsubscribedAt === null,
    marketing: consent !== null && consent.state !== 'withdrawn',
  };
  if (!scopes.delivery && !scopes.marketing) return null;
  if (!scopes.marketing) {
    return html`<h2>${title}</h2>
      <p>${text}</p>
      ${intentForm(action, button, 'unsubscribe')}`;
  }
  const ends = scopes.delivery ? SCOPES : (['marketing'] as const);
  return html`<h2>${title}</h2>
    ${scopes.delivery ? html`<p>${choice}</p>` : null}
    ${ends.map((scope) => buttonForm(action, choices[scope], { [INTENT_FIELD]: 'unsubscribe', [SCOPE_FIELD]: scope }))}`;
}

function marketingReceipts({ requests }: PersonExport) {
  return requests.flatMap(({ consents }) => consents.filter(({ purpose }) => purpose === 'marketing'));
}

function intentForm(action: string, label: string, intent: YourDataIntent): Html {
  return buttonForm(action, label, { [INTENT_FIELD]: intent });
}

/** @param page.isUnchecked whether the form was submitted without the confirmation checked. */
export function confirmErasePage(page: { language: Language; action: string; isUnchecked: boolean }): Response {
  const { language, action, isUnchecked } = page;
  const { title, text, check, unchecked, never, neverText, button, cancel } = MESSAGES[language].pages.confirmErase;
  return themedPage(
    title,
    html`<p>${text}</p>
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
  );
}

export function erasedPage({ language, isForever }: { language: Language; isForever: boolean }): Response {
  const { title, text, never } = MESSAGES[language].pages.erased;
  return themedPage(
    title,
    html`<p>${text}</p>
      ${isForever ? html`<p>${never}</p>` : null}`,
    language,
  );
}
