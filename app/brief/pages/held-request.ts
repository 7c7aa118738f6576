/** One request for a Brief, as it is shown to the person who made it. */
import { type Html, html } from './html';
import { type Language, nameOf } from '../language';
import type { Held } from '../people/self-service.server';
import { wordsOf } from './words/words-of';

type Request = Held['requests'][number];

/** Events whose detail says something to a person: why, or with which browser. */
const TELLING = ['failed', 'scanned', 'visited', 'downloaded', 'unsubscribed'];

export function heldRequest(request: Request, language: Language): Html {
  const { held } = wordsOf(language);
  const { brief, consent, events } = request;
  return html`<section>
    <h2>${held.request(brief.title)}</h2>
    <dl>
      ${fact(held.askedAt, momentOf(request.createdAt, language))} ${fact(held.article, request.articleTitle)}
      ${fact(held.step, request.stepReached)} ${fact(held.source, campaignOf(request.utm))}
      ${fact(held.referrer, request.referrer)} ${fact(held.language, nameOf(request.locale, language))}
    </dl>
    ${
      consent &&
      html`<h3>${held.consent}</h3>
        <blockquote dir="auto">${consent.wording.wording}</blockquote>
        <dl>
          ${fact(held.agreedAt, momentOf(consent.agreedAt, language))} ${fact(held.version, consent.wording.version)}
          ${fact(held.network, consent.network)}
        </dl>`
    }
    <h3>${held.history}</h3>
    <ul>
      ${events.map(
        ({ kind, at, detail }) =>
          html`<li>
            ${momentOf(at, language)}: ${held.events[kind]}
            ${TELLING.includes(kind) && detail !== '' ? html`<br /><bdi class="unwind-small">${detail}</bdi>` : null}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** A moment in words; the time is the same for every reader. */
export function momentOf(date: Date, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(date)} UTC`;
}

/** Nothing where nothing is held. */
function fact(name: string, value: string): Html | null {
  if (value === '') return null;
  return html`<dt>${name}</dt>
    <dd><bdi>${value}</bdi></dd>`;
}

function campaignOf(utm: unknown): string {
  return Object.values(utm as Record<string, string>).join(', ');
}
