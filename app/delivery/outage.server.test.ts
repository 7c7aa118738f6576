/** Sign-ups during an outage of the mail server, over SMTP and through the queue. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { DEAD_LETTERS } from '~/jobs/boss.server';
import { runJobs } from '~/jobs/work.server';
import { createMailer } from '~/mail/mailer.server';

import { deliverBrief } from './deliver.server';
import { findLink } from './link/links.server';
import { SHOP, type TestShop, testShop } from '../../tests/support/app/test-shop';
import { TestSmtp } from '../../tests/support/app/smtp';

let shop: TestShop;
let smtp: TestSmtp;

beforeAll(async () => {
  shop = await testShop();
  smtp = new TestSmtp();
  await smtp.start();
  // Like production, except for shorter retry delays.
  await shop.boss.updateQueue('brief-delivery', { retryDelay: 1, retryDelayMax: 2, retryBackoff: true });
  const { db } = shop;
  const sendMail = createMailer({ smtpUrl: smtp.url, from: 'brief@app.example' });
  await runJobs(shop.boss, {
    'brief-delivery': (delivery, { isLast }) => deliverBrief({ db, sendMail, delivery, lastAttempt: isLast }),
  });
}, 60_000);
afterAll(async () => {
  await shop.close();
  await smtp.stop();
});

let log: { mockRestore(): void };
beforeEach(() => void (log = vi.spyOn(process.stdout, 'write').mockReturnValue(true)));
afterEach(async () => {
  log.mockRestore();
  smtp.delay = 0;
  await shop.db.person.deleteMany();
  await shop.db.rateLimit.deleteMany();
  smtp.received.length = 0;
  smtp.attempts.length = 0;
});

const addresses = (count: number) => Array.from({ length: count }, (_, index) => `reader-${index}@example.com`);

async function requestAll(all: string[]): Promise<void> {
  for (const email of all) expect(await shop.requestBrief({ email })).toMatchObject({ ok: true });
}

/** Waits until no job is queued, running, or due for a retry. */
const untilDone = (timeout: number) =>
  vi.waitFor(
    async () => {
      const jobs = await shop.boss.findJobs('brief-delivery');
      expect(jobs.filter(({ state }) => ['created', 'retry', 'active'].includes(state))).toEqual([]);
    },
    { timeout, interval: 200 },
  );

const findToken = (text: string) => /\/brief\/([\w-]{43})\s/.exec(text)?.[1] ?? '';
const personOf = (email: string) =>
  shop.db.person.findFirstOrThrow({ where: { email }, include: { requests: { include: { events: true } } } });

test('after an outage, each person gets one email, and a rejected address is marked', async () => {
  const good = addresses(28);
  smtp.recipientReplies.set('bad@example.com', [{ responseCode: 550, message: '5.1.1 No such user here' }]);
  smtp.recipientReplies.set('busy@example.com', [{ responseCode: 451, message: '4.7.1 Come back later' }, null]);
  await smtp.stop();
  await requestAll([...good, 'bad@example.com', 'busy@example.com']);
  // Every job must have failed at least once.
  await vi.waitFor(
    async () => {
      const jobs = await shop.boss.findJobs('brief-delivery');
      expect(jobs.filter(({ state, retryCount }) => state === 'retry' || retryCount > 0)).toHaveLength(30);
    },
    { timeout: 15_000, interval: 100 },
  );
  expect(smtp.received).toEqual([]);
  expect(await shop.db.deliveryEvent.count()).toBe(0);

  smtp.delay = 500;
  await smtp.start();
  await untilDone(40_000);

  expect(smtp.received.map(({ to }) => to).sort()).toEqual([...good, 'busy@example.com'].sort());
  expect(smtp.attempts.filter((address) => address === 'bad@example.com')).toHaveLength(1);
  const bad = await personOf('bad@example.com');
  expect(bad.failedAt).not.toBeNull();
  expect(bad.requests).toMatchObject([{ failure: '550 5.1.1 No such user here', events: [{ kind: 'failed' }] }]);
  expect(await shop.boss.findJobs(DEAD_LETTERS)).toHaveLength(1);
  const sent = await shop.db.deliveryEvent.findMany({ where: { kind: 'sent' } });
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(29);
  expect(await shop.db.person.count({ where: { failedAt: null } })).toBe(29);
}, 60_000);

test('an email rejected for its content isn’t retried, and doesn’t mark the person', async () => {
  smtp.messageReplies.set('filtered@example.com', [{ responseCode: 554, message: '5.7.1 Looks like advertising' }]);
  await requestAll(['filtered@example.com']);
  await untilDone(10_000);
  expect(smtp.attempts).toEqual(['filtered@example.com']);
  const person = await personOf('filtered@example.com');
  expect(person).toMatchObject({ failedAt: null, requests: [{ failure: '554 5.7.1 Looks like advertising' }] });
});

test('if the connection drops before the server’s response, the email is sent again with the same Message-ID', async () => {
  smtp.messageReplies.set('dropped@example.com', ['drop', null]);
  const good = addresses(9);
  await requestAll([...good, 'dropped@example.com']);
  await untilDone(20_000);

  const twice = smtp.received.filter(({ to }) => to === 'dropped@example.com');
  // SMTP can't tell that it was accepted (RFC 1047). Mailboxes recognize the duplicate by its ID.
  expect(twice.map(({ messageId }) => messageId)).toEqual(
    Array(2).fill(expect.stringMatching(/^<[\w-]{36}@app\.example>$/)),
  );
  expect(new Set(twice.map(({ messageId }) => messageId)).size).toBe(1);
  const tokens = twice.map(({ text }) => findToken(text));
  expect(new Set(tokens).size).toBe(2);
  for (const token of tokens) expect(await findLink({ db: shop.db, shop: SHOP, token })).not.toBeNull();
  expect(
    smtp.received
      .filter(({ to }) => to !== 'dropped@example.com')
      .map(({ to }) => to)
      .sort(),
  ).toEqual(good);
  expect((await personOf('dropped@example.com')).requests).toMatchObject([{ events: [{ kind: 'sent' }] }]);
}, 30_000);

test('no email is lost if the server restarts between messages', async () => {
  await requestAll(addresses(3));
  await untilDone(10_000);
  await smtp.stop();
  await smtp.start();
  await requestAll(['later@example.com']);
  await untilDone(10_000);
  expect(smtp.received.map(({ to }) => to).sort()).toEqual(['later@example.com', ...addresses(3)]);
}, 30_000);
