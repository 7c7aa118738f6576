/** Handles a request for a Brief. Everything is committed before the reader sees "Check your inbox". */
import { randomUUID } from 'node:crypto';

import type { Db, Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import { readSettings } from '~/settings/settings.server';

import { isDisposable } from '~/mail/disposable-address';
import { enqueueNotifications } from '~/people/customers/announce.server';
import type { SignUpFields } from './contract';
import { findMarketingWording } from '~/brief/marketing-wording.server';
import { findLiveBrief, findLiveWording } from '~/brief/versions/live.server';
import { truncateNetwork } from '~/http/network';
import { type Proof, consumeProof, verifyProof } from './proof-of-work.server';
import { consumeShopRequest, consumeRequest, consumeUnverifiedRequest } from '~/limits/rate-limits.server';
import { isBot } from './bot';
import { type CheckedFields, checkSignUp } from './schema';
import { formatDuration, messagesFor } from '~/messages/catalog';

export type SignUpResult = { ok: true; fields: CheckedFields } | SignUpError;

export interface SignUpError {
  ok: false;
  reason:
    'invalid' | 'disposable' | 'unknown-brief' | 'unknown-wording' | 'consent-missing' | 'unverified' | 'rate-limited';
  field: keyof SignUpFields | null;
  message: string;
}

interface SignUpInput {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  /** The submitted values, not validated. */
  fields: Record<string, unknown>;
  /** Whether the block's script submitted the form. If so, it can provide a proof of work. */
  isScript: boolean;
  /** The reader's IP address, as the app proxy reports it; empty if unknown. */
  clientAddress: string;
  /** Path of the page's language on the storefront. */
  languagePath: string;
  /** The app's secret, which signs challenges. */
  secret: string;
}

/**
 * Saves the person, the request, the consent receipt and the delivery job in one transaction. The result is the same
 * whether or not the address is known. A repeated request sends the Brief again.
 */
export async function signUp(input: SignUpInput): Promise<SignUpResult> {
  const { db, shop, clientAddress } = input;
  const messages = messagesFor(input.fields.locale).signUp;
  const parsed = checkSignUp(input.fields, messages);
  if (!parsed.ok) return { ...parsed, reason: 'invalid' };
  const { fields } = parsed;
  const settings = await readSettings({ db, shop });

  const { domain } = fields.email;
  const isDisposableAddress = isDisposable(domain);
  if (isDisposableAddress && settings.disposable === 'refuse')
    return fail('disposable', 'email', messages.disposable(domain));

  const brief = await findLiveWording({ db, shop, handle: fields.brief, version: fields.consent_version });
  if (!brief) return fail('unknown-brief', 'brief', messages.unknownBrief);
  const { briefId, wordingId } = brief;
  if (wordingId === null) return fail('unknown-wording', 'consent_version', messages.unknownWording);
  if (settings.consentBox && !hasCheckedBox(fields)) return fail('consent-missing', 'consent', messages.consentMissing);

  // Without the setting, no page asks for it.
  const isMarketingAllowed = settings.marketingConsent && fields.marketing === 'yes';
  const marketingWordingId = isMarketingAllowed ? await findMarketing({ ...input, fields, briefId }) : null;
  if (isMarketingAllowed && marketingWordingId === null)
    return fail('unknown-wording', 'marketing_version', messages.unknownWording);

  const network = truncateNetwork(clientAddress);
  const wordings = { delivery: wordingId, marketing: marketingWordingId };
  const checked: CheckedInput = { ...input, fields, network, briefId, wordings, isDisposableAddress };
  const proof = settings.proofOfWork ? await verifyProof({ ...input, altcha: fields.altcha }) : null;
  const error = (await unverifiedError(checked, proof)) ?? (await limitError(checked, settings.requestsPerHour));
  if (error) return error;
  if (proof && !(await consumeProof({ db, shop, proof }))) return fail('unverified', 'altcha', messages.unproven);

  await saveOrRollBack(checked);
  return { ok: true, fields };
}

interface CheckedInput extends Omit<SignUpInput, 'fields'> {
  fields: CheckedFields;
  network: string;
  briefId: string;
  /** Ids of the wordings that the reader agreed to; null for marketing if they didn't. */
  wordings: { delivery: string; marketing: string | null };
  isDisposableAddress: boolean;
}

/** Id of the marketing wording that the reader saw; null if the Brief never had it. */
async function findMarketing(input: Pick<SignUpInput, 'db' | 'shop'> & { fields: CheckedFields; briefId: string }) {
  const { db, shop, fields, briefId } = input;
  const brief = await findLiveBrief({ db, shop, handle: fields.brief });
  return brief && findMarketingWording({ db, shop, brief, briefId, version: fields.marketing_version });
}

/** With bot protection, forms submitted without JavaScript are accepted only a few times an hour. */
async function unverifiedError(checked: CheckedInput, proof: Proof | null): Promise<SignUpError | null> {
  const { db, shop, fields, network, isScript } = checked;
  if (!proof || proof.isValid) return null;
  const messages = messagesFor(fields.locale).signUp;
  if (isScript || fields.altcha !== '') return fail('unverified', 'altcha', messages.unproven);
  const minutes = await consumeUnverifiedRequest({ db, shop, network });
  return minutes > 0
    ? fail('unverified', 'altcha', messages.waitUnproven(formatDuration(fields.locale, minutes, 'minute')))
    : null;
}

async function limitError({ db, shop, fields, network }: CheckedInput, perHour: number): Promise<SignUpError | null> {
  const { locale, email } = fields;
  const messages = messagesFor(locale).signUp;
  const minutes = await consumeRequest({ db, shop, emailKey: email.key, network });
  if (minutes > 0) return fail('rate-limited', null, messages.wait(formatDuration(locale, minutes, 'minute')));
  // Bots don't use up the shop's limit.
  const shopMinutes = await consumeShopRequest({ db, shop, perHour, points: isBot(fields) ? 0 : 1 });
  return shopMinutes > 0
    ? fail('rate-limited', null, messages.waitForShop(formatDuration(locale, shopMinutes, 'minute')))
    : null;
}

function fail(reason: SignUpError['reason'], field: keyof SignUpFields | null, message: string): SignUpError {
  return { ok: false, reason, field, message };
}

function hasCheckedBox({ consent }: CheckedFields): boolean {
  return consent === 'yes';
}

/** Thrown to roll back a transaction. */
class RolledBack extends Error {}

/** Saves the sign-up. A bot's is saved and rolled back, so that neither the response nor its timing gives that away. */
async function saveOrRollBack(checked: CheckedInput): Promise<void> {
  try {
    await checked.db.$transaction(async (tx) => {
      await save(tx, checked);
      if (isBot(checked.fields)) throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
}

async function save(tx: Tx, checked: CheckedInput): Promise<void> {
  const { enqueue, shop, languagePath, fields, network, briefId, wordings, isDisposableAddress } = checked;
  const { locale } = fields;
  const { typed: email, key: emailKey } = fields.email;
  const person = await tx.person.upsert({
    where: { shop_emailKey: { shop, emailKey } },
    create: { shop, email, emailKey, isDisposable: isDisposableAddress },
    update: { email, isDisposable: isDisposableAddress },
  });
  const request = await tx.briefRequest.create({
    data: {
      shop,
      personId: person.id,
      briefId,
      articleId: fields.article_id,
      isFromEditor: fields.design_mode === 'yes',
      blockId: fields.block_id,
      stepReached: fields.step_reached,
      utm: utmOf(fields),
      referrer: fields.referrer,
      locale,
    },
  });
  const receipt = { shop, requestId: request.id, locale, network };
  await tx.consentReceipt.createMany({
    data: [
      { ...receipt, purpose: 'delivery', wordingId: wordings.delivery, isTicked: hasCheckedBox(fields) },
      ...(wordings.marketing === null
        ? []
        : [{ ...receipt, purpose: 'marketing' as const, wordingId: wordings.marketing, isTicked: true }]),
    ],
  });
  await enqueue(tx, 'brief-delivery', { shop, requestId: request.id, delivery: randomUUID(), languagePath });
  await enqueueNotifications(tx, enqueue, {
    shop,
    personId: person.id,
    requestId: request.id,
    event: 'brief-requested',
  });
  if (!request.isArticleChecked) await enqueue(tx, 'article-names', { shop });
}

/** The campaign parameters that aren't empty. */
function utmOf(fields: CheckedFields): Record<string, string> {
  const { utm_source, utm_medium, utm_campaign, utm_term, utm_content } = fields;
  const all = { source: utm_source, medium: utm_medium, campaign: utm_campaign, term: utm_term, content: utm_content };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
