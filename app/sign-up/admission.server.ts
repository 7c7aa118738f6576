/**
 * Decides whether a sign-up is accepted and when its email is sent. Only what's accepted counts towards a limit, so that
 * rejected forms cost no one else anything. A bot's sign-ups are counted apart, and get the same result.
 */
import type { Db } from '~/db.server';
import { consumeBriefEmail, refundBriefEmail } from '~/limits/inbox-limits.server';
import { type Slot, reserveUnverified, reserveVerified } from '~/limits/delays.server';
import { type ProofLevel, countSignUp, readLoad } from '~/limits/sign-up-load.server';
import { inboxKey } from '~/mail/inbox-key';
import { formatMinutes, messagesFor } from '~/messages/catalog';

import { isBot } from './bot';
import type { SignUpFields } from './contract';
import { consumeProof, verifyProof } from './proof-of-work.server';
import type { CheckedFields } from './schema';

export interface SignUpError {
  ok: false;
  reason:
    'invalid' | 'disposable' | 'unknown-brief' | 'unknown-wording' | 'consent-missing' | 'unverified' | 'rate-limited';
  field: keyof SignUpFields | null;
  message: string;
}

interface AdmissionInput {
  db: Db;
  shop: string;
  fields: CheckedFields;
  /** Truncated; empty if unknown. */
  network: string;
  /** Whether the block's script submitted the form. If so, it can provide a proof of work. */
  isScript: boolean;
  /** Whether the shop always requires proof of work. */
  isProofRequired: boolean;
  /** The shop's hourly limit. */
  perHour: number;
  secret: string;
}

/** `sendAt` is null for at once. */
export async function admit(input: AdmissionInput): Promise<{ ok: true; sendAt: Date | null } | SignUpError> {
  const { db, shop, fields, network, isScript, isProofRequired, perHour } = input;
  const { locale } = fields;
  const messages = messagesFor(locale).signUp;
  const source = { db, shop, network, perHour, isBot: isBot(fields) };

  const proven = await useProof(input);
  const load = await readLoad(source);
  const required = isProofRequired ? Math.max(load.level, 1) : load.level;
  const isUnverified = proven < required;
  // The script solves a challenge and tries again.
  if (isUnverified && (isScript || (fields.altcha !== '' && proven === 0)))
    return fail('unverified', 'altcha', messages.unproven);

  const email = { db, shop, inbox: inboxKey(fields.email.key), isDelayed: isUnverified, isBot: source.isBot };
  const minutes = await consumeBriefEmail(email);
  if (minutes > 0) return fail('rate-limited', null, messages.wait(formatMinutes(locale, minutes)));

  const slot: Slot = isUnverified
    ? await reserveUnverified(source)
    : load.isDelayed
      ? await reserveVerified(source)
      : { isFull: false, at: null };
  if (slot.isFull) {
    await refundBriefEmail(email);
    const time = formatMinutes(locale, slot.minutes);
    return isUnverified
      ? fail('unverified', 'altcha', messages.waitUnproven(time))
      : fail('rate-limited', null, messages.waitForShop(time));
  }
  if (!isUnverified) await countSignUp(source);
  return { ok: true, sendAt: slot.at };
}

/** Uses up the proof of work first, so that a replayed one gets no further. @returns its level; 0 without a valid one */
async function useProof({ db, shop, secret, fields }: AdmissionInput): Promise<ProofLevel> {
  if (fields.altcha === '') return 0;
  const proof = await verifyProof({ shop, secret, altcha: fields.altcha });
  return proof && (await consumeProof({ db, shop, proof })) ? proof.level : 0;
}

export function fail(reason: SignUpError['reason'], field: keyof SignUpFields | null, message: string): SignUpError {
  return { ok: false, reason, field, message };
}
