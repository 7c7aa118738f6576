/**
 * Floods of forms. After each, a reader with script signs up and is emailed at once, one without is emailed later, and
 * during it, readers get their responses in time.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { MAX_DELAY, PER_INBOX, UNVERIFIED_PER_NETWORK } from '~/limits/contract';
import { saveSettings } from '~/settings/settings.server';

import { findSolution } from '../../extensions/article-blocks/src/brief/proof-of-work/sha256';
import { SECRET, SHOP, type TestShop, testShop } from '../../tests/support/app/test-shop';
import { readSignUpActivity } from './admin/activity.server';
import { setAccepted } from '../../tests/support/app/sign-up-load';
import { CHALLENGE_LIFETIME, createChallenge } from './proof-of-work.server';

/** Milliseconds in which every reader gets a response. */
const MAX_RESPONSE_TIME = 2000;

/** Sent in a test of 2,000; the others are added to the counters. */
const FORMS = 80;

let shop: TestShop;
let readers: number;
beforeAll(async () => void (shop = await testShop()), 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  readers = 0;
  await shop.db.rateLimit.deleteMany();
  await shop.db.settings.deleteMany();
});
afterEach(async () => {
  await shop.db.person.deleteMany();
  await shop.boss.deleteAllJobs('brief-delivery');
});

