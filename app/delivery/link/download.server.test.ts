import { createHash } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { download, renewLink, linkState, unsubscribe } from './download.server';
import { LINK_DAYS, createLink, findLink } from './links.server';
import { PER_INBOX } from '~/limits/contract';
import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';

const DAY = 24 * 60 * 60 * 1000;
let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.db.person.deleteMany();
  await shop.db.rateLimit.deleteMany();
  await shop.boss.deleteAllJobs('brief-delivery');
});

async function createTestLink() {
  await shop.requestBrief();
  const request = await shop.db.briefRequest.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const now = new Date('2026-11-01T12:00:00Z');
  const token = await createLink({ db: shop.db, shop: SHOP, requestId: request.id, now });
  const findAfter = (days: number) =>
    findLink({ db: shop.db, shop: SHOP, token, now: new Date(now.getTime() + days * DAY) });
  const press = async (limit: number | null = null) => {
    const link = await findAfter(0);
    if (!link) throw new Error('No link');
    return download({ ...shop, link, userAgent: 'a browser', limit });
  };
  return { request, token, findAfter, press, input: { ...shop, request, userAgent: 'a browser' } };
}

const person = () => shop.db.person.findFirstOrThrow();
/** What happened, as often as it did: repeats share a row. */
const kinds = async () => {
  const events = await shop.db.deliveryEvent.findMany({ orderBy: { id: 'asc' } });
  return events.flatMap(({ kind, times }) => Array.from({ length: times }, () => kind));
};

test('a link works for 30 days and then expires', async () => {
  const { findAfter } = await createTestLink();
  expect(await findAfter(LINK_DAYS - 0.001)).toMatchObject({ isExpired: false });
  expect(await findAfter(LINK_DAYS)).toMatchObject({
    isExpired: true,
    request: { person: { email: 'reader@example.com' } },
  });
});

test('a link works only for its shop, and not with its hash', async () => {
  const { token } = await createTestLink();
  const { db } = shop;
  expect(await findLink({ db, shop: 'other.myshopify.com', token })).toBeNull();
  const hash = createHash('sha256').update(token).digest('hex');
  expect(await findLink({ db, shop: SHOP, token: hash })).toBeNull();
});

test('pressing the button returns the file, counts as a download, and confirms the address once', async () => {
  const { press } = await createTestLink();
  expect(await press()).toMatchObject({ name: 'buyers-brief.pdf' });
  const { confirmedAt } = await person();
  expect(confirmedAt).not.toBeNull();
  await press();
  expect((await person()).confirmedAt).toEqual(confirmedAt);
  expect(await kinds()).toEqual(['downloaded', 'downloaded']);
});

test('triggers Flow for the first download of a request', async () => {
  const { press, request } = await createTestLink();
  await press();
  await press();
  const data = { trigger: 'brief-downloaded', requestId: request.id };
  expect(await shop.boss.findJobs('flow-trigger', { data })).toHaveLength(1);
});

test('limits downloads per link, even for simultaneous presses', async () => {
  const { press, findAfter } = await createTestLink();
  const results = await Promise.all(Array.from({ length: 6 }, () => press(2)));
  expect(results.filter((each) => each === 'used-up')).toHaveLength(4);
  expect(await kinds()).toEqual(['downloaded', 'downloaded']);
  const link = await findAfter(0);
  if (!link) throw new Error('No link');
  expect([linkState(link, 2), linkState(link, 3), linkState(link, null)]).toEqual(['used-up', 'valid', 'valid']);
  expect(await press(3)).toMatchObject({ name: 'buyers-brief.pdf' });
});

test('a new link of the same request has its own limit', async () => {
  const { press, request } = await createTestLink();
  expect([await press(1), await press(1)]).toEqual([expect.any(Object), 'used-up']);
  const { db } = shop;
  const token = await createLink({ db, shop: SHOP, requestId: request.id, now: new Date() });
  const fresh = await findLink({ db, shop: SHOP, token });
  expect(fresh && linkState(fresh, 1)).toBe('valid');
});

