/**
 * How many sign-ups were accepted in the past hour, and what that asks of the next one: a proof of work, or a harder one.
 * Nothing here rejects anyone. The database counts them (`admit_sign_up` in the migrations), a bot's apart.
 */
import type { Db } from '~/db.server';

import { PER_NETWORK, PROOF_FROM } from './contract';
import { networkKey, read } from './counters.server';

/** How hard the proof of work must be; 0 for none. */
export type ProofLevel = 0 | 1 | 2 | 3;

export interface Load {
  level: ProofLevel;
  /** Sign-ups of the whole shop. */
  accepted: number;
}

/** Rows that a shop's sign-ups are counted in, so that those of the same moment don't wait for each other. */
export const SHOP_SHARDS = 8;

interface LoadInput {
  db: Db;
  shop: string;
  /** Truncated; empty if unknown. */
  network: string;
  /** The merchant's hourly limit. */
  perHour: number;
}

/** Reads the load of the shop and of the reader's network. */
export async function readLoad({ db, shop, network, perHour }: LoadInput): Promise<Load> {
  const ofNetwork = networkLoadKey(shop, network);
  const ofShop = Array.from({ length: SHOP_SHARDS }, (_, shard) => `${shopLoadKey(shop)} ${shard}`);
  const used = await read(db, [ofNetwork, ...ofShop]);
  const accepted = ofShop.reduce((sum, key) => sum + used(key).points, 0);
  const share = Math.max(used(ofNetwork).points / PER_NETWORK, accepted / perHour);
  return { level: PROOF_FROM.filter((from) => share >= from).length as ProofLevel, accepted };
}

/** Where the sign-ups of a network are counted. */
export function networkLoadKey(shop: string, network: string): string {
  return `network:${networkKey(shop, network)}`;
}

/** Where those of the whole shop are counted, followed by the number of the row. */
export function shopLoadKey(shop: string): string {
  return `shop:${shop}`;
}
