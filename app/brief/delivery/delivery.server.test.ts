import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { BriefDelivery } from '~/jobs/contract';
import { PermanentFailure } from '~/jobs/contract';
import { MailRefused } from '~/mailer.server';
import { saveSettings } from '~/settings/settings.server';

import { deliverBrief } from './delivery.server';
import { findLink } from '../link/links.server';
import { SHOP, type TestShop, testShop } from '../testing/test-shop';
import { type TestMail, testMail } from '../testing/mail';

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

test('it says what a good sender says of itself', async () => {
  const delivery = await queued();
  await deliver(delivery);
  const [email] = mail.received;
  const header = (key: string) => email?.headers.find((each) => each.key === key)?.value;
  expect(header('message-id')).toBe(`<${delivery.delivery}@app.example>`);
  expect(email?.replyTo).toEqual([{ name: 'Core, Nexus "Labs"', address: 'owner@core-nexus.example' }]);
  expect(header('auto-submitted')).toBe('auto-generated');
  expect(header('content-language')).toBe('en');
});

test.each([
  ['pt-PT', 'pt-BR'],
  ['de-AT', 'de'],
  ['tlh', 'en'],
])('a reader of %s is written to in %s', async (locale, language) => {
  expect(await shop.ask({ locale })).toMatchObject({ ok: true });
  const [job] = await shop.boss.findJobs<BriefDelivery>('brief-delivery');
  await deliver(job?.data as BriefDelivery);
  expect(mail.received[0]?.html).toContain(`lang="${language}"`);
  expect(mail.received[0]?.headers.find(({ key }) => key === 'content-language')?.value).toBe(language);
});

test('it shows the shop’s picture and color, as the settings say', async () => {
  const changes = { logoUrl: 'https://cdn.example/logo.png', accent: '#e0b100' };
  await saveSettings({ db: shop.db, shop: SHOP, changes });
  await deliver(await queued());
  await shop.db.settings.deleteMany();
  expect(mail.received[0]?.html).toContain('src="https://cdn.example/logo.png"');
  expect(mail.received[0]?.html).toContain('background-color:#e0b100');
});

test('nothing that a stranger types is in the mail, but the address that it goes to', async () => {
  const nasty =
    '/stranger"><a href="https://evil.example/stranger">stranger</a>\r\nBcc: stranger@evil.example\r\n\r\n{shop}';
  const names = ['article_id', 'article_title', 'article_path', 'block_id', 'step_reached', 'referrer'];
  const campaign = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'];
  const typed = Object.fromEntries([...names, ...campaign, 'name', 'message'].map((name) => [name, nasty]));
  for (const locale of [nasty, `de-${nasty}`]) {
    expect(await shop.ask({ ...typed, locale })).toMatchObject({ ok: true });
  }
  const request = await shop.db.briefRequest.findFirstOrThrow();
  expect(JSON.stringify(request)).toContain('stranger');
  for (const { data } of await shop.boss.findJobs<BriefDelivery>('brief-delivery')) await deliver(data);
  expect(mail.received).toHaveLength(2);
  for (const email of mail.received) {
    expect(JSON.stringify(email)).not.toMatch(/stranger|evil/i);
    expect(email.to).toEqual([{ name: '', address: 'reader@example.com' }]);
    expect(email.bcc).toBeUndefined();
  }
});

test('the address itself is nowhere but in the header', async () => {
  expect(await shop.ask({ email: "evil.example/stranger'{shop}@example.com" })).toMatchObject({ ok: true });
  const [job] = await shop.boss.findJobs<BriefDelivery>('brief-delivery');
  await deliver(job?.data as BriefDelivery);
  const [email] = mail.received;
  expect(email?.to).toHaveLength(1);
  expect([email?.html, email?.text, email?.subject].join()).not.toContain('stranger');
});

test('no header begins within another, whatever stands in it', async () => {
  const begun = 'Yours\r\nBcc: other@evil.example';
  const headers = { 'List-Unsubscribe': `<https://core-nexus.example/${begun}>` };
  await mail.sendMail({
    fromName: begun,
    to: 'reader@example.com',
    subject: begun,
    language: begun,
    text: '',
    headers,
  });
  const [email] = mail.received;
  expect(email?.bcc).toBeUndefined();
  expect(email?.headers.map(({ key }) => key)).not.toContain('bcc');
  expect(email?.subject).toContain('Yours');
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

test('nothing is sent to somebody who has left since, unless they asked for that very e-mail afterwards', async () => {
  const delivery = await queued();
  const left = new Date(Date.now() + 1000);
  await shop.db.lead.updateMany({ data: { unsubscribedAt: left } });
  await deliver(delivery);
  expect(mail.received).toEqual([]);
  expect(await ledger()).toEqual([]);
  await deliver({ ...delivery, askedAt: new Date(left.getTime() + 1).toISOString() });
  expect(mail.received).toHaveLength(1);
});

test('a reason is kept whatever the mail server says, and wherever it has to be cut', async () => {
  const delivery = await queued();
  const response = `550 ${'x'.repeat(495)}\u{1F600} and more`;
  const sendMail = () => Promise.reject(new MailRefused('refused', { what: 'address', cause: { response } }));
  await expect(deliver(delivery, { sendMail })).rejects.toThrow(PermanentFailure);
  const [failed] = await ledger();
  expect(failed).toEqual({ kind: 'failed', detail: `550 ${'x'.repeat(495)}\uFFFD` });
});

test('nothing is sent to somebody who was erased in the meantime', async () => {
  const delivery = await queued();
  await shop.db.lead.deleteMany();
  await deliver(delivery);
  expect(mail.received).toEqual([]);
});
