/** The sign-up form as our own pages show it. */
import type { Brief } from '~/brief/schema';
import { findLiveBrief } from '~/brief/versions/live.server';
import type { VersionedWording } from '~/brief/contract';
import { wordingVersion } from '~/brief/drafts.server';
import { marketingWording } from '~/brief/wordings.server';
import type { Db } from '~/db.server';
import { messagesFor } from '~/messages/catalog';
import { readSettings } from '~/settings/settings.server';
import { emailField } from '~/storefront/email-field';
import { type Html, html } from '~/storefront/html';

import type { SignUpFields } from './contract';
import { SIGN_UP_FIELDS } from './schema';
import type { SignUpError } from './admission.server';

/** What the form shows about a live Brief. */
export interface Offer extends Pick<Brief, 'handle' | 'title' | 'pitch' | 'inside'> {
  wording: string;
  wordingVersion: string;
  /** Whether readers must check a box. */
  hasBox: boolean;
  /** What the optional marketing box says; null without that box. */
  marketing: VersionedWording | null;
}

/** Returns null if the shop has no live Brief with this handle. */
export async function findOffer(params: {
  db: Db;
  shop: string;
  handle: string;
  locale: unknown;
}): Promise<Offer | null> {
  const locale = asString(params.locale);
  const brief = await findLiveBrief({ ...params, locale });
  if (!brief) return null;
  const { handle, title, pitch, inside, consent: wording } = brief;
  const { consentBox: hasBox, marketingConsent } = await readSettings(params);
  const marketing = marketingConsent ? await marketingWording({ ...params, brief, locale }) : null;
  return { handle, title, pitch, inside, wording, wordingVersion: wordingVersion(wording), hasBox, marketing };
}

interface FormOptions {
  action: string;
  /** Values to fill in, not validated. */
  fields: Record<string, unknown>;
  offer: Offer;
  error?: SignUpError;
}

export function signUpForm({ action, fields, offer, error }: FormOptions): Html {
  const messages = messagesFor(fields.locale).signUp;
  const { wording, hasBox, marketing } = offer;
  const errorField = hasBox && error?.field === 'consent' ? 'consent' : error?.field === 'email' ? 'email' : null;
  const alert = error ? html`<p id="unwind-error" class="unwind-error" role="alert">${error.message}</p>` : null;
  return html`${errorField === null ? alert : null}
    <form method="post" action="${action}">
      ${emailField({
        label: messages.email,
        value: asString(fields.email),
        error: (errorField === 'email' && error?.message) || null,
      })}
      ${hiddenFields(fields, ['email', 'consent', 'marketing', 'marketing_version'])} ${honeypot(fields)}
      ${
        hasBox
          ? html`<div class="unwind-field">
              <label class="unwind-tick unwind-small">
                <input
                  type="checkbox"
                  name="consent"
                  value="yes"
                  required
                  ${asString(fields.consent) === 'yes' ? html`checked` : null}
                  ${
                    errorField === 'consent'
                      ? html`aria-invalid="true" aria-describedby="unwind-error" autofocus`
                      : null
                  }
                />
                <span dir="auto">${wording}</span>
              </label>
              ${errorField === 'consent' ? alert : null}
            </div>`
          : html`<p class="unwind-small" dir="auto">${wording}</p>`
      }
      ${marketing && marketingBox(marketing, asString(fields.marketing) === 'yes')}
      <button type="submit">${messages.submit}</button>
    </form>`;
}

/** The optional box. Never checked in advance: only if the reader has submitted it. */
function marketingBox({ version, wording }: VersionedWording, isChecked: boolean): Html {
  return html`<div class="unwind-field">
    <input type="hidden" name="marketing_version" value="${version}" />
    <label class="unwind-tick unwind-small">
      <input type="checkbox" name="marketing" value="yes" ${isChecked ? html`checked` : null} />
      <span dir="auto">${wording}</span>
    </label>
  </div>`;
}

/** Carries over all submitted fields but the visible ones and the proof of work, which is valid only once. */
export function hiddenFields(fields: Record<string, unknown>, visible: (keyof SignUpFields)[]): Html[] {
  const omitted: (keyof SignUpFields)[] = [...visible, 'subject', 'altcha'];
  const names = SIGN_UP_FIELDS.filter((name) => !omitted.includes(name) && asString(fields[name]) !== '');
  return names.map((name) => html`<input type="hidden" name="${name}" value="${asString(fields[name])}" />`);
}

/** People don't see this field, so only bots fill it in. Keeps its value, so that a bot stays detected. */
export function honeypot(fields: Record<string, unknown>): Html {
  return html`<div hidden inert>
    <input
      type="text"
      name="subject"
      style="display: none !important"
      value="${asString(fields.subject)}"
      tabindex="-1"
      autocomplete="off"
      aria-hidden="true"
    />
  </div>`;
}

/** A submitted value as a string; empty if it's missing, repeated or a file. */
export function asString(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
