import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { BriefDelivery } from '~/jobs/contract';

import { deliverBrief } from '~/delivery/deliver.server';
import { listFailures } from '~/people/requests/failures.server';
import { download, unsubscribe } from '~/delivery/link/download.server';
import { createLink, findLink } from '~/delivery/link/links.server';
import { findPerson } from './profile.server';
import { resend } from '~/delivery/failures/resend.server';
import { addToDoNotEmailList } from '../do-not-email/do-not-email.server';
import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';
import { type TestMail, testMail } from '../../../tests/support/app/mail';

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
  mail.rejectWith = null;
  for (const table of [shop.db.person, shop.db.rateLimit, shop.db.doNotEmail]) {
    await (table as typeof shop.db.person).deleteMany();
  }
  await shop.boss.deleteAllJobs('brief-delivery');
});

/** Requests a Brief and delivers the queued emails. */
async function requestBrief(fields: Record<string, unknown> = {}) {
  expect(await shop.requestBrief(fields)).toMatchObject({ ok: true });
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
  if (!found) throw new Error('No such person');
  return found;
};

const resendRequest = (requestId: string) => resend({ db: shop.db, enqueue: shop.enqueue, shop: SHOP, requestId });

const failures = async () => (await listFailures({ db: shop.db, shop: SHOP, cursor: null })).failures;

test('shows all activity, newest first, and the consent', async () => {
  const request = await requestBrief({ step_reached: 'hold', referrer: 'https://www.example.com/' });
  const { db } = shop;
  const token = await createLink({ db, shop: SHOP, requestId: request.id, now: new Date() });
  const link = await findLink({ db, shop: SHOP, token });
  if (!link) throw new Error('no link');
  await db.deliveryEvent.create({ data: { shop: SHOP, requestId: request.id, kind: 'visited', detail: 'Firefox' } });
  await download({ ...shop, link, userAgent: 'Firefox', limit: null });
  await unsubscribe({ ...shop, request, userAgent: 'Firefox', scope: 'all' });
  const { activities, consents, ...facts } = await person(request.personId);
  expect(activities.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['unsubscribed', 'Firefox'],
    ['downloaded', 'Firefox'],
    ['visited', 'Firefox'],
    ['sent', ''],
    ['requested', ''],
  ]);
  expect(activities.at(-1)?.source).toEqual({
    briefTitle: 'Before you buy a hip-flexor release tool',
    articleTitle: 'The sequence',
    articlePath: '/blogs/release/sequence',
    isFromEditor: false,
    stepReached: 'hold',
    utm: { source: 'newsletter' },
    referrer: 'https://www.example.com/',
  });
  expect(consents).toMatchObject([{ network: '203.0.113.0/24', locale: 'en' }]);
  expect(consents[0]?.wording).toMatch(/^Send me the Brief/);
  expect(facts).toMatchObject({
    isConfirmed: true,
    isUnsubscribed: true,
    hasUnsubscribedSince: true,
    isTruncated: false,
  });
  expect(await findPerson({ db: shop.db, shop: 'other.myshopify.com', id: request.personId })).toBeNull();
});

test('records a rejection with the server’s reason, and clears it when the email is resent', async () => {
  mail.rejectWith = 550;
  const request = await requestBrief();
  expect(await person(request.personId)).toMatchObject({ isUnreachable: true, lastRequestId: request.id });
  expect(await failures()).toMatchObject([{ id: request.id, email: 'reader@example.com', reason: '550 not this one' }]);
  mail.rejectWith = null;
  expect(await resendRequest(request.id)).toBe('queued');
  expect(await failures()).toEqual([]);
  await deliverQueued();
  expect(mail.received).toHaveLength(1);
  const { isUnreachable, activities } = await person(request.personId);
  expect(isUnreachable).toBe(false);
  expect(activities.map(({ kind }) => kind)).toEqual(['sent', 'failed', 'requested']);
});

test('a delivered email clears the failure of the person, but not of an earlier request', async () => {
  mail.rejectWith = 550;
  const first = await requestBrief();
  mail.rejectWith = null;
  await requestBrief();
  expect(await person(first.personId)).toMatchObject({ isUnreachable: false });
  expect(await failures()).toMatchObject([{ id: first.id }]);
});

test('sends nothing to an address on the do-not-email list, and shows it in the activity', async () => {
  await addToDoNotEmailList({ db: shop.db, shop: SHOP, addresses: ['reader@example.com'] });
  const request = await requestBrief({ email: 'Reader@example.com' });
  expect(mail.received).toEqual([]);
  const { activities, isOnDoNotEmailList } = await person(request.personId);
  expect(isOnDoNotEmailList).toBe(true);
  expect(activities.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['withheld', ''],
    ['requested', ''],
  ]);
  expect(await resendRequest(request.id)).toBe('do-not-email');
});

test('resends nothing to a person who unsubscribed, until their next request, nor for another shop', async () => {
  const request = await requestBrief();
  await unsubscribe({ ...shop, request, userAgent: '', scope: 'all' });
  expect(await resendRequest(request.id)).toBe('unsubscribed');
  const later = await requestBrief();
  expect(await resendRequest(later.id)).toBe('queued');
  expect((await person(request.personId)).hasUnsubscribedSince).toBe(false);
  const otherShop = { db: shop.db, enqueue: shop.enqueue, shop: 'other.myshopify.com', requestId: later.id };
  expect(await resend(otherShop)).toBe('not-found');
});

test('resends only for the right person, and a failed email only once', async () => {
  mail.rejectWith = 550;
  const failed = await requestBrief();
  mail.rejectWith = null;
  const other = await requestBrief({ email: 'other@example.com' });
  const params = { db: shop.db, enqueue: shop.enqueue, shop: SHOP };
  expect(await resend({ ...params, requestId: other.id, personId: failed.personId })).toBe('not-found');
  expect(await resend({ ...params, requestId: other.id, personId: other.personId })).toBe('queued');
  expect(await resend({ ...params, requestId: other.id, mustHaveFailed: true })).toBe('not-failed');
  const attempts = Array.from({ length: 4 }, () => resend({ ...params, requestId: failed.id, mustHaveFailed: true }));
  expect((await Promise.all(attempts)).sort()).toEqual(['not-failed', 'not-failed', 'not-failed', 'queued']);
});
