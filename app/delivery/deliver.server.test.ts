import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { buyersBrief } from '../../prisma/seed/buyers-brief';

import type { BriefDelivery } from '~/jobs/contract';
import { PermanentFailure } from '~/jobs/contract';
import { addressKey } from '~/mail/address';
import { RejectedError } from '~/mail/mailer.server';
import { saveSettings } from '~/settings/settings.server';

import { deliverBrief, recordCrash } from './deliver.server';
import { findLink } from './link/links.server';
import { SHOP, type TestShop, testShop } from '../../tests/support/app/test-shop';
import { type TestMail, testMail } from '../../tests/support/app/mail';

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
  mail.rejectWith = null;
  await shop.db.person.deleteMany();
  await shop.db.rateLimit.deleteMany();
  await shop.boss.deleteAllJobs('brief-delivery');
});

async function queueDelivery(): Promise<BriefDelivery> {
  expect(await shop.requestBrief()).toMatchObject({ ok: true });
  const [job] = await shop.boss.findJobs<BriefDelivery>('brief-delivery');
  if (!job) throw new Error('no job');
  return job.data;
}

const deliver = (delivery: BriefDelivery, { lastAttempt = false, sendMail = mail.sendMail } = {}) =>
  deliverBrief({ db: shop.db, sendMail, delivery, lastAttempt });

const events = () => shop.db.deliveryEvent.findMany({ select: { kind: true, detail: true } });

const findToken = (text: string | undefined) => /\/apps\/unwind\/brief\/([\w-]{43})\s/.exec(text ?? '')?.[1] ?? '';

test('if the database is down once the email is sent, that’s recorded later instead of sending another', async () => {
  const delivery = await queueDelivery();
  let failures = 2;
  const db = new Proxy(shop.db, {
    get: (target, name) => {
      if (name !== '$executeRaw' || failures === 0) return Reflect.get(target, name) as unknown;
      failures -= 1;
      return async () => Promise.reject(new Error('down'));
    },
  });
  await deliverBrief({ db, sendMail: mail.sendMail, delivery, lastAttempt: false });
  expect([failures, mail.received.length]).toEqual([0, 1]);
  expect(await events()).toEqual([{ kind: 'sent', detail: delivery.delivery }]);
});

test('the email comes from the shop, with a working link and one-click unsubscribing', async () => {
  const delivery = await queueDelivery();
  await deliver(delivery);
  const [email] = mail.received;
  expect(email?.from).toEqual({ name: 'Core, Nexus "Labs"', address: 'brief@app.example' });
  expect(email?.to).toEqual([{ name: '', address: 'reader@example.com' }]);
  const token = findToken(email?.text);
  expect(email?.html).toContain(`https://core-nexus.example/apps/unwind/brief/${token}"`);
  const header = (key: string) => email?.headers.find((each) => each.key === key)?.value;
  expect(header('list-unsubscribe')).toBe(`<https://core-nexus.example/apps/unwind/unsubscribe/${token}>`);
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const link = await findLink({ db: shop.db, shop: SHOP, token });
  expect(link).toMatchObject({ isExpired: false, request: { id: delivery.requestId } });
  expect(await events()).toEqual([{ kind: 'sent', detail: delivery.delivery }]);
});

test('has the headers of a reputable sender', async () => {
  const delivery = await queueDelivery();
  await deliver(delivery);
  const [email] = mail.received;
  const header = (key: string) => email?.headers.find((each) => each.key === key)?.value;
  expect(header('message-id')).toBe(`<${delivery.delivery}@app.example>`);
  expect(email?.replyTo).toEqual([{ name: 'Core, Nexus "Labs"', address: 'owner@core-nexus.example' }]);
  expect(header('auto-submitted')).toBe('auto-generated');
  expect(header('content-language')).toBe('en');
});

