import { afterAll, beforeAll, expect, test } from 'vitest';

import { SHOP, type TestShop, testShop } from '~/brief/testing/test-shop';
import { type TestMail, testMail } from '~/brief/testing/mail';
import type { CustomerDataRequest } from '~/jobs/contract';

import { answerDataRequest, receiveDataRequest } from './data-request.server';
import { eraseAllOf, eraseCustomer } from './erasure.server';

let shop: TestShop;
let mail: TestMail;

beforeAll(async () => {
  [shop, mail] = await Promise.all([testShop(), testMail()]);
  const facts = { name: 'Core Nexus', url: 'https://core-nexus.example', email: 'owner@core-nexus.example' };
  await shop.db.shop.create({ data: { shop: SHOP, ...facts } });
  await shop.ask();
  await shop.ask({ email: 'other@example.com' });
}, 60_000);
afterAll(async () => {
  await shop.close();
  await mail.close();
});

async function answered(email: string | null, reference: string) {
  const { db, enqueue, boss } = shop;
  await receiveDataRequest({ db, enqueue, shop: SHOP, email, reference });
  const [job] = await boss.findJobs<CustomerDataRequest>('customer-data-request', { data: { reference } });
  if (!job) throw new Error('no job');
  await answerDataRequest({ db, sendMail: mail.sendMail, request: job.data });
  return { job: job.data, email: mail.received.at(-1) };
}

test('the owner gets what is kept of a customer, and the queue holds no address', async () => {
  const { job, email } = await answered('READER@example.com', '9999');
  expect(JSON.stringify(job)).not.toContain('@');
  expect(email?.to).toEqual([{ name: '', address: 'owner@core-nexus.example' }]);
  const content = email?.attachments[0]?.content ?? '';
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  expect(JSON.parse(text)).toMatchObject({
    email: 'reader@example.com',
    requests: [{ articleTitle: 'The sequence', consent: { network: '203.0.113.0/24' } }],
  });
  expect(text).not.toContain('other@example.com');
});

test('the owner is told where nothing is kept', async () => {
  const { email } = await answered('stranger@example.com', '9998');
  expect(email?.subject).toContain('nothing is kept');
  expect(email?.attachments).toEqual([]);
});

test('a customer is erased with all that hangs on them, and nobody else; a second time changes nothing', async () => {
  const { db } = shop;
  for (let time = 0; time < 2; time += 1) {
    await eraseCustomer({ db, shop: SHOP, email: 'Reader@example.com' });
    expect((await db.lead.findMany()).map(({ email }) => email)).toEqual(['other@example.com']);
    expect([await db.briefRequest.count(), await db.consentReceipt.count()]).toEqual([1, 1]);
  }
});

test('a customer is found by any form of the address', async () => {
  const { db } = shop;
  expect(await shop.ask({ email: 'Leserin@Müller.example' })).toMatchObject({ ok: true });
  const { email } = await answered('LESERIN@MÜLLER.example', '9997');
  expect(email?.subject).not.toContain('nothing is kept');
  await eraseCustomer({ db, shop: SHOP, email: 'leserin@MÜLLER.example' });
  expect((await db.lead.findMany()).map(({ email }) => email)).toEqual(['other@example.com']);
});

test('a shop is erased with everything, and another shop keeps what it has', async () => {
  const { db } = shop;
  const OTHER = 'other.myshopify.com';
  await db.lead.create({ data: { shop: OTHER, email: 'reader@example.com', emailKey: 'reader@example.com' } });
  await db.session.create({ data: { id: 'offline', shop: SHOP, state: '', accessToken: 'x' } });
  await db.routine.create({ data: { shop: SHOP, handle: 'r', title: 'R', document: {} } });
  for (let time = 0; time < 2; time += 1) {
    await eraseAllOf({ db, shop: SHOP });
    const counts = await Promise.all([
      ...[db.lead.count(), db.brief.count(), db.briefFile.count(), db.consentWording.count()],
      ...[db.briefRequest.count(), db.routine.count(), db.shop.count(), db.session.count()],
    ]);
    expect(counts).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  }
  expect(await db.lead.findFirst()).toMatchObject({ shop: OTHER });
});
