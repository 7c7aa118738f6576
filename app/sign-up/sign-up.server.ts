/** Handles a request for a Brief. Everything is committed before the reader sees "Check your inbox". */
import { randomUUID } from 'node:crypto';

import type { Db, Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import { readSettings } from '~/settings/settings.server';

import { isDisposable } from '~/mail/disposable-address';
import { enqueueNotifications } from '~/people/customers/announce.server';
import { findMarketingWording } from '~/brief/marketing-wording.server';
import { findLiveBrief, findLiveWording } from '~/brief/versions/live.server';
import { truncateNetwork } from '~/http/network';
import { type SignUpError, admit, fail } from './admission.server';
import { isBot } from './bot';
import { type CheckedFields, checkSignUp } from './schema';
import { messagesFor } from '~/messages/catalog';

export type SignUpResult =
  | { ok: true; fields: CheckedFields; /** When the email is sent; null for at once. */ sendAt: Date | null }
  | SignUpError;

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
  const { proofOfWork: isProofRequired, requestsPerHour: perHour } = settings;
  const admission = await admit({ ...input, fields, network, isProofRequired, perHour });
  if (!admission.ok) return admission;

  const { sendAt } = admission;
  const wordings = { delivery: wordingId, marketing: marketingWordingId };
  await saveOrRollBack({ ...input, fields, network, briefId, wordings, isDisposableAddress, sendAt });
  return { ok: true, fields, sendAt };
}

interface CheckedInput extends Omit<SignUpInput, 'fields'> {
  fields: CheckedFields;
  network: string;
  briefId: string;
  /** Ids of the wordings that the reader agreed to; null for marketing if they didn't. */
  wordings: { delivery: string; marketing: string | null };
  isDisposableAddress: boolean;
  sendAt: Date | null;
}

/** Id of the marketing wording that the reader saw; null if the Brief never had it. */
async function findMarketing(input: Pick<SignUpInput, 'db' | 'shop'> & { fields: CheckedFields; briefId: string }) {
  const { db, shop, fields, briefId } = input;
  const brief = await findLiveBrief({ db, shop, handle: fields.brief });
  return brief && findMarketingWording({ db, shop, brief, briefId, version: fields.marketing_version });
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
  const { enqueue, shop, languagePath, fields, network, briefId, wordings, isDisposableAddress, sendAt } = checked;
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
  const delivery = { shop, requestId: request.id, delivery: randomUUID(), languagePath };
  await enqueue(tx, 'brief-delivery', delivery, { startAfter: sendAt });
  await enqueueNotifications(tx, enqueue, {
    shop,
    personId: person.id,
    requestId: request.id,
    event: 'brief-requested',
    startAfter: sendAt,
  });
  if (!request.isArticleChecked) await enqueue(tx, 'article-names', { shop });
}

/** The campaign parameters that aren't empty. */
function utmOf(fields: CheckedFields): Record<string, string> {
  const { utm_source, utm_medium, utm_campaign, utm_term, utm_content } = fields;
  const all = { source: utm_source, medium: utm_medium, campaign: utm_campaign, term: utm_term, content: utm_content };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
