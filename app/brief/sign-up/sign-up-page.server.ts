/** The sign-up's pages, for readers whose browser sends the form without script. */
import { run } from '@zootools/email-spell-checker';

import type { Db } from '~/db.server';
import { readSettings } from '~/settings/settings.server';

import { readAddress } from './address';
import { wordingVersion } from '../document/briefs.server';
import { type SignUpFields, addressMeant } from '../contract';
import { emailField } from '../pages/email-field';
import { themed } from '../pages/frame.server';
import { type Html, html } from '../pages/html';
import { inboxOf } from './inbox';
import { type Language, languageOf } from '../language';
import { offeredBrief, offeredWords } from '../document/offered.server';
import type { OfferedWords } from '../document/stored';
import type { Refusal } from './sign-up.server';
import { type CheckedFields, SIGN_UP_FIELDS } from './sign-up-schema';
import { type SignUpWords, wordsFor } from './sign-up-words';

/** What is said after a sign-up, whether or not the address was known. */
export function checkInboxPage({ email, locale, article_path }: CheckedFields): Response {
  const words = wordsFor(locale);
  const inbox = inboxOf(email.domain);
  return themed(
    words.checkInbox,
    html`<p>${words.onItsWay}</p>
      ${
        inbox &&
        html`<p><a href="${inbox.url}" target="_blank" rel="noopener">${words.openInbox(inbox.provider)}</a></p>`
      }
      <p>${words.nothingYet}</p>
      ${backLink(article_path, words)}`,
    languageOf(locale),
  );
}

/** For what a reader sends while the app cannot work. */
export function failedPage(locale: unknown): Response {
  const words = wordsFor(locale);
  return themed(words.failed, html`<p>${words.tryAgain}</p>`, languageOf(textOf(locale)));
}

/** The field of a form whose sender has said which address is meant. */
const ANSWERED = 'address_answered';

interface Sent {
  /** Where the form posts to. */
  action: string;
  /** What was sent, which the form keeps. */
  fields: Record<string, unknown>;
}

/** Asks which address is meant, where the one that was sent seems mistyped; null where it does not, or was asked. */
export function whichAddressPage({ action, fields }: Sent): Response | null {
  const typed = textOf(fields.email).trim();
  const meant = ANSWERED in fields || !readAddress(typed).ok ? null : addressMeant(typed, run);
  if (!meant) return null;
  const words = wordsFor(fields.locale);
  const button = (address: string, label: string, look: Html | null = null) =>
    html`<p><button type="submit" name="email" value="${address}" ${look}>${label}</button></p>`;
  return themed(
    words.didYouMean(meant),
    html`<form method="post" action="${action}">
        ${hiddenFields(fields, ['email'])} ${trap(fields)}
        <input type="hidden" name="${ANSWERED}" value="yes" />
        ${button(meant, words.yes(meant))} ${button(typed, words.no(typed), html`class="unwind-quiet"`)}
      </form>
      ${backLink(textOf(fields.article_path), words)}`,
    languageOf(textOf(fields.locale)),
  );
}

interface At {
  db: Db;
  shop: string;
}

/** The form again, with what is wrong beside the field, and all that was typed. */
export async function refusedPage({ db, shop, action, fields, refusal }: At & Sent & { refusal: Refusal }) {
  const offer = refusal.reason === 'unknown-brief' ? null : await offerOf({ db, shop, handle: textOf(fields.brief) });
  const language = languageOf(textOf(fields.locale));
  const words = wordsFor(fields.locale);
  const back = backLink(textOf(fields.article_path), words);
  if (!offer)
    return themed(
      words.notHere,
      html`<p>${refusal.message}</p>
        ${back}`,
      language,
    );
  // A wording that has changed is shown as it is now; sending this form agrees to it, and no tick for the other counts.
  const isChanged = refusal.reason === 'unknown-wording';
  const kept = { ...fields, ...(isChanged ? { consent_version: offer.version, consent: '' } : {}) };
  return themed(
    offer.title,
    html`<div class="unwind-field">${form({ action, fields: kept, offer, refusal })}</div>
      ${back}`,
    language,
  );
}

