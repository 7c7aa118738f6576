import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { type SendMail, createMailer } from '~/mailer.server';

import { type TestDatabase, testDatabase } from '../../../tests/support/database';
import type { MailWish } from '../admin/mail-answer';
import { OUR_WORDS } from '../schema';
import { type TestMail, testMail } from '../testing/mail';
import { tryMail } from './trial.server';
import { WORDS } from './words';

const shop = 'shop.myshopify.com';
let database: TestDatabase;
let mail: TestMail;

beforeAll(async () => {
  [database, mail] = await Promise.all([testDatabase(), testMail()]);
  const facts = { name: 'Core Nexus', url: 'https://core-nexus.example', email: 'owner@core-nexus.example' };
  await database.db.shop.create({ data: { shop, ...facts } });
}, 60_000);
afterAll(async () => {
  await database.close();
  await mail.close();
});
beforeEach(async () => {
  mail.received = [];
  mail.refuseWith = null;
  await database.db.rateLimit.deleteMany();
});

const attempt = (changes: Partial<MailWish> = {}, sendMail: SendMail = mail.sendMail) => {
  const wish: MailWish = {
    ...{ intent: 'test', language: 'en', title: 'The guide', inside: ['A line'], mail: OUR_WORDS },
    ...{ to: 'owner@core-nexus.example', ...changes },
  };
  return tryMail({ db: database.db, sendMail, shop, wish });
};

test('the preview is written in the words as they are typed, wrong ones too, and sends nothing', async () => {
  const words = { subject: 'S'.repeat(500), greeting: 'Hey', body: '' };
  const written = await attempt({ intent: 'preview', language: 'de', title: '', mail: words });
  expect(written).toMatchObject({ ok: true, subject: words.subject, owner: 'owner@core-nexus.example' });
  expect(written).toMatchObject({ html: expect.stringContaining('Hey') as string });
  expect(written).toMatchObject({ text: expect.stringContaining('Untitled Brief\n\nHey\n\nHier ist') as string });
  expect(written).toMatchObject({ ours: { greeting: WORDS.de.greeting, body: WORDS.de.body } });
  expect(mail.received).toEqual([]);
});

test('a test says that it is one, and its links lead to no Brief', async () => {
  expect(await attempt()).toEqual({ ok: true, did: 'sent', to: 'owner@core-nexus.example' });
  const [email] = mail.received;
  expect(email?.subject).toBe('[Test] The guide: your copy from Core Nexus');
  expect(email?.text).toMatch(/^This is a test\./);
  expect(email?.html).toContain('This is a test.');
  const shopUrl = 'https://core-nexus.example';
  const addresses = email?.text?.match(/https\S+/g) ?? [];
  const samples = ['brief', 'unsubscribe', 'me'].map((what) => `${shopUrl}/apps/unwind/${what}/sample`);
  expect(addresses.sort()).toEqual([shopUrl, ...samples].sort());
  expect(email?.text).toContain('a page that says so, except those to the shop.');
  expect(await database.db.briefLink.count()).toBe(0);
  expect(email?.headers.map(({ key }) => key)).not.toContain('list-unsubscribe');
});

test('what is wrong is said, and nothing is sent', async () => {
  expect(await attempt({ to: 'nobody' })).toMatchObject({ ok: false, field: 'to' });
  const subject = 'Yours\r\nBcc: other@evil.example';
  expect(await attempt({ mail: { ...OUR_WORDS, subject } })).toEqual({
    ...{ ok: false, field: null },
    message: 'Nothing was sent. The subject: Keep the subject to one line.',
  });
  expect(mail.received).toEqual([]);
});

test.each([
  [550, 'The mail server does not take mail for this address. It says: 550 not this one'],
  [451, 'The mail server did not take the e-mail. It says: 451 not this one'],
])('what the mail server says is passed on: %i', async (status, message) => {
  mail.refuseWith = status;
  expect(await attempt()).toEqual({ ok: false, field: null, message });
});

test('a mail server that cannot be reached is told from one that does not know the app', async () => {
  const nowhere = createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'brief@app.example', patience: 5000 });
  expect(await attempt({}, nowhere)).toMatchObject({ message: expect.stringMatching(/cannot be reached/) as string });
});

test('tests are limited, so that no inbox is flooded', async () => {
  for (let count = 0; count < 20; count += 1) expect(await attempt()).toMatchObject({ ok: true });
  expect(await attempt()).toMatchObject({ ok: false, message: expect.stringMatching(/in 60 minutes/) as string });
  expect(mail.received).toHaveLength(20);
});
