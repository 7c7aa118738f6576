/** Erasure by address and by ID, and what's left of it in every table there is. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';

import type { CustomerDataRequest } from '~/jobs/contract';
import { consumeBriefEmail } from '~/limits/inbox-limits.server';
import { networkKey } from '~/limits/counters.server';
import { addToDoNotEmailList } from '~/people/do-not-email/do-not-email.server';

import { SHOP, type TestShop, testShop } from '../../tests/support/app/test-shop';
import { fillEveryTable, tablesContaining } from '../../tests/support/database/every-table';
import { answerDataRequest, receiveDataRequest } from './data-request.server';
import { eraseCustomer, eraseShopData } from './erasure.server';

let shop: TestShop;
beforeAll(async () => void (shop = await testShop()), 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  const { db, boss } = shop;
  await Promise.all([db.person.deleteMany(), db.shop.deleteMany(), db.rateLimit.deleteMany(), boss.deleteAllJobs()]);
});

const GID = 'gid://shopify/Customer/7';
const FILLED = 'filled.myshopify.com';
const REDACTED = 'redacted.myshopify.com';

/** Two people: the customer by ID, whose address differs from what Shopify has now, and the customer by address. */
async function twoPeople() {
  for (const email of ['old@example.com', 'new@example.com', 'other@example.com']) await shop.requestBrief({ email });
  await shop.db.person.updateMany({ where: { email: 'old@example.com' }, data: { customerId: GID } });
  const other = { shop: 'other.myshopify.com', customerId: GID };
  await shop.db.person.create({ data: { ...other, email: 'new@example.com', emailKey: 'new@example.com' } });
}

describe.each([
  ['the ID only', { email: null, customerId: GID }, ['old@example.com']],
  ['the address only', { email: 'NEW@example.com', customerId: null }, ['new@example.com']],
  ['both, of one person', { email: 'old@example.com', customerId: GID }, ['old@example.com']],
  ['both, of two people', { email: 'new@example.com', customerId: GID }, ['new@example.com', 'old@example.com']],
  ['an unknown ID and a known address', { email: 'new@example.com', customerId: `${GID}7` }, ['new@example.com']],
  ['neither', { email: null, customerId: null }, []],
  ['an empty address', { email: '', customerId: null }, []],
  ['an ID that only begins like it', { email: null, customerId: 'gid://shopify/Customer/' }, []],
] as const)('a customer known by %s', (_, keys, expected) => {
  it('is erased, and no one else', async () => {
    await twoPeople();
    await shop.db.$transaction((tx) => eraseCustomer(tx, { enqueue: shop.enqueue, shop: SHOP, ...keys }));
    const left = await shop.db.person.findMany({ where: { shop: SHOP }, orderBy: { email: 'asc' } });
    const all = ['new@example.com', 'old@example.com', 'other@example.com'];
    expect(left.map(({ email }) => email)).toEqual(
      all.filter((email) => !(expected as readonly string[]).includes(email)),
    );
    expect(await shop.db.person.count({ where: { shop: 'other.myshopify.com' } })).toBe(1);
  });

  it('gets their data, and no one else’s', async () => {
    await twoPeople();
    const { db, enqueue, boss } = shop;
    await db.shop.create({ data: { shop: SHOP, name: 'S', url: 'https://s.example', email: 'owner@s.example' } });
    await db.$transaction((tx) => receiveDataRequest(tx, { enqueue, shop: SHOP, ...keys, reference: '1' }));
    const [job] = await boss.findJobs<CustomerDataRequest>('customer-data-request');
    if (!job) throw new Error('No job');
    expect(JSON.stringify(job.data)).not.toContain('@');
    const sent: { text: string; attachments?: { content: string }[] }[] = [];
    await answerDataRequest({ db, sendMail: async (message) => void sent.push(message), request: job.data });
    const people = (sent[0]?.attachments ?? []).map(({ content }) => (JSON.parse(content) as { email: string }).email);
    expect(people.sort()).toEqual(expected);
    expect(sent[0]?.text).toContain(expected.length > 0 ? 'is attached' : 'stores no data');
  });
});

test('after an erased customer, nothing in any table or job is about them', async () => {
  const { db } = shop;
  const rows = await fillEveryTable(db, {
    shop: REDACTED,
    customerId: GID,
    email: 'filled@example.com',
    emailKey: 'filled@example.com',
  });
  const traces = ['Person', 'BriefRequest'].map((table) => String(rows.get(table)?.id));
  const [personId = '', requestId = ''] = traces;
  await db.$transaction(async (tx) => {
    await shop.enqueue(tx, 'customer-copy', { shop: REDACTED, personId });
    await shop.enqueue(tx, 'brief-delivery', { shop: REDACTED, requestId, delivery: 'd', languagePath: '' });
  });
  for (const trace of traces) expect(Object.keys(await tablesContaining(db, trace))).not.toEqual([]);
  await db.$transaction((tx) =>
    eraseCustomer(tx, { enqueue: shop.enqueue, shop: REDACTED, email: null, customerId: GID }),
  );
  // The table of Shopify's sessions names merchants, not customers.
  const { Session: _, Shop: __, ...left } = await tablesContaining(db, 'filled@example.com');
  expect(left).toEqual({});
  for (const trace of traces) expect(await tablesContaining(db, trace)).toEqual({});
  // What takes back what was set at Shopify is still to be done.
  expect(await shop.boss.findJobs('customer-revert', { data: { customerId: GID } })).toHaveLength(1);
});

test('after an erased shop, nothing remains in any table or job, and other shops keep everything', async () => {
  const { db } = shop;
  const counter = { key: `network:${networkKey(FILLED, '203.0.113.0/24')}`, points: 1 };
  await db.$transaction((tx) => shop.enqueue(tx, 'storefront-sync', { shop: FILLED }));
  const [{ id: jobId } = { id: '' }] = await shop.boss.findJobs('storefront-sync', { data: { shop: FILLED } });
  const rows = await fillEveryTable(db, { shop: FILLED, 'RateLimit.key': counter.key, 'JobStart.jobId': jobId });
  await db.rateLimit.createMany({
    data: ['test-email:', 'lane-few:'].map((kind) => ({ ...counter, key: kind + FILLED })),
  });
  await consumeBriefEmail({ db, shop: FILLED, inbox: 'reader@example.com' });
  await addToDoNotEmailList({ db, shop: FILLED, addresses: ['reader@example.com'] });

  await shop.requestBrief();
  const others = await tablesContaining(db, SHOP);
  const before = await tablesContaining(db, FILLED);
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining([...rows.keys(), 'pgboss.job'].filter((table) => table !== 'JobStart')),
  );

  for (let run = 0; run < 2; run += 1) {
    await db.$transaction((tx) => eraseShopData(tx, { shop: FILLED }));
    for (const trace of [FILLED, jobId]) expect(await tablesContaining(db, trace)).toEqual({});
  }
  expect(await tablesContaining(db, SHOP)).toEqual(others);
});
