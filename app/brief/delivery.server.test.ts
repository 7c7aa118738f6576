import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { BriefDelivery } from '~/jobs/contract';
import { PermanentFailure } from '~/jobs/contract';

import { deliverBrief } from './delivery.server';
import { findLink } from './links.server';
import { SHOP, type TestShop, testShop } from './testing';
import { type TestMail, testMail } from './testing-mail';

let shop: TestShop;
let mail: TestMail;

beforeAll(async () => {
  [shop, mail] = await Promise.all([testShop(), testMail()]);
  const facts = { name: 'Core, Nexus "Labs"', url: 'https://core-nexus.example', email: 'owner@core-nexus.example' };
  await shop.db.shop.create({ data: { shop: SHOP, ...facts } });
}, 60_000);
afterAll(async () => {
  await shop.close();
  await mail.close();
});
beforeEach(async () => {
  mail.received = [];
  mail.refuseWith = null;
  await shop.db.lead.deleteMany();
  await shop.db.rateLimit.deleteMany();
  await shop.boss.deleteAllJobs('brief-delivery');
});

async function queued(): Promise<BriefDelivery> {
  expect(await shop.ask()).toMatchObject({ ok: true });
  const [job] = await shop.boss.findJobs<BriefDelivery>('brief-delivery');
  if (!job) throw new Error('no job');
  return job.data;
}

const deliver = (delivery: BriefDelivery, { lastAttempt = false, sendMail = mail.sendMail } = {}) =>
  deliverBrief({ db: shop.db, sendMail, delivery, lastAttempt });

const ledger = () => shop.db.briefEvent.findMany({ select: { kind: true, detail: true } });

const tokenIn = (text: string | undefined) => /\/apps\/unwind\/brief\/([\w-]{43})\s/.exec(text ?? '')?.[1] ?? '';

test('the e-mail comes from the shop, with a link that works and one click to unsubscribe', async () => {
  const delivery = await queued();
  await deliver(delivery);
  const [email] = mail.received;
  expect(email?.from).toEqual({ name: 'Core, Nexus "Labs"', address: 'brief@app.example' });
  expect(email?.to).toEqual([{ name: '', address: 'reader@example.com' }]);
  const token = tokenIn(email?.text);
  expect(email?.html).toContain(`https://core-nexus.example/apps/unwind/brief/${token}"`);
  const header = (key: string) => email?.headers.find((each) => each.key === key)?.value;
  expect(header('list-unsubscribe')).toBe(`<https://core-nexus.example/apps/unwind/unsubscribe/${token}>`);
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const link = await findLink({ db: shop.db, shop: SHOP, token });
  expect(link).toMatchObject({ isExpired: false, request: { id: delivery.requestId } });
  expect(await ledger()).toEqual([{ kind: 'sent', detail: delivery.delivery }]);
});

test('the token is nowhere in the database', async () => {
  await deliver(await queued());
  const token = tokenIn(mail.received[0]?.text);
  const kept = [
    await shop.db.briefLink.findMany(),
    await shop.db.briefEvent.findMany(),
    await shop.db.briefRequest.findMany(),
  ];
  expect(token).toHaveLength(43);
  expect(JSON.stringify(kept)).not.toContain(token);
});

test('a job that runs twice sends once', async () => {
  const delivery = await queued();
  await deliver(delivery);
  await deliver(delivery);
  expect(mail.received).toHaveLength(1);
});

test('where the process ends before it records, the second e-mail works, and so does the first', async () => {
  const delivery = await queued();
  const sendMail: typeof mail.sendMail = async (message) => {
    await mail.sendMail(message);
    throw new Error('ended');
  };
  await expect(deliver(delivery, { sendMail })).rejects.toThrow('ended');
  await deliver(delivery);
  const tokens = mail.received.map(({ text }) => tokenIn(text));
  expect(new Set(tokens).size).toBe(2);
  for (const token of tokens) expect(await findLink({ db: shop.db, shop: SHOP, token })).not.toBeNull();
});

test('a refusal for good is recorded, and not tried again', async () => {
  const delivery = await queued();
  mail.refuseWith = 550;
  await expect(deliver(delivery)).rejects.toBeInstanceOf(PermanentFailure);
  expect(await ledger()).toMatchObject([{ kind: 'failed', detail: expect.stringContaining('not this one') as string }]);
});

test('a passing failure is recorded only at the last attempt', async () => {
  const delivery = await queued();
  mail.refuseWith = 451;
  await expect(deliver(delivery)).rejects.not.toBeInstanceOf(PermanentFailure);
  expect(await ledger()).toEqual([]);
  await expect(deliver(delivery, { lastAttempt: true })).rejects.toThrow();
  expect(await ledger()).toMatchObject([{ kind: 'failed' }]);
});

test('nothing is sent to somebody who was erased in the meantime', async () => {
  const delivery = await queued();
  await shop.db.lead.deleteMany();
  await deliver(delivery);
  expect(mail.received).toEqual([]);
});
