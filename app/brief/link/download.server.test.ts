import { createHash } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { download, renewLink, stateOf, unsubscribe } from './download.server';
import { LINK_DAYS, createLink, findLink, proxyPathOf } from './links.server';
import { PER_ADDRESS } from '../sign-up/rate-limit.server';
import { SHOP, type TestShop, testShop } from '../testing/test-shop';

const DAY = 24 * 60 * 60 * 1000;
let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.db.lead.deleteMany();
  await shop.db.rateLimit.deleteMany();
  await shop.boss.deleteAllJobs('brief-delivery');
});

async function linked() {
  await shop.ask();
  const request = await shop.db.briefRequest.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const now = new Date('2026-11-01T12:00:00Z');
  const token = await createLink({ db: shop.db, shop: SHOP, requestId: request.id, now });
  const at = (days: number) => findLink({ db: shop.db, shop: SHOP, token, now: new Date(now.getTime() + days * DAY) });
  const press = async (limit: number | null = null) => {
    const link = await at(0);
    if (!link) throw new Error('no link');
    return download({ ...shop, link, userAgent: 'a browser', limit });
  };
  return { request, token, at, press, by: { ...shop, request, userAgent: 'a browser' } };
}

const lead = () => shop.db.lead.findFirstOrThrow();
const kinds = async () => (await shop.db.briefEvent.findMany({ orderBy: { id: 'asc' } })).map(({ kind }) => kind);

test('a link works for thirty days, and is known as expired after them', async () => {
  const { at } = await linked();
  expect(await at(LINK_DAYS - 0.001)).toMatchObject({ isExpired: false });
  expect(await at(LINK_DAYS)).toMatchObject({ isExpired: true, request: { lead: { email: 'reader@example.com' } } });
});

test('a link of one shop is none of another, and a hash is no token', async () => {
  const { token } = await linked();
  const { db } = shop;
  expect(await findLink({ db, shop: 'other.myshopify.com', token })).toBeNull();
  const hash = createHash('sha256').update(token).digest('hex');
  expect(await findLink({ db, shop: SHOP, token: hash })).toBeNull();
});

test('the button gives the file, counts as a download, and confirms the address once', async () => {
  const { press } = await linked();
  expect(await press()).toMatchObject({ name: 'buyers-brief.pdf' });
  const { confirmedAt } = await lead();
  expect(confirmedAt).not.toBeNull();
  await press();
  expect((await lead()).confirmedAt).toEqual(confirmedAt);
  expect(await kinds()).toEqual(['downloaded', 'downloaded']);
});

test('Flow is told of the first download of a request', async () => {
  const { press, request } = await linked();
  await press();
  await press();
  const data = { trigger: 'brief-downloaded', requestId: request.id };
  expect(await shop.boss.findJobs('flow-trigger', { data })).toHaveLength(1);
});

test('a link downloads as often as the shop allows, also where the button is pressed many times at once', async () => {
  const { press, at } = await linked();
  const answers = await Promise.all(Array.from({ length: 6 }, () => press(2)));
  expect(answers.filter((each) => each === 'used-up')).toHaveLength(4);
  expect(await kinds()).toEqual(['downloaded', 'downloaded']);
  const link = await at(0);
  if (!link) throw new Error('no link');
  expect([stateOf(link, 2), stateOf(link, 3), stateOf(link, null)]).toEqual(['used-up', 'good', 'good']);
  expect(await press(3)).toMatchObject({ name: 'buyers-brief.pdf' });
});

test('a fresh link of the same request has its own downloads', async () => {
  const { press, request } = await linked();
  expect([await press(1), await press(1)]).toEqual([expect.any(Object), 'used-up']);
  const { db } = shop;
  const token = await createLink({ db, shop: SHOP, requestId: request.id, now: new Date() });
  const fresh = await findLink({ db, shop: SHOP, token });
  expect(fresh && stateOf(fresh, 1)).toBe('good');
});

