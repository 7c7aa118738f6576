/** The weekly email: what's in it, when it's sent, and that it's sent once. With a real mail server and store. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { type TestMail, testMail } from '../../../tests/support/app/mail';
import { routineTests } from '../../../tests/support/app/routine-tests';
import type { Enqueue } from '~/jobs/boss.server';
import type { Stage } from '~/insights/funnel/stages';
import { saveSettings } from '~/settings/settings.server';
import { markUninstalled } from '~/settings/installation.server';

import { runWeeklyEmail, sendWeeklyTest } from './send.server';
import { isCurrentLink, turnOff, turnOffToken } from './turn-off.server';
import { isTime, lastWeek, weekName } from './week';

/** Monday, 9 o'clock in Berlin. */
const NOW = new Date('2026-11-30T08:00:00Z');
const THIS = '2026-11-25';
const BEFORE = '2026-11-18';

const tests = routineTests();
let mail: TestMail;
let shop: string;

beforeAll(async () => void (mail = await testMail()), 60_000);
afterAll(() => mail.close());
beforeEach(async () => {
  mail.received = [];
  mail.rejectWith = null;
  ({ shop } = await tests.live());
  await tests.db.shop.deleteMany();
  await tests.db.settings.deleteMany();
  await tests.db.dailyCount.deleteMany();
  await tests.db.rateLimit.deleteMany();
  const times = { readAt: new Date(0), openedAt: new Date(0), timeZone: 'Europe/Berlin' };
  const details = { name: 'Core Nexus', url: 'https://core-nexus.example', email: 'owner@core-nexus.example' };
  await tests.db.shop.create({ data: { shop, ...details, ...times } });
  await saveSettings({ db: tests.db, shop, changes: { weeklyEmail: true } });
});

async function counted(counts: Partial<Record<Stage, [before: number, now: number]>>) {
  const common = { shop, articleId: '1', briefId: '', device: '', language: 'en', shard: 0 };
  await tests.db.dailyCount.createMany({
    data: Object.entries(counts).flatMap(([event, [before, now]]) => [
      { ...common, event, day: new Date(BEFORE), n: before },
      { ...common, event, day: new Date(THIS), n: now },
    ]),
  });
}

const queued: string[] = [];
const enqueue: Enqueue = async (_tx, _name, data) => void queued.push(String(data.shop));
const input = () => ({ db: tests.db, enqueue, sendMail: mail.sendMail, apiKey: 'key' });
const run = (changes: Partial<Parameters<typeof runWeeklyEmail>[0]> = {}) =>
  runWeeklyEmail({
    ...{ ...input(), job: { shop }, openAdmin: async () => ({ admin: tests.admin }), now: NOW },
    ...changes,
  });

const COUNTS = {
  views: [400, 500],
  starts: [100, 150],
  completions: [40, 44],
  people: [50, 30],
  downloads: [20, 60],
  visits: [100, 100],
} satisfies Parameters<typeof counted>[0];

