import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { PermanentFailure, type YourDataDelivery } from '~/jobs/contract';

import { LANGUAGES, type Language } from '~/messages/language';
import { MESSAGES } from '~/messages/catalog';
import { YOUR_DATA_PER_INBOX, YOUR_DATA_PER_NETWORK } from '~/limits/contract';
import {
  MAX_LINKS,
  requestYourDataLink,
  createYourDataLink,
  eraseYourData,
  findYourDataLink,
  linkLifetime,
} from './your-data.server';
import { findYourData } from './find-your-data.server';
import { confirmErasePage, erasedPage } from './pages.server';
import { deliverYourDataLink } from './send-link.server';
import { isOnDoNotEmailList, addToDoNotEmailList } from '../do-not-email/do-not-email.server';
import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';
import { type TestMail, testMail } from '../../../tests/support/app/mail';

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
  await Promise.all([db.person.deleteMany(), db.rateLimit.deleteMany(), db.doNotEmail.deleteMany()]);
  await boss.deleteAllJobs('your-data-delivery');
  mail.received.length = 0;
  mail.rejectWith = null;
});

const requestLink = (email: unknown, language: Language = 'en') =>
  requestYourDataLink({
    ...shop,
    shop: SHOP,
    email,
    clientAddress: '203.0.113.7',
    languagePath: '',
    language,
  });

const jobs = async () => (await shop.boss.findJobs<YourDataDelivery>('your-data-delivery')).map(({ data }) => data);

async function deliver() {
  for (const delivery of await jobs()) await deliverYourDataLink({ db: shop.db, sendMail: mail.sendMail, delivery });
}

async function person(email = 'reader@example.com') {
  await shop.requestBrief({ email });
  return shop.db.person.findFirstOrThrow({ where: { email } });
}

const tokenIn = (text = '') => /\/your-data\/([\w-]{43})\?/.exec(text)?.[1] ?? '';

test('responds the same to known and unknown addresses, and queues neither', async () => {
  const { id } = await person();
  expect(await requestLink(' READER@example.com ')).toBe('queued');
  expect(await requestLink('stranger@example.com')).toBe('queued');
  const queued = await jobs();
  expect(queued.map(({ personId }) => personId)).toEqual(expect.arrayContaining([id, null]));
  expect(JSON.stringify(queued)).not.toContain('@');
  await deliver();
  expect(mail.received.map(({ to }) => to)).toEqual([[{ name: '', address: 'reader@example.com' }]]);
});

test.each([undefined, '', 'nobody', ['a@example.com', 'b@example.com'], 'a@example.com\r\nBcc: b@example.com', 7])(
  'rejects %j',
  async (email) => {
    expect(await requestLink(email)).toBe('invalid');
    expect(await jobs()).toEqual([]);
  },
);

test('limits requests like sign-ups', async () => {
  for (let count = 0; count < YOUR_DATA_PER_INBOX.hour; count += 1)
    expect(await requestLink('stranger@example.com')).toBe('queued');
  expect(await requestLink('Stranger@example.com')).toEqual({ minutes: 60 });
});

test('emails a network with many requests later, and others at once', async () => {
  const network = { key: `your-data-network:${SHOP} 203.0.113.0/24`, expire: new Date(Date.now() + HOUR) };
  await shop.db.rateLimit.create({ data: { ...network, points: YOUR_DATA_PER_NETWORK } });
  const delays = async () => {
    const [job] = await shop.boss.findJobs('your-data-delivery');
    await shop.boss.deleteAllJobs('your-data-delivery');
    return (job?.startAfter.getTime() ?? 0) - (job?.createdOn.getTime() ?? 0);
  };
  expect(await requestLink('a@example.com')).toBe('queued');
  expect(await delays()).toBeGreaterThan(10_000);
  await shop.db.rateLimit.deleteMany({ where: { key: network.key } });
  expect(await requestLink('b@example.com')).toBe('queued');
  expect(await delays()).toBeLessThan(1000);
});

test('sends nothing to addresses on the do-not-email list', async () => {
  await person();
  await addToDoNotEmailList({ db: shop.db, shop: SHOP, addresses: ['reader@example.com'] });
  expect(await requestLink('reader@example.com')).toBe('queued');
  await deliver();
  expect(mail.received).toEqual([]);
});

