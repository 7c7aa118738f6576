/** What the database checks and counts before it accepts a sign-up: the function `admit_sign_up`. */
import {
  DELAYED_FROM,
  DELAYED_PER_INBOX,
  DELAYED_SHARE,
  MAX_DELAY,
  PER_INBOX,
  PER_NETWORK,
  PROOF_FROM,
  UNOPENED,
  UNOPENED_DAYS,
  UNVERIFIED_PER_NETWORK,
  UNVERIFIED_PER_SHOP,
} from './contract';
import { DAY, digest, networkKey } from './counters.server';
import { onceKey } from './rate-limits.server';
import { type ProofLevel, SHOP_SHARDS, networkLoadKey, shopLoadKey } from './sign-up-load.server';

interface SignUpLimitsInput {
  shop: string;
  /** Truncated; empty if unknown. */
  network: string;
  /** See `inboxKey`. */
  inbox: string;
  /** The merchant's hourly limit. */
  perHour: number;
  /** Whether the shop always requires proof of work. */
  isProofRequired: boolean;
  /** Whether the block's script submitted the form. If so, it can provide a proof of work. */
  isScript: boolean;
  /** Whether the form has a proof, valid or not. */
  hasAttempt: boolean;
  /** The proof, if it's valid. It's used up. */
  proof: { id: string; level: ProofLevel; /** How long it's remembered. */ seconds: number } | null;
}

/** How the database answers. */
export type Admission =
  | { outcome: 'accepted'; /** When its email is sent (ISO 8601); null for at once. */ sendAt: string | null }
  /** Without the required proof of work, which the form could have. */
  | { outcome: 'unverified' }
  /** The inbox has to wait; or, for the others, everything that may wait does. */
  | { outcome: 'rate-limited' | 'unverified-full' | 'shop-full'; minutes: number };

/** The input of `admit_sign_up`. */
export function signUpLimits(input: SignUpLimitsInput): Record<string, unknown> {
  const { shop, network, inbox, perHour, isProofRequired, isScript, hasAttempt, proof } = input;
  return {
    ...{ perHour, isProofRequired, isScript, hasAttempt },
    proof: proof && { level: proof.level, key: onceKey(shop, proof.id), seconds: proof.seconds },
    networkKey: networkLoadKey(shop, network),
    shopKey: shopLoadKey(shop),
    shards: SHOP_SHARDS,
    perNetwork: PER_NETWORK,
    proofFrom: PROOF_FROM,
    delayedFrom: DELAYED_FROM,
    delayedShare: DELAYED_SHARE,
    maxDelay: `${MAX_DELAY} hours`,
    unverifiedNetworkKey: `unverified-network:${networkKey(shop, network)}`,
    unverifiedPerNetwork: UNVERIFIED_PER_NETWORK,
    unverifiedPerShop: UNVERIFIED_PER_SHOP,
    inbox: inboxLimits(shop, inbox),
  };
}

/** Limits of emails with a Brief to one inbox: per hour, per day, and longer waits while no one opens them. */
export function inboxLimits(shop: string, inbox: string) {
  const id = digest(shop, inbox);
  const kind = (name: string, { hour, day }: { hour: number; day: number }) => ({
    hourKey: `${name}-hour:${id}`,
    dayKey: `${name}-day:${id}`,
    perHour: hour,
    perDay: day,
  });
  return {
    brief: kind('brief', PER_INBOX),
    delayed: kind('delayed', DELAYED_PER_INBOX),
    unopenedKey: `unopened:${id}`,
    pauseKey: `pause:${id}`,
    unopenedSeconds: UNOPENED_DAYS * DAY,
    unopenedEmails: UNOPENED.emails,
    waits: UNOPENED.waits,
  };
}
