/** Saves a sign-up in one statement and one commit: the function `sign_up` in the migrations. */
import { randomUUID } from 'node:crypto';

import { chooseLocale } from '~/brief/versions/live.server';
import { wordingLocales } from '~/brief/wordings.server';
import type { Pool } from '~/db.server';
import { newId } from '~/http/new-id';
import { SHARDS, languageOf } from '~/insights/counts/add-counts.server';
import { deviceOf } from '~/insights/counts/device';
import { isArticleId } from '~/insights/articles/article-id';
import { type Admission, signUpLimits } from '~/limits/sign-up-limits.server';
import { logError } from '~/log.server';
import { isDisposable } from '~/mail/disposable-address';
import { inboxKey } from '~/mail/inbox-key';

import { isBot } from './bot';
import { CHALLENGE_LIFETIME, type Proof } from './proof-of-work.server';
import type { CheckedFields } from './schema';
import { type Terms, hasCheckedBox, wantsMarketing } from './terms.server';

export interface CheckedSignUp {
  shop: string;
  fields: CheckedFields;
  /** What the fields were validated against. */
  terms: Terms;
  /** The valid proof of work, if there's any. */
  proof: Proof | null;
  isScript: boolean;
  /** Truncated; empty if unknown. */
  network: string;
  userAgent: string;
  languagePath: string;
  proxyPath?: string | null;
}

export type Saved =
  | Exclude<Admission, { outcome: 'accepted' }>
  | (Extract<Admission, { outcome: 'accepted' }> & {
      /** Whether the app proxy isn't where it was last. */ isNewPath: boolean;
    })
  /** The settings or the Brief have changed since they were read, or have never had a wording that the reader saw. */
  | { outcome: 'stale' | 'unknown-wording' };

/** PostgreSQL's codes of a deadlock and of a transaction that has to be repeated. Nothing was saved then. */
const REPEATABLE = new Set(['40P01', '40001']);

/** Classes of codes with which the connection or the server goes down. Nobody knows what was saved then. */
const DOWN = /^(?:08|57|58|53|XX)/;

/** @throws if the database can't be reached, or can't save it. */
export async function saveSignUp(pool: Pool, checked: CheckedSignUp): Promise<Saved> {
  const input = inputOf(checked);
  try {
    return await callSignUp(pool, input);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code !== 'string' || code.length !== 5 || DOWN.test(code)) throw error;
    if (REPEATABLE.has(code)) return callSignUp(pool, input);
    // No limit is worth losing a person.
    const saved = await callSignUp(pool, { ...input, limits: null });
    logError('Counting for a rate limit failed', error);
    return saved;
  }
}

async function callSignUp(pool: Pool, input: Record<string, unknown>): Promise<Saved> {
  // Unnamed: connections to the embedded database share the names of prepared statements.
  const { rows } = await pool.query<{ saved: Saved }>('SELECT sign_up($1::jsonb) AS saved', [JSON.stringify(input)]);
  const [row] = rows;
  if (!row) throw new Error('A function returns a row.');
  return row.saved;
}

function inputOf(checked: CheckedSignUp): Record<string, unknown> {
  const { shop, fields, terms, isScript, proof, network, userAgent, languagePath, proxyPath = null } = checked;
  const { settings, document, brief } = terms;
  const { email, locale } = fields;
  const { proofOfWork: isProofRequired, requestsPerHour: perHour } = settings;
  return {
    shop,
    proxyPath,
    now: new Date().toISOString(),
    isBot: isBot(fields),
    settings: document,
    brief: { id: brief.briefId, handle: brief.handle, number: brief.number },
    person: { id: newId(), email: email.typed, emailKey: email.key, isDisposable: isDisposable(email.domain) },
    request: {
      id: newId(),
      articleId: fields.article_id,
      isArticle: isArticleId(fields.article_id),
      isFromEditor: fields.design_mode === 'yes',
      blockId: fields.block_id,
      stepReached: fields.step_reached,
      utm: utmOf(fields),
      referrer: fields.referrer,
      locale,
      briefLocale: chooseLocale(brief.locales, locale),
    },
    consent: {
      network,
      locales: wordingLocales(locale),
      deliveryId: newId(),
      deliveryVersion: fields.consent_version,
      isTicked: hasCheckedBox(fields),
      marketingId: newId(),
      marketingVersion: wantsMarketing(settings, fields) ? fields.marketing_version : null,
    },
    delivery: { id: randomUUID(), languagePath },
    copyCustomers: settings.copyCustomers,
    count: { device: deviceOf(userAgent), language: languageOf(locale), shards: SHARDS },
    limits: signUpLimits({
      ...{ shop, network, perHour, isProofRequired, isScript },
      inbox: inboxKey(email.key),
      hasAttempt: fields.altcha !== '',
      proof: proof && { ...proof, seconds: CHALLENGE_LIFETIME },
    }),
  };
}

/** The campaign parameters that aren't empty. */
function utmOf(fields: CheckedFields): Record<string, string> {
  const { utm_source, utm_medium, utm_campaign, utm_term, utm_content } = fields;
  const all = { source: utm_source, medium: utm_medium, campaign: utm_campaign, term: utm_term, content: utm_content };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