describe('the email', () => {
  test('has the three numbers that changed most, of those with enough readers, and one thing to do', async () => {
    await counted(COUNTS);
    await run();
    const [email] = mail.received;
    expect(email?.subject).toBe('Core Nexus, Nov 23 – 29: routine starts +50%');
    expect(email?.to).toEqual([{ name: '', address: 'owner@core-nexus.example' }]);
    expect(email?.from?.name).toBe('Unwind');
    const lines = [
      '- Routine starts: 150 (+50%, 100 the week before)',
      '- New people: 30 (−40%, 50 the week before)',
      '- Routine views: 500 (+25%, 400 the week before)',
    ];
    expect(email?.text).toContain(`${lines.join('\n')}\n\nOne thing to do:\n“Hip sequence” isn’t on an article.`);
    expect(email?.text).toMatch(/Choose article:\nhttps:\/\/[\w.-]+\/admin\/apps\/key\/app\/routines\/[\w-]+\n/);
    for (const text of ['150 (+50%)', '30 (−40%)', '500 (+25%)', 'isn’t on an article'])
      expect(email?.html).toContain(text);
    expect(email?.html).not.toMatch(/Completed|Downloaded|sample data/);
  });

  test('goes to the address in the settings, and can be turned off with one click by it alone', async () => {
    await counted(COUNTS);
    await saveSettings({ db: tests.db, shop, changes: { weeklyEmailTo: 'me@core-nexus.example' } });
    await run();
    const [email] = mail.received;
    expect(email?.to?.[0]?.address).toBe('me@core-nexus.example');
    const header = (key: string) => email?.headers.find((each) => each.key === key)?.value ?? '';
    const [, token = ''] =
      /^<https:\/\/core-nexus\.example\/apps\/unwind\/weekly-email\/([\w-]{43})>$/.exec(header('list-unsubscribe')) ??
      [];
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(email?.text).toContain(`/weekly-email/${token}\n`);
    expect(await isCurrentLink({ db: tests.db, shop, token })).toBe(true);
    expect(await isCurrentLink({ db: tests.db, shop, token: turnOffToken(shop, 'owner@core-nexus.example') })).toBe(
      false,
    );
    expect(
      await isCurrentLink({ db: tests.db, shop, token: turnOffToken('other.myshopify.com', 'me@core-nexus.example') }),
    ).toBe(false);
    await turnOff({ db: tests.db, shop });
    await tests.db.shop.updateMany({ data: { weeklyReported: null } });
    await run();
    expect(mail.received).toHaveLength(1);
  });

  test('says if the numbers are made up', async () => {
    await counted(COUNTS);
    await saveSettings({ db: tests.db, shop, changes: { sampleUntil: '2026-11-29' } });
    await run();
    expect(mail.received[0]?.text).toContain('These numbers include sample data.');
  });

  test.each([
    ['nothing was counted', {}],
    ['there were too few readers before', { views: [29, 500] }],
    ['there are too few readers now', { views: [500, 29] }],
    ['nothing changed', { views: [500, 501] }],
  ] satisfies [string, Parameters<typeof counted>[0]][])('isn’t sent if %s', async (_, counts) => {
    await counted(counts);
    await run();
    expect(mail.received).toEqual([]);
    expect(await sendWeeklyTest({ ...input(), shop, admin: tests.admin })).toMatchObject({ ok: false });
  });
});

describe('is sent once', () => {
  test('each week, by several workers at once, and again in the next week', async () => {
    await counted(COUNTS);
    await Promise.all(Array.from({ length: 5 }, () => run()));
    await run();
    expect(mail.received).toHaveLength(1);
    const common = { shop, articleId: '2', briefId: '', device: '', language: 'en', shard: 0, event: 'starts' };
    await tests.db.dailyCount.create({ data: { ...common, day: new Date('2026-12-02'), n: 90 } });
    await run({ now: new Date('2026-12-07T08:00:00Z') });
    expect(mail.received[1]?.subject).toContain('Nov 30 – Dec 6');
    const ids = mail.received.map(({ messageId }) => messageId);
    expect(ids[0]).toMatch(/^<weekly-[\da-f]{16}-2026-11-23@app\.example>$/);
    expect(ids[1]).not.toBe(ids[0]);
  });

  test('although the mail server was down, or a worker died', async () => {
    await counted(COUNTS);
    mail.rejectWith = 451;
    await expect(run()).rejects.toThrow();
    mail.rejectWith = null;
    // Another worker is at it, and dies.
    await tests.db.shop.updateMany({ data: { weeklyClaimedAt: NOW } });
    await run();
    expect(mail.received).toEqual([]);
    await run({ now: new Date(NOW.getTime() + 16 * 60_000) });
    expect(mail.received).toHaveLength(1);
  });

  test('and not tried again if the address is rejected for good', async () => {
    await counted(COUNTS);
    mail.rejectWith = 550;
    await expect(run()).rejects.toThrow(expect.objectContaining({ name: 'PermanentFailure' }));
    mail.rejectWith = null;
    await run();
    expect(mail.received).toEqual([]);
  });
});

