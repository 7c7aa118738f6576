/** A reader asks for a Brief. What is promised, "check your inbox", is committed before it is said. */
import { randomUUID } from 'node:crypto';

import type { Db, Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import { readSettings } from '~/settings/settings.server';

import { isThrowAway } from './address-throw-away';
import { announce } from '../announce/announce.server';
import type { SignUpFields } from '../contract';
import { OFFERED } from '../document/offered.server';
import { networkOf } from './network';
import { type Proof, isNewProof, judgeProof } from './proof.server';
import { minutesForShop, minutesToWait, minutesUnproven } from './rate-limit.server';
import { isRobot } from './sign-up-robot';
import { type CheckedFields, checkSignUp } from './sign-up-schema';
import { minutesIn, wordsFor } from './sign-up-words';

export type SignUp = { ok: true; fields: CheckedFields } | Refusal;

export interface Refusal {
  ok: false;
  reason: 'invalid' | 'throw-away' | 'unknown-brief' | 'unknown-wording' | 'not-ticked' | 'unproven' | 'too-often';
  field: keyof SignUpFields | null;
  message: string;
}

interface SignUpInput {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  /** As the form sent them, unchecked. */
  fields: Record<string, unknown>;
  /** Whether the page's script sent them, and could have proved its work. */
  isScript: boolean;
  /** Network address of the reader, as the proxy gives it; empty where it does not. */
  clientAddress: string;
  /** Where the app proxy stands under the shop's domain. */
  proxyPath: string;
  /** The app's own, from which the key of the proofs is made. */
  secret: string;
}

/**
 * Writes the lead, the request, the consent receipt and the delivery job in one transaction, or nothing.
 * The answer is the same whether or not the address is known; asking again sends again.
 */
export async function signUp(input: SignUpInput): Promise<SignUp> {
  const { db, shop, clientAddress } = input;
  const words = wordsFor(input.fields.locale);
  const checked = checkSignUp(input.fields, words);
  if (!checked.ok) return { ...checked, reason: 'invalid' };
  const { fields } = checked;
  const settings = await readSettings({ db, shop });

  const { domain } = fields.email;
  const isMarked = isThrowAway(domain);
  if (isMarked && settings.throwAway === 'refuse') return refused('throw-away', 'email', words.throwAway(domain));

  const brief = await db.brief.findUnique({
    where: { shop_handle: { shop, handle: fields.brief }, ...OFFERED },
    select: { id: true, consents: { where: { version: fields.consent_version }, select: { id: true } } },
  });
  if (!brief) return refused('unknown-brief', 'brief', words.unknownBrief);
  const [wording] = brief.consents;
  if (!wording) return refused('unknown-wording', 'consent_version', words.unknownWording);
  if (settings.consentBox && !isTicked(fields)) return refused('not-ticked', 'consent', words.tick);

  const network = networkOf(clientAddress);
  const asked: Asked = { ...input, fields, network, briefId: brief.id, wordingId: wording.id, isMarked };
  const proof = settings.proofOfWork ? await judgeProof({ ...input, sent: fields.altcha }) : null;
  const refusal = (await unprovenRefusal(asked, proof)) ?? (await limitRefusal(asked, settings.requestsPerHour));
  if (refusal) return refusal;
  if (proof && !(await isNewProof({ db, shop, proof }))) return refused('unproven', 'altcha', words.unproven);

  await write(asked);
  return { ok: true, fields };
}

/** What is said to somebody who asks too often. */
export function waitMessage(minutes: number, locale = 'en'): string {
  return wordsFor(locale).wait(minutesIn(locale, minutes));
}

/** Everything that a request is made of, once it may be made. */
interface Asked extends Omit<SignUpInput, 'fields'> {
  fields: CheckedFields;
  network: string;
  briefId: string;
  wordingId: string;
  /** Whether the address lasts for minutes, and the shop takes it. */
  isMarked: boolean;
}

/** Where the shop asks for proofs of work, a form that cannot bring one is taken a few times an hour. */
async function unprovenRefusal(asked: Asked, proof: Proof | null): Promise<Refusal | null> {
  const { db, shop, fields, network, isScript } = asked;
  if (!proof || proof.isGood) return null;
  const words = wordsFor(fields.locale);
  if (isScript || fields.altcha !== '') return refused('unproven', 'altcha', words.unproven);
  const minutes = await minutesUnproven({ db, shop, network });
  return minutes > 0 ? refused('unproven', 'altcha', words.waitUnproven(minutesIn(fields.locale, minutes))) : null;
}

async function limitRefusal({ db, shop, fields, network }: Asked, perHour: number): Promise<Refusal | null> {
  const { locale, email } = fields;
  const minutes = await minutesToWait({ db, shop, emailKey: email.key, network });
  if (minutes > 0) return refused('too-often', null, waitMessage(minutes, locale));
  // Robots take no reader's place.
  const inShop = await minutesForShop({ db, shop, perHour, points: isRobot(fields) ? 0 : 1 });
  return inShop > 0 ? refused('too-often', null, wordsFor(locale).waitForShop(minutesIn(locale, inShop))) : null;
}

function refused(reason: Refusal['reason'], field: keyof SignUpFields | null, message: string): Refusal {
  return { ok: false, reason, field, message };
}

function isTicked({ consent }: CheckedFields): boolean {
  return consent === 'yes';
}

/** Thrown to have a transaction undone. */
class Undone extends Error {}

/**
 * A robot is answered as anybody is, and learns nothing, not even from a clock: the same is written, and then undone.
 */
async function write(asked: Asked): Promise<void> {
  const isUndone = isRobot(asked.fields);
  try {
    await asked.db.$transaction(async (tx) => {
      await writeAll(tx, asked);
      if (isUndone) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
}

async function writeAll(tx: Tx, asked: Asked): Promise<void> {
  const { enqueue, shop, proxyPath, fields, network, briefId, wordingId, isMarked: isThrowAway } = asked;
  const { locale } = fields;
  const { typed: email, key: emailKey } = fields.email;
  const lead = await tx.lead.upsert({
    where: { shop_emailKey: { shop, emailKey } },
    create: { shop, email, emailKey, isThrowAway },
    update: { email, isThrowAway },
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
  const receipt = { shop, requestId: request.id, wordingId, locale, network, isTicked: isTicked(fields) };
  await tx.consentReceipt.create({ data: receipt });
  await enqueue(tx, 'brief-delivery', { shop, requestId: request.id, delivery: randomUUID(), proxyPath });
  await announce(tx, enqueue, { shop, leadId: lead.id, requestId: request.id, what: 'brief-requested' });
}

/** The campaign's parameters that were there. */
function utmOf(fields: CheckedFields): Record<string, string> {
  const { utm_source, utm_medium, utm_campaign, utm_term, utm_content } = fields;
  const all = { source: utm_source, medium: utm_medium, campaign: utm_campaign, term: utm_term, content: utm_content };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