test.each(LANGUAGES)('the email in %s links to the data, and contains none of it', async (language) => {
  const { id } = await person();
  await requestLink('reader@example.com', language);
  await deliver();
  const [email] = mail.received;
  const messages = MESSAGES[language].yourDataEmail;
  expect(email?.html).toContain(messages.title);
  expect(email?.html).toContain(`<html dir="${language === 'ar' ? 'rtl' : 'ltr'}" lang="${language}">`);
  expect(email?.text).toContain(messages.linkLifetime(linkLifetime(language)));
  const addresses = email?.text?.split(/\s+/).filter((word) => word.includes('http')) ?? [];
  expect(addresses.every((address) => URL.canParse(address) && !address.includes(')'))).toBe(true);
  expect(`${email?.subject} ${email?.text} ${email?.html}`).not.toContain('The sequence');
  expect(email?.html).toContain(`?locale=${language}`);
  expect(await findYourDataLink({ db: shop.db, shop: SHOP, token: tokenIn(email?.text) })).toMatchObject({ id });
});

test('a link works for a day, for one shop, and not with its hash', async () => {
  const { id } = await person();
  const { db } = shop;
  const now = new Date();
  const token = await createYourDataLink({ db, shop: SHOP, personId: id, now });
  const findAfter = (hours: number, params = { shop: SHOP, token }) =>
    findYourDataLink({ db, ...params, now: new Date(now.getTime() + hours * HOUR) });
  expect(await findAfter(23.99)).toMatchObject({ id });
  expect(await findAfter(24)).toBeNull();
  expect(await findAfter(1, { shop: 'other.myshopify.com', token })).toBeNull();
  const { tokenHash } = await db.yourDataLink.findFirstOrThrow();
  expect(await findAfter(1, { shop: SHOP, token: tokenHash })).toBeNull();
});

test('keeps only the latest links, and only those of the person', async () => {
  const { db } = shop;
  const [{ id }, other] = [await person(), await person('other@example.com')];
  const create = (personId: string, now: Date) => createYourDataLink({ db, shop: SHOP, personId, now });
  await create(other.id, new Date());
  const start = Date.now();
  const tokens: string[] = [];
  for (let index = 0; index < MAX_LINKS + 5; index += 1) tokens.push(await create(id, new Date(start + index)));
  expect(await db.yourDataLink.count({ where: { personId: id } })).toBe(MAX_LINKS);
  expect(await db.yourDataLink.count({ where: { personId: other.id } })).toBe(1);
  expect(await findYourDataLink({ db, shop: SHOP, token: tokens[4] ?? '' })).toBeNull();
  expect(await findYourDataLink({ db, shop: SHOP, token: tokens[5] ?? '' })).toMatchObject({ id });
});

test('returns requests, consent and activity', async () => {
  const { id } = await person();
  const { db } = shop;
  const request = await db.briefRequest.findFirstOrThrow();
  await db.deliveryEvent.create({ data: { shop: SHOP, requestId: request.id, kind: 'sent', detail: 'x' } });
  const wording = await db.consentWording.findFirstOrThrow();
  expect(await findYourData({ db, shop: SHOP, personId: id, before: null })).toMatchObject({
    email: 'reader@example.com',
    requests: [
      {
        articleTitle: 'The sequence',
        utm: { source: 'newsletter' },
        consents: [{ network: '203.0.113.0/24', wording: { wording: wording.wording, version: wording.version } }],
        events: [{ kind: 'sent' }],
      },
    ],
  });
});

test.each([false, true])('erases a person with every link (forever: %s)', async (isForever) => {
  const reader = await person();
  await person('other@example.com');
  const { db } = shop;
  const token = await createYourDataLink({ db, shop: SHOP, personId: reader.id, now: new Date() });
  await eraseYourData({ db, enqueue: shop.enqueue, shop: SHOP, person: reader, isForever });
  expect((await db.person.findMany()).map(({ email }) => email)).toEqual(['other@example.com']);
  expect(await findYourDataLink({ db, shop: SHOP, token })).toBeNull();
  expect(await isOnDoNotEmailList({ db, shop: SHOP, emailKey: reader.emailKey })).toBe(isForever);
});

test('doesn’t retry a rejected address, or email an erased person', async () => {
  const reader = await person();
  await requestLink('reader@example.com');
  mail.rejectWith = 550;
  await expect(deliver()).rejects.toThrow(PermanentFailure);
  mail.rejectWith = null;
  await eraseYourData({ db: shop.db, enqueue: shop.enqueue, shop: SHOP, person: reader, isForever: false });
  await deliver();
  expect(mail.received).toEqual([]);
});

test.each(LANGUAGES)('in %s, the pages about erasure say what the shop itself keeps', (language) => {
  const { shop: text, never } = MESSAGES[language].pages.erased;
  const [asked, erased, forever] = [
    confirmErasePage({ language, action: '/x', isUnchecked: false }),
    erasedPage({ language, isForever: false }),
    erasedPage({ language, isForever: true }),
  ].map(({ body }) => String(body));
  for (const page of [asked, erased, forever]) expect(page).toContain(text);
  expect([erased?.includes(never), forever?.includes(never)]).toEqual([false, true]);
});