test('isn’t sent if it’s off, or the app was uninstalled', async () => {
  await counted(COUNTS);
  await saveSettings({ db: tests.db, shop, changes: { weeklyEmail: false } });
  await run();
  await saveSettings({ db: tests.db, shop, changes: { weeklyEmail: true } });
  await run({ openAdmin: async () => null });
  await tests.db.shop.updateMany({ data: { weeklyReported: null } });
  await markUninstalled({ db: tests.db, shop, uninstalledAt: new Date('2026-11-29') });
  await run();
  expect(mail.received).toEqual([]);
});

test('is queued for the shops that want it and where it’s time', async () => {
  const add = async (name: string, timeZone: string, weeklyEmail: boolean, uninstalledAt: Date | null = null) => {
    const details = { name, url: 'https://x.example', email: 'x@x.example' };
    await tests.db.shop.create({ data: { shop: name, timeZone, uninstalledAt, ...details } });
    await saveSettings({ db: tests.db, shop: name, changes: { weeklyEmail } });
  };
  await add('auckland.myshopify.com', 'Pacific/Auckland', true);
  await add('off.myshopify.com', 'Europe/Berlin', false);
  await add('gone.myshopify.com', 'Europe/Berlin', true, new Date(0));
  await add('los-angeles.myshopify.com', 'America/Los_Angeles', true);
  queued.length = 0;
  await run({ job: { shop: null } });
  expect(queued).toEqual(['auckland.myshopify.com', shop].sort());
});

test('a test goes out at once, and is marked as one', async () => {
  const monday = new Date(lastWeek('Europe/Berlin', new Date()).from);
  const common = { shop, articleId: '1', briefId: '', device: '', language: 'en', shard: 0, event: 'starts' };
  await tests.db.dailyCount.createMany({
    data: [
      { ...common, day: monday, n: 90 },
      { ...common, day: new Date(monday.getTime() - 24 * 60 * 60 * 1000), n: 60 },
    ],
  });
  expect(await sendWeeklyTest({ ...input(), shop, admin: tests.admin })).toEqual({
    ok: true,
    to: 'owner@core-nexus.example',
  });
  expect(mail.received[0]?.subject).toMatch(/^\[Test\] Core Nexus, .*: routine starts \+50%$/);
  expect(mail.received[0]?.text).toMatch(/^This is a test email about last week\./);
});

test('a test email asks for an address if the store owner’s isn’t known', async () => {
  await counted(COUNTS);
  await tests.db.shop.delete({ where: { shop } });
  expect(await sendWeeklyTest({ ...input(), shop, admin: tests.admin })).toEqual({
    ok: false,
    message: 'Enter an address for the weekly email and save it, then try again.',
  });
});

describe('weeks', () => {
  test.each([
    ['Europe/Berlin', '2026-11-30T08:00:00Z', '2026-11-23', true],
    ['Europe/Berlin', '2026-11-30T06:59:00Z', '2026-11-23', false],
    ['Europe/Berlin', '2026-12-01T22:59:00Z', '2026-11-23', true],
    ['Europe/Berlin', '2026-12-01T23:00:00Z', '2026-11-23', false],
    ['Europe/Berlin', '2026-11-29T22:59:00Z', '2026-11-16', false],
    ['Pacific/Auckland', '2026-11-29T19:00:00Z', '2026-11-23', true],
    ['America/Los_Angeles', '2026-11-30T15:59:00Z', '2026-11-23', false],
    ['America/Los_Angeles', '2027-01-04T16:00:00Z', '2026-12-28', true],
  ])('in %s at %s, the last one began on %s; time for the email: %s', (timeZone, now, from, expected) => {
    expect(lastWeek(timeZone, new Date(now)).from).toBe(from);
    expect(isTime(timeZone, new Date(now))).toBe(expected);
  });

  test('have names', () => {
    expect(weekName({ from: '2026-11-23', to: '2026-11-29' })).toBe('Nov 23 – 29');
    expect(weekName({ from: '2026-11-30', to: '2026-12-06' })).toBe('Nov 30 – Dec 6');
  });
});
