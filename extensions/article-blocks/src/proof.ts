/**
 * Solves a challenge of ALTCHA: looks for the counter whose SHA-256 begins as asked. In slices, so that the page never
 * waits for it; a page of another address could not start a worker from here. Loaded where the shop wants proofs, and once
 * a reader turns to the form.
 */
import { sliced } from './brief/slices.ts';
import { matchOf, type Parameters } from './brief/work.ts';

/** A challenge as the app makes it. */
interface Challenge {
  parameters: Parameters & { expiresAt: number };
  signature: string;
}

export interface Proof {
  /** What the form sends in the field `altcha`. */
  value: string;
  /** In milliseconds, by the reader's clock. */
  expiresAt: number;
}

/** Part of a challenge's time that is left for sending, and for clocks that differ: in milliseconds. */
const RESERVE_MS = 120_000;

/**
 * Fetches a challenge and solves it.
 * @throws where it cannot be fetched.
 */
export async function prove(address: string): Promise<Proof> {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  const challenge = (await answer.json()) as Challenge;
  const { parameters } = challenge;
  const solution = await sliced((from, count) => matchOf(parameters, from, count));
  const value = btoa(JSON.stringify({ challenge, solution }));
  return { value, expiresAt: parameters.expiresAt * 1000 - RESERVE_MS };
}
