import { createHash } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { download, recordVisit, renewLink, unsubscribe } from './download.server';
import { LINK_DAYS, createLink, findLink, proxyPathOf } from './links.server';
import { PER_ADDRESS } from './rate-limit.server';
import { SHOP, type TestShop, testShop } from './testing';

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
  return { request, token, at, by: { db: shop.db, request, userAgent: 'a browser' } };
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

test('opening the page is a visit, and confirms nothing', async () => {
  const { by } = await linked();
  await recordVisit(by);
  expect(await kinds()).toEqual(['visited']);
  expect((await lead()).confirmedAt).toBeNull();
});

test('the button gives the PDF, counts as a download, and confirms the address once', async () => {
  const { by } = await linked();
  const file = await download(by);
  expect(file?.name).toBe('buyers-brief.pdf');
  expect(Buffer.from(file?.bytes.subarray(0, 5) ?? []).toString()).toBe('%PDF-');
  const { confirmedAt } = await lead();
  expect(confirmedAt).not.toBeNull();
  await download(by);
  expect((await lead()).confirmedAt).toEqual(confirmedAt);
  expect(await kinds()).toEqual(['downloaded', 'downloaded']);
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

test('unsubscribing holds against an older link, until the person downloads what they asked for afterwards', async () => {
  const older = await linked();
  await unsubscribe(older.by);
  await download(older.by);
  expect((await lead()).unsubscribedAt).not.toBeNull();
  const newer = await linked();
  expect((await lead()).unsubscribedAt).not.toBeNull();
  await download(newer.by);
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
