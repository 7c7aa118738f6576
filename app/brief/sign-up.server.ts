/** A reader asks for a Brief. What is promised, "check your inbox", is committed before it is said. */
import { randomUUID } from 'node:crypto';

import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import { isThrowAway } from './address-throw-away';
import type { SignUpFields } from './contract';
import { networkOf } from './network';
import { minutesToWait } from './rate-limit.server';
import { isRobot } from './sign-up-robot';
import { type CheckedFields, checkSignUp } from './sign-up-schema';

export type SignUp =
  | {
      ok: true;
      /** Whether the address is of a kind that lasts for minutes; the lead is worth less. */
      isThrowAway: boolean;
    }
  | {
      ok: false;
      reason: 'invalid' | 'throw-away' | 'unknown-brief' | 'unknown-wording' | 'too-often';
      field: keyof SignUpFields | null;
      message: string;
    };

/** What a shop does about addresses that last for minutes: refuses them, with a word why, or takes and marks them. */
type ThrowAwayPolicy = 'refuse' | 'mark';

interface SignUpInput {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  /** As the form sent them, unchecked. */
  fields: Record<string, unknown>;
  /** Network address of the reader, as the proxy gives it; empty where it does not. */
  clientAddress: string;
  /** Where the app proxy stands under the shop's domain. */
  proxyPath: string;
  /** As the merchant prefers; refused where nothing is said. */
  throwAway?: ThrowAwayPolicy;
}

/**
 * Writes the lead, the request, the consent receipt and the delivery job in one transaction, or nothing.
 * The answer is the same whether or not the address is known; asking again sends again.
 */
export async function signUp(input: SignUpInput): Promise<SignUp> {
  const { db, shop, clientAddress } = input;
  const checked = checkSignUp(input.fields);
  if (!checked.ok) return { ...checked, reason: 'invalid' };
  const { fields } = checked;

  const { domain } = fields.email;
  const isMarked = isThrowAway(domain);
  if (isMarked && (input.throwAway ?? 'refuse') === 'refuse') {
    return refused(
      'throw-away',
      'email',
      `Addresses at ${domain} last for minutes, and your copy would be gone with it. Use an address that you keep.`,
    );
  }

  const brief = await db.brief.findUnique({
    where: { shop_handle: { shop, handle: fields.brief } },
    select: { id: true, consents: { where: { version: fields.consent_version }, select: { id: true } } },
  });
  if (!brief)
    return refused('unknown-brief', 'brief', 'This Brief is no longer offered. Reload the page to see what is.');
  const [wording] = brief.consents;
  if (!wording) {
    return refused(
      'unknown-wording',
      'consent_version',
      'This page has changed since you opened it. Reload it and try again.',
    );
  }

  const network = networkOf(clientAddress);
  const minutes = await minutesToWait({ db, shop, emailKey: fields.email.key, network });
  if (minutes > 0) return refused('too-often', null, waitMessage(minutes));

  // A robot is answered as anybody is, after all the same checks, and learns nothing.
  if (isRobot(fields)) return { ok: true, isThrowAway: isMarked };
  await write(input, { fields, network, briefId: brief.id, wordingId: wording.id });
  return { ok: true, isThrowAway: isMarked };
}

/** What is said to somebody who asks too often. */
export function waitMessage(minutes: number): string {
  const when = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return `That is a lot of requests in a short time. Look in your spam folder, or try again in ${when}.`;
}

function refused(
  reason: 'throw-away' | 'unknown-brief' | 'unknown-wording' | 'too-often',
  field: keyof SignUpFields | null,
  message: string,
): SignUp {
  return { ok: false, reason, field, message };
}

interface Facts {
  fields: CheckedFields;
  network: string;
  briefId: string;
  wordingId: string;
}

async function write({ db, enqueue, shop, proxyPath }: SignUpInput, facts: Facts): Promise<void> {
  const { fields, network, briefId, wordingId } = facts;
  const { locale } = fields;
  const { typed: email, key: emailKey } = fields.email;
  await db.$transaction(async (tx) => {
    const lead = await tx.lead.upsert({
      where: { shop_emailKey: { shop, emailKey } },
      create: { shop, email, emailKey },
      update: { email },
    });
    const request = await tx.briefRequest.create({
      data: {
        shop,
        leadId: lead.id,
        briefId,
        articleId: fields.article_id,
        articleTitle: fields.article_title,
        articlePath: fields.article_path,
        blockId: fields.block_id,
        stepReached: fields.step_reached,
        utm: utmOf(fields),
        referrer: fields.referrer,
        locale,
      },
    });
    await tx.consentReceipt.create({ data: { shop, requestId: request.id, wordingId, locale, network } });
    await enqueue(tx, 'brief-delivery', { shop, requestId: request.id, delivery: randomUUID(), proxyPath });
  });
}

/** The campaign's parameters that were there. */
function utmOf(fields: CheckedFields): Record<string, string> {
  const { utm_source, utm_medium, utm_campaign, utm_term, utm_content } = fields;
  const all = { source: utm_source, medium: utm_medium, campaign: utm_campaign, term: utm_term, content: utm_content };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
