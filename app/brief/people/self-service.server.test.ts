import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { PermanentFailure, type SelfServiceDelivery } from '~/jobs/contract';

import { LANGUAGES, type Language } from '../language';
import { wordsOf } from '../pages/words/words-of';
import { PER_ADDRESS } from '../sign-up/rate-limit.server';
import { askWhatIsHeld, createHeldLink, eraseHeld, findHeld, findHeldLink } from './self-service.server';
import { deliverHeldLink } from './self-service-delivery.server';
import { isSuppressed, suppress } from './suppression.server';
import { SHOP, type TestShop, testShop } from '../testing/test-shop';
import { type TestMail, testMail } from '../testing/mail';

const HOUR = 60 * 60 * 1000;
let shop: TestShop;
let mail: TestMail;

beforeAll(async () => {
  [shop, mail] = await Promise.all([testShop(), testMail()]);
}, 60_000);
afterAll(async () => {
  await shop.close();
  await mail.close();
});
beforeEach(async () => {
  const { db, boss } = shop;
  await Promise.all([db.lead.deleteMany(), db.rateLimit.deleteMany(), db.suppression.deleteMany()]);
  await boss.deleteAllJobs('self-service-delivery');
  mail.received.length = 0;
  mail.refuseWith = null;
});

const ask = (email: unknown, language: Language = 'en') =>
  askWhatIsHeld({ ...shop, shop: SHOP, email, clientAddress: '203.0.113.7', proxyPath: '/apps/unwind', language });

const jobs = async () =>
  (await shop.boss.findJobs<SelfServiceDelivery>('self-service-delivery')).map(({ data }) => data);

async function deliver() {
  for (const delivery of await jobs()) await deliverHeldLink({ db: shop.db, sendMail: mail.sendMail, delivery });
}

async function person(email = 'reader@example.com') {
  await shop.ask({ email });
  return shop.db.lead.findFirstOrThrow({ where: { email } });
}

const tokenIn = (text = '') => /\/me\/([\w-]{43})\?/.exec(text)?.[1] ?? '';

test('a known and an unknown address are answered the same, and the queue holds neither', async () => {
  const { id } = await person();
  expect(await ask(' READER@example.com ')).toBe('queued');
  expect(await ask('stranger@example.com')).toBe('queued');
  const found = await jobs();
  expect(found.map(({ leadId }) => leadId)).toEqual(expect.arrayContaining([id, null]));
  expect(JSON.stringify(found)).not.toContain('@');
  await deliver();
  expect(mail.received.map(({ to }) => to)).toEqual([[{ name: '', address: 'reader@example.com' }]]);
});

test.each([undefined, '', 'nobody', ['a@example.com', 'b@example.com'], 'a@example.com\r\nBcc: b@example.com', 7])(
  '%j is no address, and has nothing sent',
  async (email) => {
    expect(await ask(email)).toBe('invalid');
    expect(await jobs()).toEqual([]);
  },
);

test('asking is limited as sign-ups are', async () => {
  for (let count = 0; count < PER_ADDRESS; count += 1) expect(await ask('stranger@example.com')).toBe('queued');
  expect(await ask('Stranger@example.com')).toEqual({ minutes: 60 });
});

test('who is on the suppression list gets no mail by this either', async () => {
  await person();
  await suppress({ db: shop.db, shop: SHOP, addresses: ['reader@example.com'] });
  expect(await ask('reader@example.com')).toBe('queued');
  await deliver();
  expect(mail.received).toEqual([]);
});

test.each(LANGUAGES)('the e-mail in %s leads to what is held, and holds none of it itself', async (language) => {
  const { id } = await person();
  await ask('reader@example.com', language);
  await deliver();
  const [email] = mail.received;
  const { title, until } = wordsOf(language).mail;
  expect(email?.html).toContain(title);
  expect(email?.html).toContain(`<html dir="${language === 'ar' ? 'rtl' : 'ltr'}" lang="${language}">`);
  expect(email?.text).toContain(until);
  const addresses = email?.text?.split(/\s+/).filter((word) => word.includes('http')) ?? [];
  expect(addresses.every((address) => URL.canParse(address) && !address.includes(')'))).toBe(true);
  expect(`${email?.subject} ${email?.text} ${email?.html}`).not.toContain('The sequence');
  expect(email?.html).toContain(`?locale=${language}`);
  expect(await findHeldLink({ db: shop.db, shop: SHOP, token: tokenIn(email?.text) })).toMatchObject({ id });
});

test('a link works for a day, for its own shop, and only as it was mailed', async () => {
  const { id } = await person();
  const { db } = shop;
  const now = new Date();
  const token = await createHeldLink({ db, shop: SHOP, leadId: id, now });
  const at = (hours: number, by = { shop: SHOP, token }) =>
    findHeldLink({ db, ...by, now: new Date(now.getTime() + hours * HOUR) });
  expect(await at(23.99)).toMatchObject({ id });
  expect(await at(24)).toBeNull();
  expect(await at(1, { shop: 'other.myshopify.com', token })).toBeNull();
  const { tokenHash } = await db.selfServiceLink.findFirstOrThrow();
  expect(await at(1, { shop: SHOP, token: tokenHash })).toBeNull();
});

test('all of it is shown: what was asked for, agreed to in which words, and what happened', async () => {
  const { id } = await person();
  const { db } = shop;
  const request = await db.briefRequest.findFirstOrThrow();
  await db.briefEvent.create({ data: { shop: SHOP, requestId: request.id, kind: 'sent', detail: 'x' } });
  const wording = await db.consentWording.findFirstOrThrow();
  expect(await findHeld({ db, shop: SHOP, leadId: id })).toMatchObject({
    email: 'reader@example.com',
    requests: [
      {
        articleTitle: 'The sequence',
        utm: { source: 'newsletter' },
        consent: { network: '203.0.113.0/24', wording: { wording: wording.wording, version: wording.version } },
        events: [{ kind: 'sent' }],
      },
    ],
  });
});

test.each([false, true])('who is erased is gone with every link; never again: %s', async (isForever) => {
  const reader = await person();
  await person('other@example.com');
  const { db } = shop;
  const token = await createHeldLink({ db, shop: SHOP, leadId: reader.id, now: new Date() });
  await eraseHeld({ db, shop: SHOP, person: reader, isForever });
  expect((await db.lead.findMany()).map(({ email }) => email)).toEqual(['other@example.com']);
  expect(await findHeldLink({ db, shop: SHOP, token })).toBeNull();
  expect(await isSuppressed({ db, shop: SHOP, emailKey: reader.emailKey })).toBe(isForever);
});

test('who was erased before the e-mail went out gets none; a refused address is not tried again', async () => {
  const reader = await person();
  await ask('reader@example.com');
  mail.refuseWith = 550;
  await expect(deliver()).rejects.toThrow(PermanentFailure);
  mail.refuseWith = null;
  await eraseHeld({ db: shop.db, shop: SHOP, person: reader, isForever: false });
  await deliver();
  expect(mail.received).toEqual([]);
});