/** The form on a page of its own, for a link from an article that shows none; null where the shop offers no Brief. */
export async function askPage({ db, shop, action, fields }: At & Sent): Promise<Response | null> {
  const handle = await offeredBrief({ db, shop });
  const offer = handle === null ? null : await offerOf({ db, shop, handle });
  if (!offer) return null;
  const filled = { ...fields, brief: offer.handle, consent_version: offer.version, consent: '', email: '' };
  return themed(
    offer.title,
    html`<p dir="auto">${offer.pitch}</p>
      <ul dir="auto">
        ${offer.inside.map((line) => html`<li>${line}</li>`)}
      </ul>
      <div class="unwind-field">${form({ action, fields: filled, offer })}</div>
      ${backLink(textOf(fields.article_path), wordsFor(fields.locale))}`,
    languageOf(textOf(fields.locale)),
  );
}

/** The form of a Brief as it stands on its own, for a link that leads nowhere; null where there is no such Brief. */
export async function freshForm(of: At & { action: string; handle: string; language: Language }): Promise<Html | null> {
  const { db, shop, action, handle, language } = of;
  const offer = await offerOf({ db, shop, handle });
  if (!offer) return null;
  const fields = { brief: offer.handle, consent_version: offer.version, locale: language };
  return html`<p dir="auto"><strong>${offer.title}</strong></p>
    ${form({ action, fields, offer })}`;
}

interface Offer extends Omit<OfferedWords, 'consent'> {
  handle: string;
  wording: string;
  version: string;
  /** Whether a box must be ticked. */
  hasBox: boolean;
}

async function offerOf(by: At & { handle: string }): Promise<Offer | null> {
  const words = await offeredWords(by);
  if (!words) return null;
  const { consent: wording, ...rest } = words;
  const { consentBox: hasBox } = await readSettings(by);
  return { ...rest, handle: by.handle, wording, version: wordingVersion(wording), hasBox };
}

interface Form {
  action: string;
  fields: Record<string, unknown>;
  offer: Offer;
  refusal?: Refusal;
}

function form({ action, fields, offer, refusal }: Form): Html {
  const words = wordsFor(fields.locale);
  const { wording, hasBox } = offer;
  const at = hasBox && refusal?.field === 'consent' ? 'consent' : refusal?.field === 'email' ? 'email' : null;
  const error = refusal ? html`<p id="unwind-error" class="unwind-error" role="alert">${refusal.message}</p>` : null;
  return html`${at === null ? error : null}
    <form method="post" action="${action}">
      ${emailField({
        label: words.email,
        value: textOf(fields.email),
        problem: (at === 'email' && refusal?.message) || null,
      })}
      ${hiddenFields(fields, ['email', 'consent'])} ${trap(fields)}
      ${
        hasBox
          ? html`<div class="unwind-field">
              <label class="unwind-tick unwind-small">
                <input
                  type="checkbox"
                  name="consent"
                  value="yes"
                  required
                  ${textOf(fields.consent) === 'yes' ? html`checked` : null}
                  ${at === 'consent' ? html`aria-invalid="true" aria-describedby="unwind-error" autofocus` : null}
                />
                <span dir="auto">${wording}</span>
              </label>
              ${at === 'consent' ? error : null}
            </div>`
          : html`<p class="unwind-small" dir="auto">${wording}</p>`
      }
      <button type="submit">${words.submit}</button>
    </form>`;
}

/** All that was sent but what the form asks for anew, and a proof of work: that is good for one sending. */
function hiddenFields(fields: Record<string, unknown>, visible: (keyof SignUpFields)[]): Html[] {
  const left: (keyof SignUpFields)[] = [...visible, 'subject', 'altcha'];
  const names = SIGN_UP_FIELDS.filter((name) => !left.includes(name) && textOf(fields[name]) !== '');
  return names.map((name) => html`<input type="hidden" name="${name}" value="${textOf(fields[name])}" />`);
}

/** Nobody sees it, so only a robot fills it in; and one that has stays one. */
function trap(fields: Record<string, unknown>): Html {
  return html`<div hidden inert>
    <input
      type="text"
      name="subject"
      value="${textOf(fields.subject)}"
      tabindex="-1"
      autocomplete="off"
      aria-hidden="true"
    />
  </div>`;
}

function backLink(path: string, words: SignUpWords): Html | null {
  return /^\/(?![/\\])/.test(path) ? html`<p><a href="${path}">${words.backToArticle}</a></p>` : null;
}

function textOf(sent: unknown): string {
  return typeof sent === 'string' ? sent : '';
}
