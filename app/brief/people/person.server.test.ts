import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { BriefDelivery } from '~/jobs/contract';

import { deliverBrief } from '../delivery/delivery.server';
import { listFailures } from '../delivery/delivery-failures.server';
import { download, unsubscribe } from '../link/download.server';
import { createLink, findLink } from '../link/links.server';
import { findPerson } from './person.server';
import { resend } from '../delivery/resend.server';
import { suppress } from './suppression.server';
import { SHOP, type TestShop, testShop } from '../testing/test-shop';
import { type TestMail, testMail } from '../testing/mail';

let shop: TestShop;
let mail: TestMail;

beforeAll(async () => {
  [shop, mail] = await Promise.all([testShop(), testMail()]);
}, 60_000);
afterAll(async () => {
  await shop.close();
  await mail.close();
});
beforeEach(async () => {
  mail.received = [];
  mail.refuseWith = null;
  for (const table of [shop.db.lead, shop.db.rateLimit, shop.db.suppression]) {
    await (table as typeof shop.db.lead).deleteMany();
  }
  await shop.boss.deleteAllJobs('brief-delivery');
});

/** Asks, and has the queued e-mails sent. */
async function ask(fields: Record<string, unknown> = {}) {
  expect(await shop.ask(fields)).toMatchObject({ ok: true });
  await deliverQueued();
  return shop.db.briefRequest.findFirstOrThrow({ orderBy: { id: 'desc' } });
}

async function deliverQueued() {
  for (const { id, data } of await shop.boss.findJobs<BriefDelivery>('brief-delivery')) {
    const sending = deliverBrief({ db: shop.db, sendMail: mail.sendMail, delivery: data, lastAttempt: false });
    await sending.catch(() => undefined);
    await shop.boss.deleteJob('brief-delivery', id);
  }
}

const person = async (id: string) => {
  const found = await findPerson({ db: shop.db, shop: SHOP, id });
  if (!found) throw new Error('nobody');
  return found;
};

const again = (requestId: string) => resend({ db: shop.db, enqueue: shop.enqueue, shop: SHOP, requestId });

const failures = async () => (await listFailures({ db: shop.db, shop: SHOP, cursor: null })).failures;

test('a person’s page tells all that happened, the latest first, and what was agreed to', async () => {
  const request = await ask({ step_reached: 'hold', referrer: 'https://www.example.com/' });
  const { db } = shop;
  const token = await createLink({ db, shop: SHOP, requestId: request.id, now: new Date() });
  const link = await findLink({ db, shop: SHOP, token });
  if (!link) throw new Error('no link');
  await db.briefEvent.create({ data: { shop: SHOP, requestId: request.id, kind: 'visited', detail: 'Firefox' } });
  await download({ ...shop, link, userAgent: 'Firefox', limit: null });
  await unsubscribe({ ...shop, request, userAgent: 'Firefox' });
  const { moments, receipts, ...facts } = await person(request.leadId);
  expect(moments.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['unsubscribed', 'Firefox'],
    ['downloaded', 'Firefox'],
    ['visited', 'Firefox'],
    ['sent', ''],
    ['asked', ''],
  ]);
  expect(moments.at(-1)?.origin).toEqual({
    briefTitle: 'Before you buy a hip-flexor release tool',
    articleTitle: 'The sequence',
    articlePath: '/blogs/release/sequence',
    stepReached: 'hold',
    utm: { source: 'newsletter' },
    referrer: 'https://www.example.com/',
  });
  expect(receipts).toMatchObject([{ network: '203.0.113.0/24', locale: 'en' }]);
  expect(receipts[0]?.wording).toMatch(/^Send me the Brief/);
  expect(facts).toMatchObject({ isConfirmed: true, isUnsubscribed: true, hasLeft: true, isCut: false });
  expect(await findPerson({ db: shop.db, shop: 'other.myshopify.com', id: request.leadId })).toBeNull();
});

test('a refusal is marked with the server’s words, listed, and gone once it is sent again', async () => {
  mail.refuseWith = 550;
  const request = await ask();
  expect(await person(request.leadId)).toMatchObject({ isUnreachable: true, lastRequestId: request.id });
  expect(await failures()).toMatchObject([{ id: request.id, email: 'reader@example.com', why: '550 not this one' }]);
  mail.refuseWith = null;
  expect(await again(request.id)).toBe('queued');
  expect(await failures()).toEqual([]);
  await deliverQueued();
  expect(mail.received).toHaveLength(1);
  const { isUnreachable, moments } = await person(request.leadId);
  expect(isUnreachable).toBe(false);
  expect(moments.map(({ kind }) => kind)).toEqual(['sent', 'failed', 'asked']);
});

test('a request that arrives takes the mark of an earlier one from the person, not from that request', async () => {
  mail.refuseWith = 550;
  const first = await ask();
  mail.refuseWith = null;
  await ask();
  expect(await person(first.leadId)).toMatchObject({ isUnreachable: false });
  expect(await failures()).toMatchObject([{ id: first.id }]);
});

test('nothing is sent to an address on the suppression list, and the ledger says so', async () => {
  await suppress({ db: shop.db, shop: SHOP, addresses: ['reader@example.com'] });
  const request = await ask({ email: 'Reader@example.com' });
  expect(mail.received).toEqual([]);
  const { moments, isSuppressed } = await person(request.leadId);
  expect(isSuppressed).toBe(true);
  expect(moments.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['withheld', ''],
    ['asked', ''],
  ]);
  expect(await again(request.id)).toBe('suppressed');
});

test('nothing is sent again to who has left, until they ask anew, nor to who is not there', async () => {
  const request = await ask();
  await unsubscribe({ ...shop, request, userAgent: '' });
  expect(await again(request.id)).toBe('unsubscribed');
  const anew = await ask();
  expect(await again(anew.id)).toBe('queued');
  expect((await person(request.leadId)).hasLeft).toBe(false);
  const elsewhere = { db: shop.db, enqueue: shop.enqueue, shop: 'other.myshopify.com', requestId: anew.id };
  expect(await resend(elsewhere)).toBe('gone');
});

test('a request is sent again for its own person only, and as a failure only while it is one, once', async () => {
  mail.refuseWith = 550;
  const failed = await ask();
  mail.refuseWith = null;
  const other = await ask({ email: 'other@example.com' });
  const at = { db: shop.db, enqueue: shop.enqueue, shop: SHOP };
  expect(await resend({ ...at, requestId: other.id, leadId: failed.leadId })).toBe('gone');
  expect(await resend({ ...at, requestId: other.id, leadId: other.leadId })).toBe('queued');
  expect(await resend({ ...at, requestId: other.id, mustHaveFailed: true })).toBe('not-failed');
  const wishes = Array.from({ length: 4 }, () => resend({ ...at, requestId: failed.id, mustHaveFailed: true }));
  expect((await Promise.all(wishes)).sort()).toEqual(['not-failed', 'not-failed', 'not-failed', 'queued']);
});
