/** What becomes of many sign-ups while the mail server has a bad day: over real SMTP, through the real queue. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { DEAD_LETTERS } from '~/jobs/boss.server';
import { workWith } from '~/jobs/work.server';
import { createMailer } from '~/mailer.server';

import { deliverBrief } from './delivery.server';
import { findLink } from '../link/links.server';
import { SHOP, type TestShop, testShop } from '../testing/test-shop';
import { TestSmtp } from '../testing/smtp';

let shop: TestShop;
let smtp: TestSmtp;

beforeAll(async () => {
  shop = await testShop();
  smtp = new TestSmtp();
  await smtp.up();
  // As in production, but for its patience.
  await shop.boss.updateQueue('brief-delivery', { retryDelay: 1, retryDelayMax: 2, retryBackoff: true });
  const { db } = shop;
  const sendMail = createMailer({ smtpUrl: smtp.url, from: 'brief@app.example' });
  await workWith(shop.boss, {
    'brief-delivery': (delivery, { last }) => deliverBrief({ db, sendMail, delivery, lastAttempt: last }),
  });
}, 60_000);
afterAll(async () => {
  await shop.close();
  await smtp.down();
});

let log: { mockRestore(): void };
beforeEach(() => void (log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)));
afterEach(async () => {
  log.mockRestore();
  smtp.delay = 0;
  await shop.db.lead.deleteMany();
  await shop.db.rateLimit.deleteMany();
  smtp.received.length = 0;
  smtp.asked.length = 0;
});

const addresses = (count: number) => Array.from({ length: count }, (_, index) => `reader-${index}@example.com`);

async function askAll(all: string[]): Promise<void> {
  for (const email of all) expect(await shop.ask({ email })).toMatchObject({ ok: true });
}

/** Until no job waits, runs, or will run again. */
const untilDone = (timeout: number) =>
  vi.waitFor(
    async () => {
      const jobs = await shop.boss.findJobs('brief-delivery');
      expect(jobs.filter(({ state }) => ['created', 'retry', 'active'].includes(state))).toEqual([]);
    },
    { timeout, interval: 200 },
  );

const tokenIn = (text: string) => /\/brief\/([\w-]{43})\s/.exec(text)?.[1] ?? '';
const personOf = (email: string) =>
  shop.db.lead.findFirstOrThrow({ where: { email }, include: { requests: { include: { events: true } } } });

test('down, then up and slow, refusing one: every mail once, nothing lost, the bad one marked', async () => {
  const good = addresses(28);
  smtp.atRecipient.set('bad@example.com', [{ responseCode: 550, message: '5.1.1 No such user here' }]);
  smtp.atRecipient.set('busy@example.com', [{ responseCode: 451, message: '4.7.1 Come back later' }, null]);
  await smtp.down();
  await askAll([...good, 'bad@example.com', 'busy@example.com']);
  // Long enough for every job to have failed once at least.
  await vi.waitFor(
    async () => {
      const jobs = await shop.boss.findJobs('brief-delivery');
      expect(jobs.filter(({ state, retryCount }) => state === 'retry' || retryCount > 0)).toHaveLength(30);
    },
    { timeout: 15_000, interval: 100 },
  );
  expect(smtp.received).toEqual([]);
  expect(await shop.db.briefEvent.count()).toBe(0);

  smtp.delay = 500;
  await smtp.up();
  await untilDone(40_000);

  expect(smtp.received.map(({ to }) => to).sort()).toEqual([...good, 'busy@example.com'].sort());
  expect(smtp.asked.filter((address) => address === 'bad@example.com')).toHaveLength(1);
  const bad = await personOf('bad@example.com');
  expect(bad.failedAt).not.toBeNull();
  expect(bad.requests).toMatchObject([{ failure: '550 5.1.1 No such user here', events: [{ kind: 'failed' }] }]);
  expect(await shop.boss.findJobs(DEAD_LETTERS)).toHaveLength(1);
  const sent = await shop.db.briefEvent.findMany({ where: { kind: 'sent' } });
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(29);
  expect(await shop.db.lead.count({ where: { failedAt: null } })).toBe(29);
}, 60_000);

test('what is refused for what it says is not tried again, and the address stays good', async () => {
  smtp.atMessage.set('filtered@example.com', [{ responseCode: 554, message: '5.7.1 Looks like advertising' }]);
  await askAll(['filtered@example.com']);
  await untilDone(10_000);
  expect(smtp.asked).toEqual(['filtered@example.com']);
  const person = await personOf('filtered@example.com');
  expect(person).toMatchObject({ failedAt: null, requests: [{ failure: '554 5.7.1 Looks like advertising' }] });
});

test('a message that the server takes over and leaves unanswered comes twice, as one and the same', async () => {
  smtp.atMessage.set('dropped@example.com', ['drop', null]);
  const good = addresses(9);
  await askAll([...good, 'dropped@example.com']);
  await untilDone(20_000);

  const twice = smtp.received.filter(({ to }) => to === 'dropped@example.com');
  // SMTP cannot tell it from a message that was lost (RFC 1047): by its id, mailboxes know it again.
  expect(twice.map(({ messageId }) => messageId)).toEqual(
    Array(2).fill(expect.stringMatching(/^<[\w-]{36}@app\.example>$/)),
  );
  expect(new Set(twice.map(({ messageId }) => messageId)).size).toBe(1);
  const tokens = twice.map(({ text }) => tokenIn(text));
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

test('a server that hangs up between messages costs nothing', async () => {
  await askAll(addresses(3));
  await untilDone(10_000);
  await smtp.down();
  await smtp.up();
  await askAll(['later@example.com']);
  await untilDone(10_000);
  expect(smtp.received.map(({ to }) => to).sort()).toEqual(['later@example.com', ...addresses(3)]);
}, 30_000);
