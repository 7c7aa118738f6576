import { afterAll, beforeAll, expect, test } from 'vitest';

import { SHOP, type TestShop, testShop } from '../../tests/support/app/test-shop';
import { type TestMail, testMail } from '../../tests/support/app/mail';
import type { CustomerDataRequest } from '~/jobs/contract';

import { MAX_ATTACHMENT_LENGTH, answerDataRequest, receiveDataRequest } from './data-request.server';
import { eraseShopData, eraseCustomer } from './erasure.server';

let shop: TestShop;
let mail: TestMail;

beforeAll(async () => {
  [shop, mail] = await Promise.all([testShop(), testMail()]);
  const facts = { name: 'Core Nexus', url: 'https://core-nexus.example', email: 'owner@core-nexus.example' };
  await shop.db.shop.create({ data: { shop: SHOP, ...facts } });
  await shop.requestBrief();
  await shop.requestBrief({ email: 'other@example.com' });
}, 60_000);
afterAll(async () => {
  await shop.close();
  await mail.close();
});

async function answer(email: string | null, reference: string) {
  const { db, enqueue, boss } = shop;
  await db.$transaction((tx) => receiveDataRequest(tx, { enqueue, shop: SHOP, email, customerId: null, reference }));
  const [job] = await boss.findJobs<CustomerDataRequest>('customer-data-request', { data: { reference } });
  if (!job) throw new Error('no job');
  await answerDataRequest({ db, sendMail: mail.sendMail, request: job.data });
  return { job: job.data, email: mail.received.at(-1) };
}

test('emails a customer’s data to the owner, without storing the address in the queue', async () => {
  const { job, email } = await answer('READER@example.com', '9999');
  expect(JSON.stringify(job)).not.toContain('@');
  expect(email?.to).toEqual([{ name: '', address: 'owner@core-nexus.example' }]);
  const content = email?.attachments[0]?.content ?? '';
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  expect(JSON.parse(text)).toMatchObject({
    email: 'reader@example.com',
    requests: [{ articleTitle: 'The sequence', consents: [{ network: '203.0.113.0/24' }] }],
  });
  expect(text).not.toContain('other@example.com');
});

test('tells the owner if there is no data', async () => {
  const { email } = await answer('stranger@example.com', '9998');
  expect(email?.subject).toContain('no data stored');
  expect(email?.attachments).toEqual([]);
});

test('tells the owner where to export data that’s too large for an email', async () => {
  const { db } = shop;
  await shop.requestBrief({ email: 'long@example.com' });
  const { id } = await db.briefRequest.findFirstOrThrow({ where: { person: { email: 'long@example.com' } } });
  const rows = Math.ceil(MAX_ATTACHMENT_LENGTH / 1000);
  await db.$executeRaw`INSERT INTO "DeliveryEvent" (id, shop, "requestId", kind, detail)
    SELECT 'long' || n, ${SHOP}, ${id}, 'bot_click', repeat('x', 1000) FROM generate_series(1, ${rows}::int) AS n`;
  const { email } = await answer('long@example.com', '9996');
  expect(email?.text).toContain('select Export data');
  expect(email?.attachments).toEqual([]);
  await db.person.deleteMany({ where: { email: 'long@example.com' } });
});

test('erases a customer’s data and no one else’s, and can run twice', async () => {
  const { db } = shop;
  for (let run = 0; run < 2; run += 1) {
    await db.$transaction((tx) =>
      eraseCustomer(tx, { enqueue: shop.enqueue, shop: SHOP, email: 'Reader@example.com' }),
    );
    expect((await db.person.findMany()).map(({ email }) => email)).toEqual(['other@example.com']);
    expect([await db.briefRequest.count(), await db.consentReceipt.count()]).toEqual([1, 1]);
  }
});

test('finds a customer by any form of the address', async () => {
  const { db } = shop;
  expect(await shop.requestBrief({ email: 'Leserin@Müller.example' })).toMatchObject({ ok: true });
  const { email } = await answer('LESERIN@MÜLLER.example', '9997');
  expect(email?.subject).not.toContain('no data stored');
  await db.$transaction((tx) =>
    eraseCustomer(tx, { enqueue: shop.enqueue, shop: SHOP, email: 'leserin@MÜLLER.example' }),
  );
  expect((await db.person.findMany()).map(({ email }) => email)).toEqual(['other@example.com']);
});

test('erases all of a shop’s data and none of another’s, and can run twice', async () => {
  const { db } = shop;
  const OTHER = 'other.myshopify.com';
  await db.person.create({ data: { shop: OTHER, email: 'reader@example.com', emailKey: 'reader@example.com' } });
  await db.session.create({ data: { id: 'offline', shop: SHOP, state: '', accessToken: 'x' } });
  await db.routine.create({ data: { shop: SHOP, handle: 'r', title: 'R', document: {} } });
  for (let run = 0; run < 2; run += 1) {
    await db.$transaction((tx) => eraseShopData(tx, { shop: SHOP }));
    const counts = await Promise.all([
      ...[db.person.count(), db.brief.count(), db.briefFile.count(), db.consentWording.count()],
      ...[db.briefRequest.count(), db.routine.count(), db.shop.count(), db.session.count()],
    ]);
    expect(counts).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  }
  expect(await db.person.findFirst()).toMatchObject({ shop: OTHER });
});
