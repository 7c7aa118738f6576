/**
 * How many sign-ups were accepted in the past hour, and what that asks of the next one: a proof of work, or a harder one.
 * Nothing here rejects anyone. A bot's sign-ups are counted apart: they ask more of bots only.
 */
import type { Db } from '~/db.server';

import { DELAYED_FROM, PER_NETWORK, PROOF_FROM } from './contract';
import { HOUR, count, networkKey, read } from './counters.server';

/** How hard the proof of work must be; 0 for none. */
export type ProofLevel = 0 | 1 | 2 | 3;

export interface Load {
  level: ProofLevel;
  /** Whether even sign-ups with proof of work are emailed later. */
  isDelayed: boolean;
  /** Sign-ups of the whole shop. */
  accepted: number;
}

interface LoadInput {
  db: Db;
  shop: string;
  /** Truncated; empty if unknown. */
  network: string;
  /** The merchant's hourly limit. */
  perHour: number;
  isBot?: boolean;
}

/** Reads the load of the shop and of the reader's network. */
export async function readLoad({ db, shop, network, perHour, isBot = false }: LoadInput): Promise<Load> {
  const [ofNetwork, ofShop] = keysOf(shop, network);
  const used = await read(db, [ofNetwork, ofShop, `bot-${ofNetwork}`, `bot-${ofShop}`]);
  const accepted = used(ofShop).points;
  const level = levelOf(Math.max(used(ofNetwork).points / PER_NETWORK, accepted / perHour));
  const bots = Math.max(used(`bot-${ofNetwork}`).points / PER_NETWORK, used(`bot-${ofShop}`).points / perHour);
  return {
    // Challenges don't know about bots, so none asks for more than the easiest because of them.
    level: isBot && level === 0 && levelOf(bots) > 0 ? 1 : level,
    isDelayed: accepted >= DELAYED_FROM * perHour,
    accepted,
  };
}

/** Counts an accepted sign-up. */
export async function countSignUp({ db, shop, network, isBot = false }: Omit<LoadInput, 'perHour'>): Promise<void> {
  for (const key of keysOf(shop, network)) await count(db, { key: `${isBot ? 'bot-' : ''}${key}`, duration: HOUR });
}

function levelOf(share: number): ProofLevel {
  return PROOF_FROM.filter((from) => share >= from).length as ProofLevel;
}

function keysOf(shop: string, network: string): [network: string, shop: string] {
  return [`network:${networkKey(shop, network)}`, `shop:${shop}`];
}
