/** Attacks on the proof of work. */
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { solveChallenge } from 'altcha-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { saveSettings } from '~/settings/settings.server';

import { findSolution } from '../../extensions/article-blocks/src/brief/proof-of-work/sha256';
import { searchInSlices } from '../../extensions/article-blocks/src/brief/proof-of-work/time-slices';
import { type Challenge, CHALLENGE_LIFETIME, createChallenge, verifyProof } from './proof-of-work.server';
import { UNVERIFIED_PER_NETWORK } from '~/limits/contract';
import { SECRET, SHOP, type TestShop, testShop } from '../../tests/support/app/test-shop';

const REJECTED = { ok: false, reason: 'unverified', field: 'altcha' };

let shop: TestShop;
beforeAll(async () => {
  shop = await testShop();
  await saveSettings({ db: shop.db, shop: SHOP, changes: { proofOfWork: true } });
}, 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.db.person.deleteMany();
  await shop.db.rateLimit.deleteMany();
});

/** Solves a challenge as the block's script does, then applies `change`. */
async function proofFor(challenge: Challenge, change: Change = {}): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return encoded({ challenge: { ...challenge, ...change.challenge }, solution: { ...solution, ...change.solution } });
}

interface Change {
  challenge?: object;
  solution?: object;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
const challenge = (params: { shop?: string; secret?: string; now?: Date } = {}) =>
  createChallenge({ shop: SHOP, secret: SECRET, ...params });
const people = () => shop.db.person.count();

describe('a sign-up with bot protection', () => {
  it('accepts each proof once', async () => {
    const altcha = await proofFor(await challenge());
    expect(await shop.requestBrief({ altcha })).toMatchObject({ ok: true });
    expect(await shop.requestBrief({ altcha, email: 'other@example.com' }, '198.51.100.1')).toMatchObject(REJECTED);
    expect(await people()).toBe(1);
  });

  it('doesn’t use up the proof of a sign-up that fails for another reason', async () => {
    const altcha = await proofFor(await challenge());
    expect(await shop.requestBrief({ altcha, email: 'nope' })).toMatchObject({ reason: 'invalid' });
    expect(await shop.requestBrief({ altcha })).toMatchObject({ ok: true });
  });

  it('accepts a proof once when two requests submit it at the same time', async () => {
    const altcha = await proofFor(await challenge());
    const both = await Promise.all([
      shop.requestBrief({ altcha }),
      shop.requestBrief({ altcha, email: 'other@example.com' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await people()).toBe(1);
  });

  const hour = 60 * 60 * 1000;
  it.each<[string, () => Promise<string> | string]>([
    ['no proof', () => ''],
    ['nonsense', () => 'nonsense'],
    ['unexpected JSON', () => encoded({ challenge: null, solution: [] })],
    ['a proof for another shop', async () => proofFor(await challenge({ shop: 'other.myshopify.com' }))],
    ['a forged signature', async () => proofFor(await challenge({ secret: 'guessed' }))],
    ['a missing signature', async () => proofFor(await challenge(), { challenge: { signature: '' } })],
    [
      'an expired challenge',
      async () => proofFor(await challenge({ now: new Date(Date.now() - CHALLENGE_LIFETIME * 1000 - 2000) })),
    ],
    ['a wrong number', async () => proofFor(await challenge(), { solution: { counter: 19_999 } })],
    ['a negative number', async () => proofFor(await challenge(), { solution: { counter: -1 } })],
    ['a wrong key', async () => proofFor(await challenge(), { solution: { derivedKey: '00'.repeat(32) } })],
    [
      'an extended expiry',
      async () => {
        const old = await challenge({ now: new Date(Date.now() - hour) });
        const parameters = { ...old.parameters, expiresAt: Math.floor(Date.now() / 1000) + 1000 };
        return proofFor(old, { challenge: { parameters } });
      },
    ],
    [
      'an easier challenge',
      async () => {
        const hard = await challenge();
        const easy = { ...hard, parameters: { ...hard.parameters, keyPrefix: '00' } };
        return proofFor(easy);
      },
    ],
    ['the solution of another challenge', async () => proofFor(await challenge(), { challenge: await challenge() })],
  ])('rejects %s', async (_, proof) => {
    expect(await shop.requestBrief({ altcha: await proof() })).toMatchObject(REJECTED);
    expect(await people()).toBe(0);
  });

  it('rejects an invalid proof without JavaScript, too', async () => {
    expect(await shop.requestBrief({ altcha: 'nonsense' }, '203.0.113.7', false)).toMatchObject(REJECTED);
  });

  it('emails a few an hour at once without JavaScript, and the others later', async () => {
    const request = (number: number) =>
      shop.requestBrief({ email: `reader${number}@example.com` }, '203.0.113.7', false);
    for (let count = 0; count < UNVERIFIED_PER_NETWORK; count += 1)
      expect(await request(count)).toMatchObject({ ok: true, sendAt: null });
    const { ok, ...result } = await request(9);
    expect(ok).toBe(true);
    expect('sendAt' in result && result.sendAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await people()).toBe(UNVERIFIED_PER_NETWORK + 1);
  });
});

describe('a harder challenge', () => {
  it.each([1, 2, 3] as const)(
    'of level %d is solved by the storefront’s script, and proves that level',
    async (level) => {
      const { parameters, signature } = await createChallenge({ shop: SHOP, secret: SECRET, level });
      const solution = await searchInSlices((from, count) => findSolution(parameters, from, count));
      const altcha = encoded({ challenge: { parameters, signature }, solution });
      expect(await verifyProof({ shop: SHOP, secret: SECRET, altcha })).toMatchObject({ level });
    },
  );

  it('can’t be claimed with the proof of an easier one', async () => {
    const easy = await challenge();
    const parameters = { ...easy.parameters, data: { level: 3 } };
    const altcha = await proofFor(easy, { challenge: { parameters } });
    expect(await verifyProof({ shop: SHOP, secret: SECRET, altcha })).toBeNull();
  });
});