test.each(['help@core-nexus.example', '"a,b"@core-nexus.example', 'jörg@münchen.example'])(
  'replies go to the address in the settings: %s',
  async (replyTo) => {
    await saveSettings({ db: shop.db, shop: SHOP, changes: { replyTo } });
    await deliver(await queueDelivery());
    await shop.db.settings.deleteMany();
    const [email] = mail.received;
    expect(email?.replyTo).toHaveLength(1);
    expect(addressKey(email?.replyTo?.[0]?.address ?? '')).toBe(addressKey(replyTo));
    expect(email?.from?.address).toBe('brief@app.example');
  },
);

test('edits of the draft appear in the email only once they are published', async () => {
  const draft = { ...buyersBrief, title: 'Not published', mail: { subject: '', greeting: 'Not published', body: '' } };
  await shop.db.brief.updateMany({ where: { shop: SHOP }, data: { title: draft.title, document: draft } });
  await deliver(await queueDelivery());
  const [email] = mail.received;
  expect(email?.subject).toContain(buyersBrief.title);
  expect(`${email?.subject} ${email?.text}`).not.toContain('Not published');

  const { id } = await shop.db.brief.findFirstOrThrow({ where: { shop: SHOP } });
  const version = { shop: SHOP, briefId: id, number: 2, document: draft, revision: 3 };
  const { id: versionId } = await shop.db.briefVersion.create({ data: version });
  await shop.boss.deleteAllJobs('brief-delivery');
  await deliver(await queueDelivery());
  expect(mail.received[1]?.subject).toContain('Not published');
  await shop.db.briefVersion.delete({ where: { id: versionId } });
});

test.each([
  ['pt-PT', 'pt-BR'],
  ['de-AT', 'de'],
  ['tlh', 'en'],
])('emails a reader with the locale %s in %s', async (locale, language) => {
  expect(await shop.requestBrief({ locale })).toMatchObject({ ok: true });
  const [job] = await shop.boss.findJobs<BriefDelivery>('brief-delivery');
  await deliver(job?.data as BriefDelivery);
  expect(mail.received[0]?.html).toContain(`lang="${language}"`);
  expect(mail.received[0]?.headers.find(({ key }) => key === 'content-language')?.value).toBe(language);
});

test('shows the logo and accent color from the settings', async () => {
  const changes = { logoUrl: 'https://cdn.example/logo.png', accent: '#e0b100' };
  await saveSettings({ db: shop.db, shop: SHOP, changes });
  await deliver(await queueDelivery());
  await shop.db.settings.deleteMany();
  expect(mail.received[0]?.html).toContain('src="https://cdn.example/logo.png"');
  expect(mail.received[0]?.html).toContain('background-color:#e0b100');
});

