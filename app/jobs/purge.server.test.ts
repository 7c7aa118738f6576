/** After an erasure, nothing in the queue's tables is about the person, whatever happened to their emails before. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { deliverBrief } from '~/delivery/deliver.server';
import { createMailer } from '~/mail/mailer.server';
import { eraseCustomer, eraseShopData } from '~/privacy/erasure.server';
import { eraseYourData } from '~/people/your-data/your-data.server';
import { receiveDataRequest } from '~/privacy/data-request.server';

import { TestSmtp } from '../../tests/support/app/smtp';
import { SHOP, type TestShop, testShop } from '../../tests/support/app/test-shop';
import { DEAD_LETTERS } from './boss.server';
import { runJobs } from './work.server';

/** Addresses that masking by pattern could miss, and replies that quote parts of them. */
const ADDRESSES = ['reader@example.com', '"odd reader"@example.com', 'leserin@bücher.example'];
const TRACES = /reader|leserin|bücher|xn--|odd/i;

let shop: TestShop;
let smtp: TestSmtp;
const lines: string[] = [];
let log: { mockRestore(): void };

beforeAll(async () => {
  shop = await testShop();
  smtp = new TestSmtp();
  await smtp.start();
  await shop.boss.updateQueue('brief-delivery', { retryDelay: 60, retryDelayMax: 60, retryBackoff: true });
  const sendMail = createMailer({ smtpUrl: smtp.url, from: 'brief@app.example' });
  const { db } = shop;
  await runJobs(shop.boss, {
    'brief-delivery': (delivery, { isLast }) => deliverBrief({ db, sendMail, delivery, lastAttempt: isLast }),
  });
}, 60_000);
afterAll(async () => {
  await shop.close();
  await smtp.stop();
});
beforeEach(() => {
  lines.length = 0;
  log = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(async () => {
  log.mockRestore();
  await shop.db.person.deleteMany();
  await shop.db.rateLimit.deleteMany();
  for (const queue of ['brief-delivery', 'flow-trigger', DEAD_LETTERS]) await shop.boss.deleteAllJobs(queue);
});

/** Every row of the queue's tables, as text. */
async function queueRows(): Promise<string[]> {
  const tables = await shop.db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'pgboss' AND table_type = 'BASE TABLE'`;
  expect(tables.length).toBeGreaterThan(5);
  const rows = await Promise.all(
    tables.map(({ name }) =>
      shop.db.$queryRawUnsafe<{ row: string }[]>(`SELECT to_jsonb(each)::text AS row FROM pgboss."${name}" each`),
    ),
  );
  return rows.flat().map(({ row }) => row);
}

/** Requests whose emails are sent, rejected, deferred and waiting. @returns their people's and requests' IDs */
async function requestAll(): Promise<string[]> {
  const replies = [
    null,
    { responseCode: 550, message: '5.1.1 <"odd reader"@example.com>: user odd reader unknown' },
    { responseCode: 451, message: '4.7.1 leserin@bücher.example (leserin@xn--bcher-kva.example): come back later' },
  ];
  for (const [index, email] of ADDRESSES.entries()) {
    for (const spelling of [email, email.replace('bücher', 'xn--bcher-kva')])
      smtp.recipientReplies.set(spelling, [replies[index] ?? null]);
    expect(await shop.requestBrief({ email })).toMatchObject({ ok: true });
  }
  await vi.waitFor(
    async () => {
      const states = (await shop.boss.findJobs('brief-delivery')).map(({ state }) => state).sort();
      expect(states).toEqual(['completed', 'failed', 'retry']);
      expect(await shop.boss.findJobs(DEAD_LETTERS)).toHaveLength(1);
    },
    { timeout: 10_000, interval: 100 },
  );
  // Others that wait.
  await shop.requestBrief({ email: 'reader@example.com' });
  const { db, enqueue } = shop;
  await db.$transaction((tx) =>
    receiveDataRequest(tx, { enqueue, shop: SHOP, email: 'reader@example.com', customerId: null, reference: '1' }),
  );
  const people = await db.person.findMany({ include: { requests: true } });
  return people.flatMap(({ id, requests }) => [id, ...requests.map((request) => request.id)]);
}

const erase = {
  'the person': async (email: string) => {
    const person = await shop.db.person.findFirstOrThrow({ where: { email } });
    await eraseYourData({ db: shop.db, enqueue: shop.enqueue, shop: SHOP, person, isForever: false });
  },
  'customers/redact': (email: string) =>
    shop.db.$transaction((tx) => eraseCustomer(tx, { enqueue: shop.enqueue, shop: SHOP, email })),
};

test.each(Object.entries(erase))('after %s, nothing in the queue or the log is about them', async (_, eraseOne) => {
  const ids = await requestAll();
  const before = await queueRows();
  expect(ids.filter((id) => before.some((row) => row.includes(id))).length).toBe(5);
  expect(before.filter((row) => TRACES.test(row))).toEqual([]);
  for (const email of ADDRESSES) await eraseOne(email);
  const after = await queueRows();
  expect(after.filter((row) => ids.some((id) => row.includes(id)) || TRACES.test(row))).toEqual([]);
  expect(lines.filter((line) => /odd reader|leserin|bücher|bcher-kva/i.test(line))).toEqual([]);
  // Shopify's request is still answered.
  expect(after.filter((row) => row.includes('customer-data-request') && row.includes('"reference": "1"'))).not.toEqual(
    [],
  );
  await shop.boss.deleteAllJobs('customer-data-request');
});

test('after shop/redact, nothing in the queue is about the shop, and other shops’ jobs stay', async () => {
  await requestAll();
  const { db, enqueue } = shop;
  const other = { shop: 'other.myshopify.com' };
  await db.$transaction((tx) => enqueue(tx, 'storefront-sync', other));
  await db.$transaction((tx) => eraseShopData(tx, { shop: SHOP }));
  const rows = await queueRows();
  expect(rows.filter((row) => row.includes(SHOP))).toEqual([]);
  expect(rows.filter((row) => row.includes(other.shop))).not.toEqual([]);
});
