import { createHash } from 'node:crypto';

import { deriveKey } from 'altcha-lib/algorithms/sha';
import { createChallenge, verifySolution } from 'altcha-lib';
import { expect, test, vi } from 'vitest';

import { LARGEST_COUNTER } from '../../../../app/brief/contract';
import { sliced } from './slices';
import { matchOf } from './work';

const secret = 'secret';
const challengeWith = (counter: number) =>
  createChallenge({ algorithm: 'SHA-256', cost: 1, counter, deriveKey, hmacSignatureSecret: secret });

test.each([0, 1, 255, 256, 65_536, LARGEST_COUNTER])('finds %d, and the server agrees', async (counter) => {
  const challenge = await challengeWith(counter);
  const solution = await sliced((from, count) => matchOf(challenge.parameters, from, count));
  expect(solution.counter).toBe(counter);
  const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secret });
  expect(verified).toBe(true);
});

test('hashes as Node does, whatever the bytes', () => {
  for (let round = 0; round < 200; round += 1) {
    const bytes = createHash('sha256').update(String(round)).digest();
    const [salt, nonce] = [bytes.subarray(0, 16), bytes.subarray(16)];
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(round * 9973);
    const hash = createHash('sha256')
      .update(Buffer.concat([salt, nonce, counter]))
      .digest('hex');
    const parameters = { salt: salt.toString('hex'), nonce: nonce.toString('hex'), keyPrefix: hash.slice(0, 32) };
    expect(matchOf(parameters, round * 9973, 1)).toEqual({ counter: round * 9973, derivedKey: hash });
  }
});

test('lets others have their turn after each slice, by the clock', async () => {
  let now = 0;
  let turns = 0;
  // Each look at the clock finds it five milliseconds later.
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
  await sliced(() => ((batches += 1) === 20 ? 'found' : null));
  expect(turns).toBe(6);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
