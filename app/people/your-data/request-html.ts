/** One request, as shown to the person who made it. */
import { type Html, html } from '~/storefront/html';
import { type Language, languageName, withLatinDigits } from '~/messages/language';
import type { PersonExport } from './your-data.server';
import { MESSAGES } from '~/messages/catalog';

type Request = PersonExport['requests'][number];

/** Events whose detail is readable: a reason or a browser. Others have a delivery id. */
const KINDS_WITH_DETAIL = ['failed', 'bot_click', 'visited', 'downloaded', 'unsubscribed', 'marketing_withdrawn'];

export function requestHtml(request: Request, language: Language): Html {
  const { yourData } = MESSAGES[language].pages;
  const { brief, consents, events } = request;
  return html`<section>
    <h2>${yourData.request(brief.title)}</h2>
    <dl>
      ${fact(yourData.requestedAt, formatDateTime(request.createdAt, language))}
      ${fact(yourData.article, request.articleTitle)} ${fact(yourData.step, request.stepReached)}
      ${fact(yourData.source, campaignText(request.utm))} ${fact(yourData.referrer, request.referrer)}
      ${fact(yourData.language, languageName(request.locale, language))}
    </dl>
    ${consents.map((consent) => consentHtml(consent, language))}
    <h3>${yourData.activity}</h3>
    <ul>
      ${events.map(
        ({ kind, at, detail }) =>
          html`<li>
            ${formatDateTime(at, language)}: ${yourData.events[kind]}
            ${KINDS_WITH_DETAIL.includes(kind) && detail !== '' ? html`<br /><bdi class="unwind-small">${detail}</bdi>` : null}
          </li>`,
      )}
    </ul>
  </section>`;
}

function consentHtml(consent: Request['consents'][number], language: Language): Html {
  const { yourData } = MESSAGES[language].pages;
  const { purpose, wording, agreedAt, confirmedAt, withdrawnAt, network } = consent;
  const date = (name: string, value: Date | null) => value && fact(name, formatDateTime(value, language));
  return html`<h3>${purpose === 'marketing' ? yourData.marketingConsent : yourData.consent}</h3>
    <blockquote dir="auto">${wording.wording}</blockquote>
    <dl>
      ${date(yourData.agreedAt, agreedAt)} ${date(yourData.confirmedAt, confirmedAt)}
      ${date(yourData.withdrawnAt, withdrawnAt)} ${fact(yourData.version, wording.version)}
      ${fact(yourData.network, network)}
    </dl>`;
}

/** Formats a date and time in UTC, because the reader's time zone is unknown. */
export function formatDateTime(date: Date, language: Language): string {
  const format = new Intl.DateTimeFormat(withLatinDigits(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(date)} UTC`;
}

/** Renders nothing for an empty value. */
function fact(name: string, value: string): Html | null {
  if (value === '') return null;
  return html`<dt>${name}</dt>
    <dd><bdi>${value}</bdi></dd>`;
}

function campaignText(utm: unknown): string {
  return Object.values(utm as Record<string, string>).join(', ');
}
