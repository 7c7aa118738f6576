/**
 * Bot protection by proof of work (ALTCHA): the browser gets a challenge, searches for the number that solves it, and
 * submits that with the form. That's quick for one form, and expensive for a million.
 *
 * Challenges are signed with a key per shop, so they can't be forged or used for another shop, and don't have to be
 * stored. Only used ones are remembered, until they expire.
 * @see https://altcha.org
 */
import { hkdfSync } from 'node:crypto';

import { randomInt, createChallenge as signChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { z } from 'zod';

import { MAX_COUNTER } from './contract';
import type { ProofLevel } from '~/limits/sign-up-load.server';

/** In seconds. A form that stays open for longer fetches a new challenge. */
export const CHALLENGE_LIFETIME = 20 * 60;

/** Lower bound of the number that solves a challenge, as a share of the upper bound. */
const MIN_SHARE = 0.2;

/** How many times harder a challenge of each level is than one of the level before. */
const STEP = 3;

export type Challenge = Awaited<ReturnType<typeof signChallenge>>;

/** @param secret the app's secret */
export async function createChallenge(params: {
  shop: string;
  secret: string;
  /** 1 for the easiest. */
  level?: ProofLevel;
  now?: Date;
}): Promise<Challenge> {
  const { shop, secret, level = 1, now = new Date() } = params;
  const max = MAX_COUNTER * STEP ** (Math.max(level, 1) - 1);
  return signChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(MIN_SHARE * max, max),
    // Signed with the rest, so that no one can pass off an easy challenge as a hard one.
    data: { level: Math.max(level, 1) },
    deriveKey,
    expiresAt: Math.floor(now.getTime() / 1000) + CHALLENGE_LIFETIME,
    hmacSignatureSecret: hmacKey(shop, secret),
  });
}

export interface Proof {
  level: ProofLevel;
  /** Identifies the challenge. */
  id: string;
}

/** The `altcha` field, decoded from base64. */
const proofSchema = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('SHA-256'),
      nonce: z.string().regex(/^[0-9a-f]{32}$/),
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      cost: z.literal(1),
      keyLength: z.literal(32),
      keyPrefix: z.string().regex(/^[0-9a-f]{32}$/),
      expiresAt: z.int(),
      data: z.strictObject({ level: z.literal([1, 2, 3]) }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});

/** Verifies that a proof solves an unexpired challenge of this shop; null if it doesn't. */
export async function verifyProof(params: { shop: string; secret: string; altcha: string }): Promise<Proof | null> {
  const { shop, secret, altcha } = params;
  const { success, data } = proofSchema.safeParse(decode(altcha));
  if (!success) return null;
  const { challenge, solution } = data;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: hmacKey(shop, secret),
  });
  return verified ? { level: challenge.parameters.data.level, id: challenge.signature } : null;
}

function hmacKey(shop: string, secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, shop, 'proof of work', 32)).toString('hex');
}

function decode(altcha: string): unknown {
  try {
    return JSON.parse(Buffer.from(altcha, 'base64').toString());
  } catch {
    return null;
  }
}
