/** The sign-up's pages, for readers whose browser submits the form without JavaScript. */
import { run } from '@zootools/email-spell-checker';

import { findLiveHandle } from '~/brief/versions/live.server';
import type { Db } from '~/db.server';
import { toStorable } from '~/http/storable-text';
import { readArticleId } from '~/insights/articles/article-id';
import { articleLink } from '~/insights/articles/article-link';
import { findArticle } from '~/insights/articles/article-names.server';
import { readAddress } from '~/mail/address';
import { addressMeant } from '~/mail/contract';
import { webmailFor } from '~/mail/inbox';
import { formatMinutes, messagesFor } from '~/messages/catalog';
import { type Language, closestLanguage } from '~/messages/language';
import type { SignUpMessages } from '~/messages/messages';
import { type Html, html } from '~/storefront/html';
import { themedPage } from '~/storefront/layout.server';

import { asString, findOffer, hiddenFields, honeypot, signUpForm } from './form.server';
import type { CheckedFields } from './schema';
import type { SignUpError } from './admission.server';

/** In minutes. */
const MENTIONED_DELAY = 2;

/** Says where the email is sent, and when. Minutes are too short to mention. */
export function sentMessage({ locale, email }: CheckedFields, sendAt: Date | null): string {
  const messages = messagesFor(locale).signUp;
  const minutes = Math.ceil(((sendAt?.getTime() ?? 0) - Date.now()) / 60_000);
  if (minutes <= MENTIONED_DELAY) return messages.onItsWay(email.typed);
  return messages.delayed({ time: formatMinutes(locale, minutes), address: email.typed });
}

/** Confirms a sign-up, in the same words whether or not the address was known. */
export async function checkInboxPage(
  input: ShopInput & { fields: CheckedFields; sendAt: Date | null },
): Promise<Response> {
  const { db, shop, fields, sendAt } = input;
  const { email, locale } = fields;
  const messages = messagesFor(locale).signUp;
  const inbox = webmailFor(email.domain);
  return themedPage(
    messages.checkInbox,
    html`<p>${sentMessage(fields, sendAt)}</p>
      ${
        inbox &&
        html`<p><a href="${inbox.url}" target="_blank" rel="noopener">${messages.openInbox(inbox.provider)}</a></p>`
      }
      <p>${messages.nothingYet}</p>
      ${await backLink({ db, shop, fields }, messages)}`,
    closestLanguage(locale),
  );
}

/** For a sign-up that failed because of an error in the app. */
export function signUpFailedPage(locale: unknown): Response {
  const messages = messagesFor(locale).signUp;
  return themedPage(messages.failed, html`<p>${messages.tryAgain}</p>`, closestLanguage(asString(locale)));
}

/** Set once the reader has answered the "Did you mean …?" question. */
const ANSWERED_FIELD = 'address_answered';

interface ShopInput {
  db: Db;
  shop: string;
}

interface SubmittedForm {
  /** The URL that the form posts to. */
  action: string;
  /** The submitted values, not validated. */
  fields: Record<string, unknown>;
}

/** Asks "Did you mean …?" if the address looks mistyped; returns null if it doesn't, or if the reader has answered. */
export async function didYouMeanPage(input: ShopInput & SubmittedForm): Promise<Response | null> {
  const { action, fields } = input;
  const result = readAddress(asString(fields.email));
  if (!result.ok || ANSWERED_FIELD in fields) return null;
  const { typed } = result.address;
  const meant = addressMeant(typed, run);
  if (meant === null) return null;
  const messages = messagesFor(fields.locale).signUp;
  const button = (address: string, label: string, attributes: Html | null = null) =>
    html`<p><button type="submit" name="email" value="${address}" ${attributes}>${label}</button></p>`;
  return themedPage(
    messages.didYouMean(meant),
    html`<form method="post" action="${action}">
        ${hiddenFields(fields, ['email'])} ${honeypot(fields)}
        <input type="hidden" name="${ANSWERED_FIELD}" value="yes" />
        ${button(meant, messages.yes(meant))} ${button(typed, messages.no(typed), html`class="unwind-quiet"`)}
      </form>
      ${await backLink(input, messages)}`,
    closestLanguage(asString(fields.locale)),
  );
}

/** Shows the form again with the error and the submitted values. */
export async function signUpErrorPage(input: ShopInput & SubmittedForm & { error: SignUpError }): Promise<Response> {
  const { db, shop, action, fields, error } = input;
  const handle = toStorable(asString(fields.brief), 100);
  const offer = error.reason === 'unknown-brief' ? null : await findOffer({ db, shop, handle, locale: fields.locale });
  const language = closestLanguage(asString(fields.locale));
  const messages = messagesFor(fields.locale).signUp;
  const back = await backLink(input, messages);
  if (!offer) {
    const body = html`<p>${error.message}</p>
      ${back}`;
    return themedPage(messages.unavailable, body, language);
  }
  // If a wording changed, ask for consent to the new one. The page itself has the current marketing wording.
  const isOutdated = error.reason === 'unknown-wording';
  const unchecked = { consent_version: offer.wordingVersion, consent: '', marketing: '' };
  const isMarketingOutdated = asString(fields.marketing_version) !== offer.marketing?.version;
  const values = { ...fields, ...(isOutdated ? unchecked : {}), ...(isMarketingOutdated ? { marketing: '' } : {}) };
  return themedPage(
    offer.title,
    html`<div class="unwind-field">${signUpForm({ action, fields: values, offer, error })}</div>
      ${back}`,
    language,
  );
}

/** Shows the form of the default Brief, for links from pages without a Brief block; null if no Brief is live. */
export async function signUpPage(input: ShopInput & SubmittedForm): Promise<Response | null> {
  const { db, shop, action, fields } = input;
  const handle = await findLiveHandle({ db, shop });
  const offer = handle === null ? null : await findOffer({ db, shop, handle, locale: fields.locale });
  if (!offer) return null;
  const blank = { consent: '', marketing: '', email: '' };
  const values = { ...fields, brief: offer.handle, consent_version: offer.wordingVersion, ...blank };
  return themedPage(
    offer.title,
    html`<p dir="auto">${offer.pitch}</p>
      <ul dir="auto">
        ${offer.inside.map((line) => html`<li>${line}</li>`)}
      </ul>
      <div class="unwind-field">${signUpForm({ action, fields: values, offer })}</div>
      ${await backLink(input, messagesFor(fields.locale).signUp)}`,
    closestLanguage(asString(fields.locale)),
  );
}

/** A blank form with the Brief's title, for pages of links that don't work anymore; null if the Brief isn't live. */
export async function briefForm(
  input: ShopInput & { action: string; handle: string; language: Language },
): Promise<Html | null> {
  const { db, shop, action, handle, language } = input;
  const offer = await findOffer({ db, shop, handle, locale: language });
  if (!offer) return null;
  const fields = { brief: offer.handle, consent_version: offer.wordingVersion, locale: language };
  return html`<p dir="auto"><strong>${offer.title}</strong></p>
    ${signUpForm({ action, fields, offer })}`;
}

/** Leads to the article as Shopify knows it, in the language of the page that the reader came from. */
async function backLink(
  { db, shop, fields }: ShopInput & { fields: Record<string, unknown> },
  messages: SignUpMessages,
): Promise<Html | null> {
  const article = await findArticle({ db, shop, id: readArticleId(asString(fields.article_id)) });
  const path = articleLink(asString(fields.article_path), article?.path ?? '');
  return path === null ? null : html`<p><a href="${path}">${messages.backToArticle}</a></p>`;
}
