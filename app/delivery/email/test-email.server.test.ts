import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { type SendMail, createMailer } from '~/mail/mailer.server';

import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';
import type { EmailIntent } from '../email-editor/intents';
import { BLANK_EMAIL_TEXTS } from '~/brief/schema';
import { type TestMail, testMail } from '../../../tests/support/app/mail';
import { sendTestEmail } from './test-email.server';
import { saveSettings } from '~/settings/settings.server';
import { MESSAGES } from '~/messages/catalog';

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
  mail.rejectWith = null;
  await database.db.rateLimit.deleteMany();
});

const attempt = (changes: Partial<EmailIntent> = {}, sendMail: SendMail = mail.sendMail) => {
  const intent: EmailIntent = {
    ...{ intent: 'test', language: 'en', title: 'The guide', inside: ['A line'], mail: BLANK_EMAIL_TEXTS },
    ...{ to: 'owner@core-nexus.example', ...changes },
  };
  return sendTestEmail({ db: database.db, sendMail, shop, intent });
};

test('the preview shows the texts as typed, even invalid ones, and sends nothing', async () => {
  const texts = { subject: 'S'.repeat(500), greeting: 'Hey', body: '' };
  const rendered = await attempt({ intent: 'preview', language: 'de', title: '', mail: texts });
  expect(rendered).toMatchObject({ ok: true, subject: texts.subject, owner: 'owner@core-nexus.example' });
  expect(rendered).toMatchObject({ html: expect.stringContaining('Hey') as string });
  expect(rendered).toMatchObject({ text: expect.stringContaining('Untitled Brief\n\nHey\n\nHier ist') as string });
  expect(rendered).toMatchObject({
    defaults: { greeting: MESSAGES.de.briefEmail.greeting, body: MESSAGES.de.briefEmail.body },
  });
  expect(mail.received).toEqual([]);
});

test('a test email is marked as one, and its links lead to sample pages', async () => {
  expect(await attempt()).toEqual({ ok: true, did: 'sent', to: 'owner@core-nexus.example' });
  const [email] = mail.received;
  expect(email?.subject).toBe('[Test] The guide: your copy from Core Nexus');
  expect(email?.text).toMatch(/^This is a test email\./);
  expect(email?.html).toContain('This is a test email.');
  const shopUrl = 'https://core-nexus.example';
  const addresses = email?.text?.match(/https\S+/g) ?? [];
  const samples = ['brief', 'unsubscribe', 'your-data'].map((content) => `${shopUrl}/apps/unwind/${content}/sample`);
  expect(addresses.sort()).toEqual([shopUrl, ...samples].sort());
  expect(email?.text).toContain('except for those to your store.');
  expect(await database.db.briefLink.count()).toBe(0);
  expect(email?.headers.map(({ key }) => key)).not.toContain('list-unsubscribe');
});

test('replies to a test email go where those of readers do, and the owner is still suggested as its recipient', async () => {
  const saved = await saveSettings({ db: database.db, shop, changes: { replyTo: 'help@core-nexus.example' } });
  expect(saved).toMatchObject({ ok: true });
  await attempt();
  const preview = await attempt({ intent: 'preview' });
  await database.db.settings.deleteMany();
  expect(mail.received[0]?.replyTo).toEqual([{ name: 'Core Nexus', address: 'help@core-nexus.example' }]);
  expect(preview).toMatchObject({ owner: 'owner@core-nexus.example' });
});

test('reports invalid input, and sends nothing', async () => {
  expect(await attempt({ to: 'not an address' })).toMatchObject({ ok: false, field: 'to' });
  const subject = 'Yours\r\nBcc: other@evil.example';
  expect(await attempt({ mail: { ...BLANK_EMAIL_TEXTS, subject } })).toEqual({
    ...{ ok: false, field: null },
    message: 'Test email not sent. Subject: Keep the subject to one line.',
  });
  expect(await attempt({ mail: { ...BLANK_EMAIL_TEXTS, body: 'Hello\0' } })).toEqual({
    ...{ ok: false, field: null },
    message: 'Test email not sent. Body: This contains an invisible character. Type it again instead of pasting it.',
  });
  expect(mail.received).toEqual([]);
});

test.each([
  [550, 'The mail server rejected this address: 550 not this one'],
  [451, 'The mail server didn’t accept the email: 451 not this one'],
])('shows the mail server’s response: %i', async (status, message) => {
  mail.rejectWith = status;
  expect(await attempt()).toEqual({ ok: false, field: null, message });
});

test('says if the mail server is unreachable', async () => {
  const sendMail = createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'brief@app.example', timeout: 5000 });
  expect(await attempt({}, sendMail)).toMatchObject({
    message: expect.stringMatching(/Can’t reach the mail server/) as string,
  });
});

test('limits test emails per hour', async () => {
  for (let count = 0; count < 20; count += 1) expect(await attempt()).toMatchObject({ ok: true });
  expect(await attempt()).toMatchObject({ ok: false, message: expect.stringMatching(/in 60\u00a0minutes/) as string });
  expect(mail.received).toHaveLength(20);
});
