import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { DeliveryEventKind } from '../../prisma/client/client';
import { createLink, findLink } from '~/delivery/link/links.server';
import { download, linkState, unsubscribe } from '~/delivery/link/download.server';
import { eraseStats, readArticleStats, readBriefStats, readShopStats } from '~/insights/stats.server';
import { readSettings, saveSettings } from '~/settings/settings.server';
import { act } from '../../tests/support/app/reader-history';
import { SHOP, type TestShop, testShop } from '../../tests/support/app/test-shop';

import { countRetention, enforceRetention } from './retention.server';

const DAY = 24 * 60 * 60 * 1000;
const CHROME =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

let shop: TestShop;
const now = new Date();
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  const { db, boss } = shop;
  await db.person.deleteMany();
  await db.rateLimit.deleteMany();
  await db.settings.deleteMany();
  await eraseStats({ db, shop: SHOP });
  await boss.deleteAllJobs('data-retention');
  await boss.deleteAllJobs('customer-revert');
});

const run = (timeLimit?: number) => enforceRetention({ ...shop, job: { shop: SHOP }, now, timeLimit });
const keep = (changes: Record<string, string>) => saveSettings({ db: shop.db, shop: SHOP, changes });

/** A request that was made some days ago, with events of that time. */
async function request(days: number, kinds: DeliveryEventKind[] = [], email = `reader${days}@example.com`) {
  const { db } = shop;
  expect(await shop.requestBrief({ email }, '')).toMatchObject({ ok: true });
  const found = await db.briefRequest.findFirstOrThrow({ where: { person: { email } }, orderBy: { id: 'desc' } });
  const at = daysAgo(days);
  await db.briefRequest.update({ where: { id: found.id }, data: { createdAt: at } });
  const isFirst = (await db.briefRequest.count({ where: { personId: found.personId } })) === 1;
  const confirmedAt = kinds.includes('downloaded') ? at : undefined;
  await db.person.update({ where: { id: found.personId }, data: { confirmedAt, ...(isFirst && { createdAt: at }) } });
  const event = { shop: SHOP, requestId: found.id, detail: CHROME, at };
  for (const kind of kinds) {
    if (kind === 'visited' || kind === 'downloaded') await act(shop, found, kind, { at, userAgent: CHROME });
    else await db.deliveryEvent.create({ data: { ...event, kind } });
  }
  return found;
}

