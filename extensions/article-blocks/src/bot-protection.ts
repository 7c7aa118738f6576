/**
 * Solves an ALTCHA challenge: finds the counter whose SHA-256 hash has the required prefix. Not in a worker, because a
 * script from the CDN can't start one on the shop's pages. Loaded only if the shop turned bot protection on.
 */
import { type Challenge, findSolution } from './brief/proof-of-work/sha256.ts';
import { searchInSlices } from './brief/proof-of-work/time-slices.ts';

/** The app's response. */
interface SignedChallenge {
  parameters: Challenge & { expiresAt: number };
  signature: string;
}

export interface Proof {
  /** Value of the form's `altcha` field. */
  value: string;
  /** Milliseconds, by the reader's clock. */
  expiresAt: number;
}

/** Milliseconds before a challenge expires that are reserved for submitting and for clock differences. */
const RESERVE_MS = 120_000;

/** Fetches a challenge and solves it. @throws if it can't be fetched. */
export async function prove(url: string): Promise<Proof> {
  const response = await fetch(url, { headers: { Accept: 'application/json' } });
  const challenge = (await response.json()) as SignedChallenge;
  const { parameters } = challenge;
  const solution = await searchInSlices((from, count) => findSolution(parameters, from, count));
  const value = btoa(JSON.stringify({ challenge, solution }));
  return { value, expiresAt: parameters.expiresAt * 1000 - RESERVE_MS };
}