test('a link is withdrawn with its Brief, and works again with it', async () => {
  const { at, request } = await linked();
  const withdraw = (withdrawnAt: Date | null) =>
    shop.db.brief.update({ where: { id: request.briefId }, data: { withdrawnAt } });
  await withdraw(new Date());
  const states = async () => [await at(0), await at(LINK_DAYS)].map((link) => link && stateOf(link, null));
  expect(await states()).toEqual(['withdrawn', 'withdrawn']);
  await withdraw(null);
  expect(await states()).toEqual(['good', 'expired']);
});

test('the file that the merchant chose is what readers get, or else the newest', async () => {
  const { press, request, at } = await linked();
  const { db } = shop;
  const file = { shop: SHOP, briefId: request.briefId, sha256: '', bytes: new Uint8Array([37, 80]) };
  const chosen = await db.briefFile.create({ data: { ...file, number: 98, name: 'Führer.pdf' } });
  const newest = await db.briefFile.create({ data: { ...file, number: 99, name: 'newest.pdf' } });
  expect(await press()).toMatchObject({ name: 'newest.pdf', length: 2 });
  await db.brief.update({ where: { id: request.briefId }, data: { fileId: chosen.id } });
  const link = await at(0);
  if (!link) throw new Error('no link');
  expect(await download({ ...shop, link, userAgent: '', limit: null })).toMatchObject({ name: 'Führer.pdf' });
  await db.brief.update({ where: { id: request.briefId }, data: { fileId: null } });
  await db.briefFile.deleteMany({ where: { id: { in: [chosen.id, newest.id] } } });
});

test('a new link goes to the same address, and is limited as sign-ups are', async () => {
  const { request, at } = await linked();
  const link = await at(LINK_DAYS + 1);
  if (!link) throw new Error('no link');
  const renew = () => renewLink({ ...shop, request: link.request, proxyPath: '/apps/unwind' });
  for (let count = 1; count < PER_ADDRESS; count += 1) expect(await renew()).toBe(0);
  expect(await renew()).toBe(60);
  const jobs = await shop.boss.findJobs('brief-delivery', { data: { requestId: request.id } });
  expect(jobs).toHaveLength(PER_ADDRESS);
});

test('unsubscribing twice is recorded once', async () => {
  const { by } = await linked();
  await unsubscribe(by);
  await unsubscribe(by);
  expect(await kinds()).toEqual(['unsubscribed']);
  expect((await lead()).unsubscribedAt).not.toBeNull();
});

test('who asks again and leaves again has left, whatever link they leave by and download by', async () => {
  const older = await linked();
  await unsubscribe(older.by);
  const first = (await lead()).unsubscribedAt;
  const newer = await linked();
  await unsubscribe(older.by);
  const second = (await lead()).unsubscribedAt;
  expect(second?.getTime()).toBeGreaterThan(first?.getTime() ?? Infinity);
  expect(await kinds()).toEqual(['unsubscribed', 'unsubscribed']);
  await newer.press();
  expect((await lead()).unsubscribedAt).toEqual(second);
});

test('a link whose person was erased after it was found gives no file, and records nothing', async () => {
  const { at, by } = await linked();
  const link = await at(0);
  if (!link) throw new Error('no link');
  await shop.db.lead.deleteMany();
  expect(await download({ ...shop, link, userAgent: '', limit: null })).toBe('gone');
  await unsubscribe(by);
  expect(await kinds()).toEqual([]);
});

test('unsubscribing holds against an older link, until the person downloads what they asked for afterwards', async () => {
  const older = await linked();
  await unsubscribe(older.by);
  await older.press();
  expect((await lead()).unsubscribedAt).not.toBeNull();
  const newer = await linked();
  expect((await lead()).unsubscribedAt).not.toBeNull();
  await newer.press();
  expect((await lead()).unsubscribedAt).toBeNull();
});

test.each([
  ['/apps/unwind', '/apps/unwind'],
  ['/community/relief/', '/community/relief'],
  ['', '/apps/unwind'],
  ['//elsewhere.example', '/apps/unwind'],
  ['https://elsewhere.example', '/apps/unwind'],
])('the proxy at %j has its links under %s', (prefix, path) => {
  expect(proxyPathOf(prefix)).toBe(path);
});