const events = async () =>
  (await shop.db.deliveryEvent.findMany({ orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(({ kind, detail }) =>
    detail === CHROME ? `${kind} full` : `${kind} ${detail}`,
  );
const people = async () => (await shop.db.person.findMany({ orderBy: { id: 'asc' } })).map(({ email }) => email);
const stats = async () => {
  const params = { db: shop.db, shop: SHOP };
  return [await readShopStats(params), await readArticleStats(params), await readBriefStats(params)];
};

describe('the job', () => {
  it('deletes bot clicks, and reduces user agents to words, but never deletes what’s counted', async () => {
    await request(
      400,
      ['sent', 'visited', 'bot_click', 'downloaded', 'unsubscribed', 'marketing_withdrawn'],
      'a@example.com',
    );
    await request(91, ['visited', 'failed'], 'a@example.com');
    await request(31, ['bot_click', 'visited'], 'a@example.com');
    await request(29, ['bot_click'], 'a@example.com');
    await run();
    const words = 'Chrome on Android';
    expect(await events()).toEqual([
      ...['sent full', `visited ${words}`, `downloaded ${words}`, `unsubscribed ${words}`],
      ...[`marketing_withdrawn ${words}`, `visited ${words}`, 'failed full', 'visited full', 'bot_click full'],
    ]);
  });

  it.each([
    [CHROME, 'Chrome on Android'],
    ['Barracuda Sentinel (EE)', 'Unknown browser'],
    ['', 'Unknown browser'],
    ['Chrome on Android', 'Unknown browser'],
    [`POST ${CHROME}`, 'Chrome on Android'],
    ['<script>alert(1)</script>'.repeat(12), 'Unknown browser'],
  ])('reduces %j to %s, once', async (detail, words) => {
    const { id: requestId } = await request(1);
    const data = { shop: SHOP, requestId, kind: 'visited', detail, at: daysAgo(200) } as const;
    const { id } = await shop.db.deliveryEvent.create({ data });
    for (let time = 0; time < 2; time += 1) {
      await run();
      expect(await shop.db.deliveryEvent.findUnique({ where: { id } })).toMatchObject({
        detail: words,
        isReduced: true,
      });
    }
  });

  it('deletes people who never downloaded, a year after their last request', async () => {
    const past = 366;
    await request(past + 1, ['sent', 'visited'], 'visited@example.com');
    await request(past + 1, ['failed'], 'failed@example.com');
    await request(past + 1, ['visited', 'downloaded'], 'downloaded@example.com');
    await request(past + 1, ['unsubscribed'], 'unsubscribed@example.com');
    await request(past + 1, [], 'again@example.com');
    await request(10, [], 'again@example.com');
    await request(360, [], 'recent@example.com');
    await run();
    expect(await people()).toEqual(['downloaded@example.com', 'again@example.com', 'recent@example.com']);
  });

  it('leaves all counts as they are, and counts nobody twice afterwards', async () => {
    await request(500, ['visited', 'visited', 'downloaded', 'bot_click'], 'a@example.com');
    await request(500, ['visited', 'bot_click'], 'b@example.com');
    await request(100, ['visited'], 'c@example.com');
    const before = await stats();
    expect(before[0]).toEqual({ requests: 3, people: 3, visits: 3, downloads: 1, timesDownloaded: 1 });
    await run();
    await run();
    expect(await people()).toEqual(['a@example.com', 'c@example.com']);
    expect(await stats()).toEqual(before);
    await request(0, ['visited', 'downloaded'], 'a@example.com');
    await request(0, ['visited', 'downloaded'], 'c@example.com');
    expect((await stats())[0]).toEqual({ requests: 5, people: 3, visits: 3, downloads: 2, timesDownloaded: 3 });
  });

  it('takes back what the app set for the Shopify customer of a deleted person', async () => {
    const { personId } = await request(400);
    const customer = {
      customerId: 'gid://shopify/Customer/7',
      subscriptionSet: 'PENDING',
      subscriptionSetAt: now,
    } as const;
    await shop.db.person.update({ where: { id: personId }, data: customer });
    await run();
    expect(await shop.boss.findJobs('customer-revert')).toMatchObject([{ data: { customerId: customer.customerId } }]);
  });

  it('follows the shop’s own periods, and touches no other shop', async () => {
    const OTHER = 'other.myshopify.com';
    await request(40, ['visited', 'bot_click'], 'a@example.com');
    await shop.db.person.create({
      data: { shop: OTHER, email: 'a@example.com', emailKey: 'a@example.com', createdAt: daysAgo(900) },
    });
    await keep({ linkRetention: '2 months', userAgentRetention: '7 days', inactiveRetention: '36 months' });
    await run();
    expect(await events()).toEqual(['visited Chrome on Android', 'bot_click Chrome on Android']);
    await keep({ inactiveRetention: '1 months', linkRetention: '7 days' });
    await run();
    expect(await events()).toEqual([]);
    expect(await shop.db.person.findMany()).toMatchObject([{ shop: OTHER }]);
  });

  it('continues where it stopped: out of time, or after a crash', async () => {
    const { db, boss, enqueue } = shop;
    const { id: requestId } = await request(1);
    await db.$executeRaw`
      INSERT INTO "DeliveryEvent" (id, shop, "requestId", kind, detail, at)
      SELECT 'click-' || n, ${SHOP}, ${requestId}, 'bot_click', 'x', ${daysAgo(60)} FROM generate_series(1, 1200) AS n`;
    await run(0);
    expect(await db.deliveryEvent.count()).toBe(700);
    expect(await boss.findJobs('data-retention')).toMatchObject([{ data: { shop: SHOP } }]);
    let statements = 0;
    const dying = new Proxy(db, {
      get: (target, name) => {
        if (name === '$executeRaw' && (statements += 1) > 2) throw new Error('The process died');
        return Reflect.get(target, name) as unknown;
      },
    });
    await expect(enforceRetention({ db: dying, enqueue, job: { shop: SHOP }, now })).rejects.toThrow('died');
    await Promise.all([run(), run()]);
    expect(await db.deliveryEvent.count()).toBe(0);
  });

  it('is queued for every shop each night, once', async () => {
    const { db, boss, enqueue } = shop;
    const facts = { name: 'Core Nexus', url: 'https://shop.example', email: 'a@b.c' };
    for (const each of [SHOP, 'b.myshopify.com']) await db.shop.create({ data: { shop: each, ...facts } });
    for (let time = 0; time < 2; time += 1) await enforceRetention({ db, enqueue, job: { shop: null }, now });
    const jobs = await boss.findJobs<{ shop: string }>('data-retention');
    expect(jobs.map(({ data }) => data.shop).sort()).toEqual(['b.myshopify.com', SHOP]);
    await db.shop.deleteMany();
  });
});

describe('a deleted link', () => {
  async function deletedLink(days = LINK_DAYS + 31) {
    const { db } = shop;
    const found = await request(0, ['visited', 'downloaded'], 'reader@example.com');
    const token = await createLink({ db, shop: SHOP, requestId: found.id, now: daysAgo(days) });
    await run();
    const link = await findLink({ db, shop: SHOP, token });
    if (!link) throw new Error('No link');
    return { token, link, found };
  }
  const LINK_DAYS = 30;

  it('still says that it has expired, and unsubscribes', async () => {
    const { link, found } = await deletedLink();
    expect([await shop.db.briefLink.count(), await shop.db.expiredLink.count()]).toEqual([0, 1]);
    expect(linkState(link, 1)).toBe('expired');
    await unsubscribe({ ...shop, request: link.request, userAgent: CHROME, scope: 'all' });
    expect(await shop.db.person.findFirst({ where: { id: found.personId } })).toMatchObject({
      unsubscribedAt: expect.any(Date) as Date,
    });
    const file = await download({ ...shop, link, userAgent: CHROME, limit: null });
    expect(file).toBe('used-up');
  });

  it('isn’t deleted before its period is over', async () => {
    await deletedLink(LINK_DAYS + 29);
    expect([await shop.db.briefLink.count(), await shop.db.expiredLink.count()]).toEqual([1, 0]);
  });

  it('is gone with its person', async () => {
    const { token, found } = await deletedLink();
    await shop.db.person.delete({ where: { id: found.personId } });
    expect(await findLink({ db: shop.db, shop: SHOP, token })).toBeNull();
    expect(await shop.db.expiredLink.count()).toBe(0);
  });
});

it('counts what a shorter period would delete, and deletes nothing', async () => {
  const { db } = shop;
  await request(100, ['visited', 'bot_click'], 'a@example.com');
  const saved = await readSettings({ db, shop: SHOP });
  const count = (changes: object) =>
    countRetention({ db, shop: SHOP, periods: { ...saved, ...changes }, max: 100, now });
  expect(await count({})).toEqual({ links: 0, botClicks: 1, userAgents: 2, people: 0 });
  expect(await count({ inactiveRetention: '3 months', userAgentRetention: '4 months' })).toEqual({
    ...{ links: 0, botClicks: 1, userAgents: 0, people: 1 },
  });
  expect(await people()).toHaveLength(1);
});

// Last, because it deletes the Brief.
describe('after uninstalling', () => {
  const facts = { name: 'Core Nexus', url: 'https://shop.example', email: 'a@b.c', readAt: daysAgo(100) };
  beforeEach(() => shop.db.shop.deleteMany());

  it('keeps everything for the period, also for a shop that reinstalls', async () => {
    await request(1);
    for (const uninstalledAt of [daysAgo(29), null]) {
      await shop.db.shop.upsert({
        where: { shop: SHOP },
        create: { shop: SHOP, uninstalledAt, ...facts },
        update: { uninstalledAt },
      });
      await run();
      expect([await people(), await shop.db.brief.count()]).toEqual([['reader1@example.com'], 1]);
    }
  });

  it('deletes everything afterwards', async () => {
    const { db } = shop;
    await request(1);
    await db.shop.create({ data: { shop: SHOP, uninstalledAt: daysAgo(31), ...facts } });
    await keep({ uninstallRetention: '2 months' });
    await run();
    expect(await people()).toHaveLength(1);
    await keep({ uninstallRetention: '30 days' });
    await run();
    const counts = [db.person, db.brief, db.shop, db.settings, db.dailyCount].map((table) =>
      (table as unknown as { count: () => Promise<number> }).count(),
    );
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 0, 0]);
  });
});
