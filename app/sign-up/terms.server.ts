/**
 * What a form is validated against: the shop's settings and the live Brief. Remembered, because they rarely change; whoever
 * accepts a form has the database check that they're still the same, and whoever rejects one reads them again.
 */
import { LRUCache } from 'lru-cache';

import { findLiveBrief, findLiveWording } from '~/brief/versions/live.server';
import { findMarketingWording } from '~/brief/wordings.server';
import type { Db } from '~/db.server';
import { isDisposable } from '~/mail/disposable-address';
import { messagesFor } from '~/messages/catalog';
import type { Settings } from '~/settings/schema';
import { readSettingsDocument } from '~/settings/settings.server';

import { type SignUpError, fail } from './admission.server';
import type { CheckedFields } from './schema';

export interface Terms {
  settings: Settings;
  /** What the settings were read from; null if the shop has saved none. */
  document: unknown;
  brief: { briefId: string; handle: string; number: number; locales: string[] };
}

interface TermsInput {
  db: Db;
  shop: string;
  fields: CheckedFields;
}

/** For each database, the terms of Briefs that were live, by shop and handle. */
const remembered = new WeakMap<Db, LRUCache<string, Terms>>();
const MAX_REMEMBERED = 1000;

/** The terms that this form met if they haven't changed since they were read; null if it doesn't, or they're unknown. */
export function recallTerms({ db, shop, fields }: TermsInput): Terms | null {
  const terms = remembered.get(db)?.get(keyOf(shop, fields.brief));
  if (!terms) return null;
  const { settings } = terms;
  const isAllowed = settings.disposable === 'mark' || !isDisposable(fields.email.domain);
  return isAllowed && (!settings.consentBox || hasCheckedBox(fields)) ? terms : null;
}

/** Reads the terms, and remembers them if the form meets them. */
export async function readTerms({ db, shop, fields }: TermsInput): Promise<{ ok: true; terms: Terms } | SignUpError> {
  const messages = messagesFor(fields.locale).signUp;
  const { settings, document } = await readSettingsDocument({ db, shop });
  const { domain } = fields.email;
  if (isDisposable(domain) && settings.disposable === 'refuse')
    return fail('disposable', 'email', messages.disposable(domain));

  const { brief: handle, consent_version: version, locale } = fields;
  const brief = await findLiveWording({ db, shop, handle, version, locale });
  if (!brief) return fail('unknown-brief', 'brief', messages.unknownBrief);
  if (brief.wordingId === null) return fail('unknown-wording', 'consent_version', messages.unknownWording);
  if (settings.consentBox && !hasCheckedBox(fields)) return fail('consent-missing', 'consent', messages.consentMissing);
  if (wantsMarketing(settings, fields) && !(await hasMarketingWording({ db, shop, fields, briefId: brief.briefId })))
    return fail('unknown-wording', 'marketing_version', messages.unknownWording);

  const { briefId, number, locales } = brief;
  const terms = { settings, document, brief: { briefId, handle, number, locales } };
  remember(db, keyOf(shop, handle), terms);
  return { ok: true, terms };
}

export function hasCheckedBox({ consent }: CheckedFields): boolean {
  return consent === 'yes';
}

/** Whether the reader checked the marketing box. Without the setting, no page has one. */
export function wantsMarketing({ marketingConsent }: Settings, { marketing }: CheckedFields): boolean {
  return marketingConsent && marketing === 'yes';
}

/** Whether the Brief has had the marketing wording that the reader saw. Our own pages' current one is saved first. */
async function hasMarketingWording({ db, shop, fields, briefId }: TermsInput & { briefId: string }): Promise<boolean> {
  const { locale, marketing_version: version } = fields;
  const brief = await findLiveBrief({ db, shop, handle: fields.brief, locale });
  return brief !== null && (await findMarketingWording({ db, shop, brief, briefId, version, locale })) !== null;
}

function remember(db: Db, key: string, terms: Terms): void {
  const known = remembered.get(db) ?? new LRUCache<string, Terms>({ max: MAX_REMEMBERED });
  remembered.set(db, known);
  known.set(key, terms);
}

function keyOf(shop: string, handle: string): string {
  return `${shop} ${handle}`;
}
