/** The sign-up's pages, for readers whose browser sends the form without script. */
import { run } from '@zootools/email-spell-checker';

import type { Db } from '~/db.server';

import { readAddress } from './address';
import { findBrief, wordingVersion } from './briefs.server';
import { addressMeant } from './contract';
import { themed } from './frame.server';
import { type Html, html } from './html';
import type { SignUp } from './sign-up.server';
import { SIGN_UP_FIELDS } from './sign-up-schema';

export const ON_ITS_WAY = 'The link to your copy is on its way.';

/** What is said after a sign-up, whether or not the address was known. */
export function checkInboxPage(articlePath: string): Response {
  return themed(
    'Check your inbox',
    html`<p>${ON_ITS_WAY}</p>
      <p>Nothing after a few minutes? Look in your spam folder, or ask again: you may have mistyped the address.</p>
      ${backLink(articlePath)}`,
  );
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
  const button = (address: string, label: string) =>
    html`<p><button type="submit" name="email" value="${address}">${label}</button></p>`;
  return themed(
    `Did you mean ${meant}?`,
    html`<form method="post" action="${action}">
        ${hiddenFields(fields)}
        <input type="hidden" name="${ANSWERED}" value="yes" />
        ${button(meant, `Yes, send it to ${meant}`)} ${button(typed, `No, send it to ${typed}`)}
      </form>
      ${backLink(textOf(fields.article_path))}`,
  );
}

interface RefusedInput extends Sent {
  db: Db;
  shop: string;
  refusal: Extract<SignUp, { ok: false }>;
}

/** The form again, with what is wrong beside the field, and all that was typed. */
export async function refusedPage({ db, shop, action, fields, refusal }: RefusedInput): Promise<Response> {
  if (refusal.reason === 'unknown-brief') return themed('This guide is not here', html`<p>${refusal.message}</p>`);
  const offer = await offerOf({ db, shop, handle: textOf(fields.brief) });
  if (!offer) return themed('This guide is not here', html`<p>${refusal.message}</p>`);
  // A wording that has changed is shown as it is now; sending this form agrees to it.
  const kept = { ...fields, ...(refusal.reason === 'unknown-wording' ? { consent_version: offer.version } : {}) };
  const isAtEmail = refusal.field === 'email';
  return themed(
    offer.title,
    html`${isAtEmail ? null : html`<p class="unwind-error" role="alert">${refusal.message}</p>`}
    ${form({ action, fields: kept, wording: offer.wording, error: isAtEmail ? refusal.message : null })}`,
  );
}

/** The form as it stands on its own, for a link that leads nowhere; empty where the shop offers no Brief. */
export async function freshForm({ db, shop, action }: { db: Db; shop: string; action: string }): Promise<Html> {
  const offer = await offerOf({ db, shop });
  if (!offer) return html``;
  const fields = { brief: offer.handle, consent_version: offer.version };
  return html`<p>${offer.title}</p>
    ${form({ action, fields, wording: offer.wording, error: null })}`;
}

interface Offer {
  handle: string;
  title: string;
  wording: string;
  version: string;
}

async function offerOf(by: { db: Db; shop: string; handle?: string }): Promise<Offer | null> {
  const found = await findBrief(by);
  if (!found) return null;
  const { handle, title, consent } = found.document;
  return { handle, title, wording: consent, version: wordingVersion(consent) };
}

function form(parts: { action: string; fields: Record<string, unknown>; wording: string; error: string | null }): Html {
  const { action, fields, wording, error } = parts;
  return html`<form method="post" action="${action}">
    <div class="unwind-field">
      <label for="unwind-email">Your e-mail address</label>
      <input
        id="unwind-email"
        name="email"
        type="email"
        autocomplete="email"
        required
        maxlength="254"
        value="${textOf(fields.email)}"
        ${error ? html`aria-invalid="true" aria-describedby="unwind-email-error" autofocus` : null}
      />
      ${error ? html`<p id="unwind-email-error" class="unwind-error" role="alert">${error}</p>` : null}
    </div>
    ${hiddenFields(fields)}
    <p class="unwind-small">${wording}</p>
    <button type="submit">Send it to me</button>
  </form>`;
}

/** All that was sent but the address. */
function hiddenFields(fields: Record<string, unknown>): Html[] {
  const names = SIGN_UP_FIELDS.filter((name) => name !== 'email' && textOf(fields[name]) !== '');
  return names.map((name) => html`<input type="hidden" name="${name}" value="${textOf(fields[name])}" />`);
}

function backLink(path: string): Html | null {
  return /^\/(?![/\\])/.test(path) ? html`<p><a href="${path}">Back to the article</a></p>` : null;
}

function textOf(sent: unknown): string {
  return typeof sent === 'string' ? sent : '';
}
