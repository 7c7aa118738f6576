/** One request, as shown to the person who made it. */
import { type Html, html } from '~/storefront/html';
import { type Language, languageName, withLatinDigits } from '~/messages/language';
import type { YourData } from './find-your-data.server';
import { MESSAGES } from '~/messages/catalog';

type Shown = YourData['requests'][number];

interface Request extends Pick<
  Shown,
  'createdAt' | 'articleTitle' | 'stepReached' | 'utm' | 'referrer' | 'locale' | 'brief' | 'hasMoreEvents'
> {
  consents: Pick<
    Shown['consents'][number],
    'purpose' | 'wording' | 'agreedAt' | 'confirmedAt' | 'withdrawnAt' | 'network'
  >[];
  events: Pick<Shown['events'][number], 'kind' | 'at' | 'detail' | 'times'>[];
}

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
        ({ kind, at, detail, times }) =>
          html`<li>
            ${formatDateTime(at, language)}: ${yourData.events[kind]}${times > 1 ? ` (${times}\u00a0×)` : null}
            ${KINDS_WITH_DETAIL.includes(kind) && detail !== '' ? html`<br /><bdi class="unwind-small">${detail}</bdi>` : null}
          </li>`,
      )}
    </ul>
    ${request.hasMoreEvents ? html`<p>${yourData.moreActivity}</p>` : null}
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

/** Creating a format takes longer than using it a thousand times. */
const FORMATS = new Map<Language, Intl.DateTimeFormat>();

const OPTIONS = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;

/** Formats a date and time in UTC, because the reader's time zone is unknown. */
export function formatDateTime(date: Date, language: Language): string {
  const known = FORMATS.get(language);
  const format = known ?? new Intl.DateTimeFormat(withLatinDigits(language), OPTIONS);
  if (!known) FORMATS.set(language, format);
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