test('contains nothing from the form except the recipient’s address', async () => {
  const malicious =
    '/stranger"><a href="https://evil.example/stranger">stranger</a>\r\nBcc: stranger@evil.example\r\n\r\n{shop}';
  const names = ['article_id', 'article_path', 'block_id', 'step_reached', 'referrer'];
  const campaign = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'];
  const typed = Object.fromEntries([...names, ...campaign, 'name', 'message'].map((name) => [name, malicious]));
  for (const locale of [malicious, `de-${malicious}`]) {
    expect(await shop.requestBrief({ ...typed, locale })).toMatchObject({ ok: true });
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

test('shows the recipient’s address only in the header', async () => {
  expect(await shop.requestBrief({ email: "evil.example/stranger'{shop}@example.com" })).toMatchObject({ ok: true });
  const [job] = await shop.boss.findJobs<BriefDelivery>('brief-delivery');
  await deliver(job?.data as BriefDelivery);
  const [email] = mail.received;
  expect(email?.to).toHaveLength(1);
  expect([email?.html, email?.text, email?.subject].join()).not.toContain('stranger');
});

test('prevents header injection', async () => {
  const injected = 'Yours\r\nBcc: other@evil.example';
  const headers = { 'List-Unsubscribe': `<https://core-nexus.example/${injected}>` };
  await mail.sendMail({
    fromName: injected,
    to: 'reader@example.com',
    subject: injected,
    language: injected,
    text: '',
    headers,
  });
  const [email] = mail.received;
  expect(email?.bcc).toBeUndefined();
  expect(email?.headers.map(({ key }) => key)).not.toContain('bcc');
  expect(email?.subject).toContain('Yours');
});

test('doesn’t store the token', async () => {
  await deliver(await queueDelivery());
  const token = findToken(mail.received[0]?.text);
  const saved = [
    await shop.db.briefLink.findMany(),
    await shop.db.deliveryEvent.findMany(),
    await shop.db.briefRequest.findMany(),
  ];
  expect(token).toHaveLength(43);
  expect(JSON.stringify(saved)).not.toContain(token);
});

test('sends one email if the job runs twice', async () => {
  const delivery = await queueDelivery();
  await deliver(delivery);
  await deliver(delivery);
  expect(mail.received).toHaveLength(1);
});

test('lists an email that crashed the app with the failed deliveries, unless it was sent', async () => {
  const { db } = shop;
  const sent = await queueDelivery();
  await deliver(sent);
  await recordCrash({ db, delivery: sent });
  expect(await db.briefRequest.findFirst()).toMatchObject({ failedAt: null });
  const delivery = { ...sent, delivery: 'another' };
  await recordCrash({ db, delivery });
  expect(await db.briefRequest.findFirst({ include: { person: true } })).toMatchObject({
    failure: expect.stringMatching(/crashed/) as string,
    person: { failedAt: null },
  });
});

test('sends a second email if the process ends before recording the first, and both links work', async () => {
  const delivery = await queueDelivery();
  const sendMail: typeof mail.sendMail = async (message) => {
    await mail.sendMail(message);
    throw new Error('crashed');
  };
  await expect(deliver(delivery, { sendMail })).rejects.toThrow('crashed');
  await deliver(delivery);
  const tokens = mail.received.map(({ text }) => findToken(text));
  expect(new Set(tokens).size).toBe(2);
  for (const token of tokens) expect(await findLink({ db: shop.db, shop: SHOP, token })).not.toBeNull();
});

test('records a permanent rejection, and doesn’t retry', async () => {
  const delivery = await queueDelivery();
  mail.rejectWith = 550;
  await expect(deliver(delivery)).rejects.toBeInstanceOf(PermanentFailure);
  expect(await events()).toMatchObject([{ kind: 'failed', detail: expect.stringContaining('not this one') as string }]);
});

test('records a temporary failure only after the last attempt', async () => {
  const delivery = await queueDelivery();
  mail.rejectWith = 451;
  await expect(deliver(delivery)).rejects.not.toBeInstanceOf(PermanentFailure);
  expect(await events()).toEqual([]);
  await expect(deliver(delivery, { lastAttempt: true })).rejects.toThrow();
  expect(await events()).toMatchObject([{ kind: 'failed' }]);
});

test('sends nothing to a person who has unsubscribed since, unless the delivery was requested later', async () => {
  const delivery = await queueDelivery();
  const unsubscribedAt = new Date(Date.now() + 1000);
  await shop.db.person.updateMany({ data: { unsubscribedAt } });
  await deliver(delivery);
  expect(mail.received).toEqual([]);
  expect(await events()).toEqual([]);
  await deliver({ ...delivery, requestedAt: new Date(unsubscribedAt.getTime() + 1).toISOString() });
  expect(mail.received).toHaveLength(1);
});

test('stores the mail server’s response, cut to a storable text', async () => {
  const delivery = await queueDelivery();
  const response = `550 ${'x'.repeat(495)}\u{1F600} and more`;
  const sendMail = () => Promise.reject(new RejectedError('rejected', { rejection: 'address', cause: { response } }));
  await expect(deliver(delivery, { sendMail })).rejects.toThrow(PermanentFailure);
  const [failed] = await events();
  expect(failed).toEqual({ kind: 'failed', detail: `550 ${'x'.repeat(495)}\uFFFD` });
});

test('sends nothing to a person who has been erased in the meantime', async () => {
  const delivery = await queueDelivery();
  await shop.db.person.deleteMany();
  await deliver(delivery);
  expect(mail.received).toEqual([]);
});
