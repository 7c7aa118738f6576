/** Attacks on the proof of work, each on a sign-up of its own. */
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { solveChallenge } from 'altcha-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { saveSettings } from '~/settings/settings.server';

import { type Challenge, LIFETIME, challengeFor } from './proof.server';
import { UNPROVEN_PER_NETWORK } from './rate-limit.server';
import { SECRET, SHOP, type TestShop, testShop } from '../testing/test-shop';

const REFUSED = { ok: false, reason: 'unproven', field: 'altcha' };

let shop: TestShop;
beforeAll(async () => {
  shop = await testShop();
  await saveSettings({ db: shop.db, shop: SHOP, changes: { proofOfWork: true } });
}, 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.db.lead.deleteMany();
  await shop.db.rateLimit.deleteMany();
});

/** As the script sends it, unless `change` says otherwise. */
async function proofFor(challenge: Challenge, change: Change = {}): Promise<string> {
  const solution = await solveChallenge({ challenge: challenge, deriveKey });
  return encoded({ challenge: { ...challenge, ...change.challenge }, solution: { ...solution, ...change.solution } });
}

interface Change {
  challenge?: object;
  solution?: object;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
const challenge = (of: { shop?: string; secret?: string; now?: Date } = {}) =>
  challengeFor({ shop: SHOP, secret: SECRET, ...of });
const leads = () => shop.db.lead.count();

describe('a sign-up where proof of work is asked for', () => {
  it('is taken with a proof, and once with each', async () => {
    const altcha = await proofFor(await challenge());
    expect(await shop.ask({ altcha })).toMatchObject({ ok: true });
    expect(await shop.ask({ altcha, email: 'other@example.com' }, '198.51.100.1')).toMatchObject(REFUSED);
    expect(await leads()).toBe(1);
  });

  it('uses no proof up where it is refused for another reason', async () => {
    const altcha = await proofFor(await challenge());
    expect(await shop.ask({ altcha, email: 'nope' })).toMatchObject({ reason: 'invalid' });
    expect(await shop.ask({ altcha })).toMatchObject({ ok: true });
  });

  it('takes one proof once, from two who bring it at the same time', async () => {
    const altcha = await proofFor(await challenge());
    const both = await Promise.all([shop.ask({ altcha }), shop.ask({ altcha, email: 'other@example.com' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await leads()).toBe(1);
  });

  const hour = 60 * 60 * 1000;
  it.each<[string, () => Promise<string> | string]>([
    ['none', () => ''],
    ['nonsense', () => 'nonsense'],
    ['JSON of another kind', () => encoded({ challenge: null, solution: [] })],
    ['one of another shop', async () => proofFor(await challenge({ shop: 'other.myshopify.com' }))],
    ['one that was signed by somebody else', async () => proofFor(await challenge({ secret: 'guessed' }))],
    ['one without a signature', async () => proofFor(await challenge(), { challenge: { signature: '' } })],
    ['one that expired', async () => proofFor(await challenge({ now: new Date(Date.now() - LIFETIME * 1000 - 2000) }))],
    ['a wrong number', async () => proofFor(await challenge(), { solution: { counter: 19_999 } })],
    ['a number that is none', async () => proofFor(await challenge(), { solution: { counter: -1 } })],
    ['a wrong key', async () => proofFor(await challenge(), { solution: { derivedKey: '00'.repeat(32) } })],
    [
      'an end put off',
      async () => {
        const old = await challenge({ now: new Date(Date.now() - hour) });
        const parameters = { ...old.parameters, expiresAt: Math.floor(Date.now() / 1000) + 1000 };
        return proofFor(old, { challenge: { parameters } });
      },
    ],
    [
      'an easier one',
      async () => {
        const hard = await challenge();
        const easy = { ...hard, parameters: { ...hard.parameters, keyPrefix: '00' } };
        return proofFor(easy);
      },
    ],
    [
      'the key of one and the challenge of another',
      async () => proofFor(await challenge(), { challenge: await challenge() }),
    ],
  ])('is refused with %s', async (_, proof) => {
    expect(await shop.ask({ altcha: await proof() })).toMatchObject(REFUSED);
    expect(await leads()).toBe(0);
  });

  it('is refused with a bad proof from a plain form, too', async () => {
    expect(await shop.ask({ altcha: 'nonsense' }, '203.0.113.7', false)).toMatchObject(REFUSED);
  });

  it('is taken without one a few times an hour, from a form that has no script', async () => {
    const ask = (number: number) => shop.ask({ email: `reader${number}@example.com` }, '203.0.113.7', false);
    for (let count = 0; count < UNPROVEN_PER_NETWORK; count += 1) expect(await ask(count)).toMatchObject({ ok: true });
    expect(await ask(9)).toMatchObject({ ...REFUSED, message: expect.stringContaining('JavaScript') as string });
    expect(await leads()).toBe(UNPROVEN_PER_NETWORK);
  });
});
