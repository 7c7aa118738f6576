import { createHash } from 'node:crypto';

import { deriveKey } from 'altcha-lib/algorithms/sha';
import { createChallenge, verifySolution } from 'altcha-lib';
import { expect, test, vi } from 'vitest';

import { MAX_COUNTER } from '../../../../../app/sign-up/contract';
import { searchInSlices } from './time-slices';
import { findSolution } from './sha256';

const secret = 'secret';
const challengeWith = (counter: number) =>
  createChallenge({ algorithm: 'SHA-256', cost: 1, counter, deriveKey, hmacSignatureSecret: secret });

test.each([0, 1, 255, 256, 65_536, MAX_COUNTER])('finds %d, and the server agrees', async (counter) => {
  const challenge = await challengeWith(counter);
  const solution = await searchInSlices((from, count) => findSolution(challenge.parameters, from, count));
  expect(solution.counter).toBe(counter);
  const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secret });
  expect(verified).toBe(true);
});

test('computes the same hashes as Node', () => {
  for (let round = 0; round < 200; round += 1) {
    const bytes = createHash('sha256').update(String(round)).digest();
    const [salt, nonce] = [bytes.subarray(0, 16), bytes.subarray(16)];
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(round * 9973);
    const hash = createHash('sha256')
      .update(Buffer.concat([salt, nonce, counter]))
      .digest('hex');
    const parameters = { salt: salt.toString('hex'), nonce: nonce.toString('hex'), keyPrefix: hash.slice(0, 32) };
    expect(findSolution(parameters, round * 9973, 1)).toEqual({ counter: round * 9973, derivedKey: hash });
  }
});

test('yields to other tasks after each time slice', async () => {
  let now = 0;
  let turns = 0;
  // The clock advances five milliseconds per call.
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 5));
  vi.stubGlobal(
    'MessageChannel',
    class extends MessageChannel {
      constructor() {
        super();
        turns += 1;
      }
    },
  );
  let batches = 0;
  await searchInSlices(() => ((batches += 1) === 20 ? 'found' : null));
  expect(turns).toBe(6);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