test('a link follows its Brief’s publish status', async () => {
  const { findAfter, request } = await createTestLink();
  const unpublish = (unpublishedAt: Date | null) =>
    shop.db.brief.update({ where: { id: request.briefId }, data: { unpublishedAt } });
  await unpublish(new Date());
  const states = async () =>
    [await findAfter(0), await findAfter(LINK_DAYS)].map((link) => link && linkState(link, null));
  expect(await states()).toEqual(['unpublished', 'unpublished']);
  await unpublish(null);
  expect(await states()).toEqual(['valid', 'expired']);
});

test('the file that the merchant chose is what readers get, or else the newest', async () => {
  const { press, request, findAfter } = await createTestLink();
  const { db } = shop;
  const file = { shop: SHOP, briefId: request.briefId, sha256: '', bytes: new Uint8Array([37, 80]) };
  const chosen = await db.briefFile.create({ data: { ...file, number: 98, name: 'Führer.pdf' } });
  const newest = await db.briefFile.create({ data: { ...file, number: 99, name: 'newest.pdf' } });
  expect(await press()).toMatchObject({ name: 'newest.pdf', length: 2 });
  await db.brief.update({ where: { id: request.briefId }, data: { fileId: chosen.id } });
  const link = await findAfter(0);
  if (!link) throw new Error('No link');
  expect(await download({ ...shop, link, userAgent: '', limit: null })).toMatchObject({ name: 'Führer.pdf' });
  await db.brief.update({ where: { id: request.briefId }, data: { fileId: null } });
  await db.briefFile.deleteMany({ where: { id: { in: [chosen.id, newest.id] } } });
});

test('sends new links to the same address, with the rate limit of sign-ups', async () => {
  const { request, findAfter } = await createTestLink();
  const link = await findAfter(LINK_DAYS + 1);
  if (!link) throw new Error('No link');
  const renew = () => renewLink({ ...shop, request: link.request, languagePath: '' });
  for (let count = 1; count < PER_INBOX.hour; count += 1) expect(await renew()).toBe(0);
  expect(await renew()).toBe(60);
  const jobs = await shop.boss.findJobs('brief-delivery', { data: { requestId: request.id } });
  expect(jobs).toHaveLength(PER_INBOX.hour);
});

test('unsubscribing twice is recorded once', async () => {
  const { input } = await createTestLink();
  await unsubscribe({ ...input, scope: 'all' });
  await unsubscribe({ ...input, scope: 'all' });
  expect(await kinds()).toEqual(['unsubscribed']);
  expect((await person()).unsubscribedAt).not.toBeNull();
});

test('unsubscribing after another request holds, whichever link is used', async () => {
  const older = await createTestLink();
  await unsubscribe({ ...older.input, scope: 'all' });
  const first = (await person()).unsubscribedAt;
  const newer = await createTestLink();
  await unsubscribe({ ...older.input, scope: 'all' });
  const second = (await person()).unsubscribedAt;
  expect(second?.getTime()).toBeGreaterThan(first?.getTime() ?? Infinity);
  expect(await kinds()).toEqual(['unsubscribed', 'unsubscribed']);
  await newer.press();
  expect((await person()).unsubscribedAt).toEqual(second);
});

test('a link whose person has been erased returns no file and records nothing', async () => {
  const { findAfter, input } = await createTestLink();
  const link = await findAfter(0);
  if (!link) throw new Error('No link');
  await shop.db.person.deleteMany();
  expect(await download({ ...shop, link, userAgent: '', limit: null })).toBe('gone');
  await unsubscribe({ ...input, scope: 'all' });
  expect(await kinds()).toEqual([]);
});

test('unsubscribing holds until the person downloads from a later request', async () => {
  const older = await createTestLink();
  await unsubscribe({ ...older.input, scope: 'all' });
  await older.press();
  expect((await person()).unsubscribedAt).not.toBeNull();
  const newer = await createTestLink();
  expect((await person()).unsubscribedAt).not.toBeNull();
  await newer.press();
  expect((await person()).unsubscribedAt).toBeNull();
});
