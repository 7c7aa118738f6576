/**
 * Proofs of work, by ALTCHA's protocol: a browser gets a challenge, finds the number that answers it, and sends that with
 * its form. It costs a reader's browser a moment, and whoever sends a million forms a million moments.
 *
 * The challenge is signed with a key of the shop, so that nobody makes one up or brings one of another shop, and nothing
 * of it has to be kept; what is kept, until it expires, is that it was used.
 * @see https://altcha.org
 */
import { hkdfSync } from 'node:crypto';

import { type createChallenge, randomInt, createChallenge as sign, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { z } from 'zod';

import type { Db } from '~/db.server';

import { LARGEST_COUNTER } from '../contract';
import { isFirstUse } from './rate-limit.server';

/** Seconds for which a challenge can be answered. A form that stands open for longer gets a new one. */
export const LIFETIME = 20 * 60;

/** Of the number that answers; it is no larger than the browser is told. */
const SMALLEST_COUNTER = 20_000;

export type Challenge = Awaited<ReturnType<typeof createChallenge>>;

/** @param secret the app's own */
export async function challengeFor(of: { shop: string; secret: string; now?: Date }): Promise<Challenge> {
  const { shop, secret, now = new Date() } = of;
  return sign({
    algorithm: 'SHA-256',
    cost: 1,
    counter: SMALLEST_COUNTER + randomInt(LARGEST_COUNTER - SMALLEST_COUNTER),
    deriveKey,
    expiresAt: Math.floor(now.getTime() / 1000) + LIFETIME,
    hmacSignatureSecret: keyOf(shop, secret),
  });
}

export interface Proof {
  isGood: boolean;
  /** What the challenge is known by. */
  id: string;
}

/** What a form sends in the field `altcha`: JSON in base64. More than this is not looked at. */
const sentSchema = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('SHA-256'),
      nonce: z.string().regex(/^[0-9a-f]{32}$/),
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      cost: z.literal(1),
      keyLength: z.literal(32),
      keyPrefix: z.string().regex(/^[0-9a-f]{32}$/),
      expiresAt: z.int(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});

/** Whether what a form sent proves work that was asked for by this shop, a short while ago. */
export async function judgeProof(of: { shop: string; secret: string; sent: string }): Promise<Proof> {
  const { shop, secret, sent } = of;
  const read = sentSchema.safeParse(decoded(sent));
  if (!read.success) return { isGood: false, id: '' };
  const { challenge, solution } = read.data;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: keyOf(shop, secret),
  });
  return { isGood: verified, id: challenge.signature };
}

/** Whether a good proof is brought for the first time; asking uses it up. Where there is none, nothing is. */
export async function isNewProof({ db, shop, proof }: { db: Db; shop: string; proof: Proof }): Promise<boolean> {
  return !proof.isGood || isFirstUse({ db, shop, what: proof.id, seconds: LIFETIME });
}

function keyOf(shop: string, secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, shop, 'proof of work', 32)).toString('hex');
}

function decoded(sent: string): unknown {
  try {
    return JSON.parse(Buffer.from(sent, 'base64').toString());
  } catch {
    return null;
  }
}
