import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import { PER_INBOX, UNOPENED } from './contract';
import { consumeBriefEmail, noteOpened } from './inbox-limits.server';
import { consumeYourDataRequest } from './rate-limits.server';

const SHOP = 'shop.myshopify.com';
const INBOX = 'reader@example.com';
const HOUR = 3_600_000;

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()), 60_000);
afterAll(() => database.close());
beforeEach(() => database.db.rateLimit.deleteMany());

const consume = (inbox = INBOX, shop = SHOP) => consumeBriefEmail({ db: database.db, shop, inbox });

/** Lets time pass for all counters. */
const pass = (hours: number) => database.db.$executeRaw`
  UPDATE "RateLimit" SET expire = expire - ${hours * HOUR}::float8 * interval '1 millisecond'`;

/** Emails in a number of hours, if someone asks for one every half hour. */
async function emailsIn(hours: number, afterEach: () => Promise<void> = () => Promise.resolve()): Promise<number> {
  let emails = 0;
  for (let asked = 0; asked < hours * 2; asked += 1) {
    while ((await consume()) === 0) {
      emails += 1;
      await afterEach();
    }
    await pass(0.5);
  }
  return emails;
}

test('an inbox gets fewer emails the longer no one opens them', async () => {
  for (let count = 0; count < PER_INBOX.hour; count += 1) expect(await consume()).toBe(0);
  const waits: number[] = [];
  for (let count = 0; count < UNOPENED.waits.length + 1; count += 1) {
    const minutes = await consume();
    waits.push(minutes / 60);
    await pass(minutes / 60);
    expect(await consume()).toBe(0);
  }
  expect(waits).toEqual([...UNOPENED.waits, 24]);
});

test('opening one ends the waits, and the daily cap stays', async () => {
  const { db } = database;
  const open = () => noteOpened({ db, shop: SHOP, inbox: INBOX });
  const unopened = await emailsIn(23);
  await db.rateLimit.deleteMany();
  const opened = await emailsIn(23, open);
  expect(unopened).toBeLessThan(PER_INBOX.day);
  expect(opened).toBe(PER_INBOX.day);
});

test('other inboxes, other shops, and links to "Your data" have limits of their own', async () => {
  const { db } = database;
  const yourData = () => consumeYourDataRequest({ db, shop: SHOP, inbox: INBOX, network: '' });
  while (!(await yourData()).isFull);
  for (let count = 0; count < PER_INBOX.hour; count += 1) expect(await consume()).toBe(0);
  expect(await consume()).toBe(60);
  expect(await consume('other@example.com')).toBe(0);
  expect(await consume(INBOX, 'other.myshopify.com')).toBe(0);
});

test('simultaneous requests get no more than those one after the other', async () => {
  const minutes = await Promise.all(Array.from({ length: 20 }, () => consume()));
  expect(minutes.filter((each) => each === 0)).toHaveLength(PER_INBOX.hour);
});