async function proof(params: { level?: 1 | 2 | 3; now?: Date; shop?: string } = {}): Promise<string> {
  const challenge = await createChallenge({ shop: SHOP, secret: SECRET, ...params });
  let solution = null;
  for (let from = 0; solution === null; from += 1000) solution = findSolution(challenge.parameters, from, 1000);
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** A reader with script, who solves what the server asks for. @returns milliseconds of the slowest response */
async function readerSignsUp(address = `198.51.${readers}.7`): Promise<number> {
  readers += 1;
  const email = `reader-${readers}@example.com`;
  let slowest = 0;
  for (const level of [0, 1, 2, 3] as const) {
    const altcha = level === 0 ? '' : await proof({ level });
    const start = performance.now();
    const result = await shop.requestBrief({ email, altcha }, address);
    slowest = Math.max(slowest, performance.now() - start);
    if (!result.ok) expect(result).toMatchObject({ reason: 'unverified', field: 'altcha' });
    else expect(result.sendAt, 'emailed at once').toBeNull();
    if (result.ok) return slowest;
  }
  throw new Error('A reader with script wasn’t accepted');
}

/** @returns hours until the email of a reader without script is sent */
async function readerWithoutScript(address = `198.51.${readers}.8`): Promise<number> {
  readers += 1;
  const result = await shop.requestBrief({ email: `plain-${readers}@example.com` }, address, false);
  if (!result.ok) throw new Error(`A reader without script wasn’t accepted: ${result.message}`);
  const jobs = await shop.boss.findJobs('brief-delivery', { orderBy: 'createdOn' } as object);
  const job = jobs.toSorted((one, other) => Number(one.createdOn) - Number(other.createdOn)).at(-1);
  expect(job?.startAfter.getTime()).toBeCloseTo((result.sendAt ?? job?.startAfter ?? new Date()).getTime(), -1);
  return ((result.sendAt?.getTime() ?? Date.now()) - Date.now()) / 3_600_000;
}

interface Flood {
  isProofOfWork: boolean;
  count: number;
  send: (number: number) => Promise<unknown>;
}

async function flood({ isProofOfWork, count, send }: Flood): Promise<number[]> {
  await saveSettings({ db: shop.db, shop: SHOP, changes: { proofOfWork: isProofOfWork } });
  const times: number[] = [];
  for (let sent = 0; sent < count; sent += 10) {
    const forms = Promise.all(Array.from({ length: Math.min(10, count - sent) }, (_, index) => send(sent + index)));
    if (sent % 40 === 0) times.push(await readerSignsUp());
    await forms;
  }
  times.push(await readerSignsUp());
  return times.sort((one, other) => one - other);
}

const tenNetworks = (number: number) => `203.0.${number % 10}.7`;
const manyNetworks = (number: number) => `10.${number >> 8}.${number & 255}.7`;
const garbage = () => Buffer.from('{"challenge":1}').toString('base64');
const stranger = (number: number, fields: Record<string, unknown> = {}) => ({
  email: `stranger-${number}@example.net`,
  ...fields,
});

describe('readers get their Brief during and after', () => {
  test.each([true, false])('one proof sent 70 times, with bot protection: %s', async (isProofOfWork) => {
    const altcha = await proof();
    const results: boolean[] = [];
    const send = async (number: number) => {
      const { ok } = await shop.requestBrief(stranger(number, { altcha }), tenNetworks(number));
      results.push(ok);
    };
    const times = await flood({ isProofOfWork, count: 70, send });
    if (isProofOfWork) expect(results.filter(Boolean)).toHaveLength(1);
    expect(times.at(-1)).toBeLessThan(MAX_RESPONSE_TIME);
    expect(await readerWithoutScript()).toBeLessThan(1);
    // The network that sent them isn't locked out either.
    await readerSignsUp('203.0.1.7');
  });

  test.each([
    ['ten networks, without script', tenNetworks, false],
    ['ten networks, as a script', tenNetworks, true],
    ['a network each', manyNetworks, false],
    ['addresses that can’t be read', () => 'unknown', false],
  ])('2,000 forms without proof from %s', async (_, addressOf, isScript) => {
    const send = (number: number) => shop.requestBrief(stranger(number), addressOf(number), isScript);
    const times = await flood({ isProofOfWork: true, count: FORMS, send });
    // The rest, as the database has counted them.
    await shop.db
      .$executeRaw`UPDATE "RateLimit" SET points = points * ${2000 / FORMS}::int WHERE key LIKE '%unverified%'`;
    await shop.db.$executeRaw`
      UPDATE "RateLimit" SET expire = now() + ${2000 / FORMS}::int * (expire - now()) WHERE key LIKE 'lane-%' AND expire > now()`;
    expect(times.at(-1)).toBeLessThan(MAX_RESPONSE_TIME);
    await readerSignsUp();
    expect(await readerWithoutScript()).toBeLessThan(isScript || addressOf !== manyNetworks ? 1 : MAX_DELAY);
    // Even from the same network.
    await readerSignsUp(addressOf(1));
    expect(await readerWithoutScript(addressOf(1))).toBeLessThan(MAX_DELAY);
    if (!isScript) expect(await readSignUpActivity({ db: shop.db, shop: SHOP })).toMatchObject({ rejected: 0 });
  });

  test('invalid, expired and other shops’ proofs, mixed with forms without any', async () => {
    const old = new Date(Date.now() - CHALLENGE_LIFETIME * 1000 - 2000);
    const proofs = [garbage(), await proof({ now: old }), await proof({ shop: 'other.myshopify.com' }), ''];
    const send = (number: number) =>
      shop.requestBrief(stranger(number, { altcha: proofs[number % 4] }), tenNetworks(number), number % 3 === 0);
    const times = await flood({ isProofOfWork: true, count: 200, send });
    expect(times.at(-1)).toBeLessThan(MAX_RESPONSE_TIME);
    await readerSignsUp('203.0.1.7');
    expect(await readerWithoutScript()).toBeLessThan(1);
  });

  test('forms at the shop’s limit, and at twice that', async () => {
    await readerSignsUp();
    await setAccepted(shop.db, SHOP, 2000);
    await readerSignsUp();
    expect(await readSignUpActivity({ db: shop.db, shop: SHOP })).toMatchObject({ accepted: 2001, perHour: 2000 });
    await setAccepted(shop.db, SHOP, 4000);
    // Even a proof that costs a lot isn't emailed at once now, but it's accepted.
    const result = await shop.requestBrief({ altcha: await proof({ level: 3 }) });
    expect(result.ok && result.sendAt?.getTime()).toBeLessThan(Date.now() + 10_000);
  });
});

describe('what counts', () => {
  test('is only what was accepted', async () => {
    await saveSettings({ db: shop.db, shop: SHOP, changes: { proofOfWork: true } });
    await shop.requestBrief({ altcha: garbage() });
    await shop.requestBrief({ altcha: '' });
    expect(await shop.db.rateLimit.findMany()).toEqual([]);
  });

  test('isn’t a bot’s, whose responses are a person’s nevertheless', async () => {
    const outcomes = async (fields: object) => {
      const results = [];
      for (let count = 0; count < PER_INBOX.hour + 2; count += 1) {
        const { ok, ...result } = await shop.requestBrief({ email: 'victim@example.com', ...fields });
        results.push({ ok, message: 'message' in result && result.message });
      }
      return results;
    };
    const bot = await outcomes({ subject: 'Cheap watches' });
    expect(await shop.boss.findJobs('brief-delivery')).toEqual([]);
    expect(await outcomes({})).toEqual(bot);
    // Once people have used it up, bots hear the same.
    expect((await outcomes({ subject: 'Cheap watches' })).every(({ ok }) => !ok)).toBe(true);
  });

  test('for an inbox isn’t what forms without proof have asked for', async () => {
    await saveSettings({ db: shop.db, shop: SHOP, changes: { proofOfWork: true } });
    for (let number = 0; number < 20; number += 1)
      await shop.requestBrief({ email: 'victim@example.com' }, manyNetworks(number), false);
    expect(await shop.requestBrief({ email: 'victim@example.com', altcha: await proof() })).toMatchObject({ ok: true });
  });
});

test('the lanes for forms without proof are bounded, and one says so politely', async () => {
  await saveSettings({ db: shop.db, shop: SHOP, changes: { proofOfWork: true } });
  for (let number = 0; number <= UNVERIFIED_PER_NETWORK + 1; number += 1)
    await shop.requestBrief(stranger(number), '203.0.1.7', false);
  const full = new Date(Date.now() + (MAX_DELAY + 1) * 3_600_000);
  await shop.db.rateLimit.updateMany({ where: { key: `lane-many:${SHOP}` }, data: { expire: full } });
  const result = await shop.requestBrief(stranger(99), '203.0.1.7', false);
  expect(result).toMatchObject({ ok: false, reason: 'unverified' });
  // Networks with few forms don't wait for it.
  expect(await readerWithoutScript()).toBeLessThan(1);
  expect(await readSignUpActivity({ db: shop.db, shop: SHOP })).toMatchObject({ rejected: 1 });
});
