/** What happens at the same moment in several processes, on a real PostgreSQL. PGlite runs one statement at a time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { download } from '../../app/delivery/link/download.server.ts';
import { createLink, findLink } from '../../app/delivery/link/links.server.ts';
import { enqueueWith, startBoss } from '../../app/jobs/boss.server.ts';
import { rollUpCounts } from '../../app/insights/counts/roll-up.server.ts';
import { readShopStats } from '../../app/insights/stats.server.ts';
import { PER_INBOX } from '../../app/limits/contract.ts';
import { erasePerson } from '../../app/people/erasure.server.ts';
import { createRoutine, findRoutine } from '../../app/routine/drafts.server.ts';
import { publish } from '../../app/routine/publish.server.ts';
import { signUp } from '../../app/sign-up/sign-up.server.ts';
import { testAdminApi } from '../support/app/admin-api.ts';
import { sampleRoutine } from '../support/app/sample-routine.ts';
import { SECRET, SHOP, type TestShop, formFields, testShop } from '../support/app/test-shop.ts';
import { countAtOnce } from '../support/database/counting-connections.ts';
import { connect } from '../support/database/database.ts';
import { createDatabase } from '../support/database/postgres-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let shop: TestShop;
/** Clients of two processes: the test shop's, and another with a pool of its own. */
let clients: Pick<TestShop, 'db' | 'pool'>[];

beforeAll(async () => {
  shop = await testShop();
  clients = [shop, connect(shop.url)];
});
afterEach(async () => {
  await shop.db.person.deleteMany();
  await shop.db.rateLimit.deleteMany();
});
afterAll(async () => {
  await clients[1]?.db.$disconnect();
  await shop.close();
});

/** Calls `run` for each number at once, alternating between the two processes. */
function atOnce<Result>(
  count: number,
  run: (index: number, client: Pick<TestShop, 'db' | 'pool'>) => Promise<Result>,
): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => run(index, clients[index % 2] ?? shop)));
}

const stats = () => readShopStats({ db: shop.db, shop: SHOP });

function requestAs({ db, pool }: Pick<TestShop, 'db' | 'pool'>, email: string, clientAddress: string) {
  const fields = { ...formFields(), email };
  return signUp({
    db,
    pool,
    shop: SHOP,
    fields,
    isScript: true,
    clientAddress,
    userAgent: '',
    secret: SECRET,
    languagePath: '',
  });
}

describe('150 sign-ups at once', () => {
  it('by 150 people: none is lost or doubled', async () => {
    const { requests, people } = await stats();
    const results = await atOnce(150, (index, client) =>
      requestAs(client, `person-${index}@example.com`, `203.0.${Math.floor(index / 4)}.7`),
    );
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(await shop.db.person.count()).toBe(150);
    expect(await shop.db.briefRequest.count()).toBe(150);
    expect(await shop.db.consentReceipt.count()).toBe(150);
    const jobs = await shop.boss.findJobs<{ requestId: string }>('brief-delivery');
    expect(new Set(jobs.map(({ data }) => data.requestId)).size).toBe(150);
    expect(await stats()).toMatchObject({ requests: requests + 150, people: people + 150 });
  });

  it('by one person: they’re one person, with as many requests as the limit allows', async () => {
    const before = await stats();
    const results = await atOnce(150, (index, client) => requestAs(client, 'eager@example.com', `198.51.${index}.7`));
    const accepted = results.filter(({ ok }) => ok).length;
    expect(accepted).toBe(PER_INBOX.hour);
    expect(await shop.db.person.count()).toBe(1);
    expect(await shop.db.briefRequest.count()).toBe(accepted);
    const after = await stats();
    expect([after.requests - before.requests, after.people - before.people]).toEqual([accepted, 1]);
  });
});

it('64 connections that count the same at once lose nothing, and none waits for another forever', async () => {
  const { transactions, counts } = await countAtOnce({ url: shop.url, connections: 64, transactionsEach: 10 });
  expect(transactions).toBe(640);
  expect(counts).toEqual({ requests: 640, people: 640, 'people:article': 640, 'people:brief': 640 });
});

it('an erasure next to downloads leaves nothing of the person, and counts never fall', async () => {
  for (let round = 0; round < 10; round += 1) {
    const email = `leaving-${round}@example.com`;
    expect(await requestAs(shop, email, `192.0.2.${round}`)).toMatchObject({ ok: true });
    const request = await shop.db.briefRequest.findFirstOrThrow({ where: { person: { email } } });
    const token = await createLink({ db: shop.db, shop: SHOP, requestId: request.id, now: new Date() });
    const before = await stats();
    const found = await findLink({ db: shop.db, shop: SHOP, token });
    if (!found) throw new Error('No link');
    const { enqueue } = shop;
    await atOnce<unknown>(9, (index, { db }) =>
      index === 4
        ? db.$transaction((tx) => erasePerson(tx, { enqueue, shop: SHOP, email }))
        : download({ db, enqueue, link: found, userAgent: 'a browser', limit: null }),
    );
    expect(await shop.db.person.count({ where: { email } })).toBe(0);
    for (const table of ['briefRequest', 'briefLink', 'consentReceipt', 'deliveryEvent'] as const) {
      expect([table, await (shop.db[table] as typeof shop.db.briefLink).count()]).toEqual([table, 0]);
    }
    const after = await stats();
    expect(after.downloads).toBeGreaterThanOrEqual(before.downloads);
    expect(after.timesDownloaded).toBeGreaterThanOrEqual(before.timesDownloaded);
  }
});

it('four publishers of one routine in two processes take turns, and publish one version', async () => {
  const api = await testAdminApi();
  const { shop: name, admin } = api;
  const { id, handle, revision } = await createRoutine({ db: shop.db, shop: name, document: sampleRoutine() });
  const published = await atOnce(4, (_, { db }) => publish({ db, shop: name, admin, id, revision }));
  expect(published.filter(({ isUnchanged }) => !isUnchanged)).toHaveLength(1);
  const routine = await findRoutine({ db: shop.db, shop: name, id });
  expect(routine?.versions.map(({ number }) => number)).toEqual([1]);
  expect(api.store.state.metaobjects.filter((each) => each.handle === handle)).toHaveLength(1);
  await api.close();
});

describe('adding up counts by month', () => {
  const counted = { shop: SHOP, event: 'requests', articleId: '', briefId: '', device: '', language: '', n: 1 };
  const rollUp = ({ db }: Pick<TestShop, 'db'>, until: string) => rollUpCounts({ db, shop: SHOP, until });

  it('waits for a change of an earlier day that isn’t committed yet', async () => {
    const [one, other] = clients as [TestShop, TestShop];
    const { requests } = await stats();
    let rolledUp: Promise<void> | undefined;
    await one.db.$transaction(async (tx) => {
      await tx.dailyCount.create({ data: { ...counted, day: new Date('2025-05-20'), shard: 0 } });
      rolledUp = rollUp(other, '2025-06-30');
      await expect
        .poll(() => one.db.$queryRaw`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)
        .toHaveLength(1);
    });
    await rolledUp;
    expect(await one.db.monthlyCount.count({ where: { shop: SHOP, month: new Date('2025-05-01') } })).toBe(1);
    expect((await stats()).requests).toBe(requests + 1);
  });

  it('stays exact while two processes add up, and change what was added up', async () => {
    const { requests } = await stats();
    await atOnce(60, async (index, client) => {
      const day = (number: number) => `2025-0${1 + (number % 6)}-${10 + (number % 17)}`;
      if (index % 6 === 0) return rollUp(client, day(index));
      await client.db.dailyCount.create({ data: { ...counted, day: new Date(day(index)), shard: 100 + index } });
    });
    expect((await stats()).requests).toBe(requests + 50);
    await rollUp(shop, '2025-07-31');
    expect((await stats()).requests).toBe(requests + 50);
  });
});

describe('on an empty database', () => {
  it('three migrations at once leave one schema, and all succeed', async () => {
    const { url, drop } = await createDatabase();
    try {
      const codes = await Promise.all([0, 1, 2].map(() => migrate(url)));
      expect(codes).toEqual([0, 0, 0]);
      const { db } = connect(url);
      const rows = await db.$queryRaw<{ name: string; times: number }[]>`
        SELECT migration_name AS name, count(*)::int AS times FROM _prisma_migrations
        WHERE finished_at IS NOT NULL GROUP BY 1`;
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ times }) => times !== 1)).toEqual([]);
      expect(await db.person.count()).toBe(0);
      await db.$disconnect();
    } finally {
      await drop();
    }
  });

  it('two queues that start at once are one', async () => {
    const { url, drop } = await createDatabase();
    const bosses = await Promise.all([0, 1].map(() => startBoss(url)));
    try {
      const { db } = connect(url);
      const job = { shop: SHOP, requestId: 'r1', delivery: 'd1', languagePath: '' };
      for (const boss of bosses) await db.$transaction((tx) => enqueueWith(boss)(tx, 'brief-delivery', job));
      for (const boss of bosses) expect(await boss.findJobs('brief-delivery')).toHaveLength(2);
      await db.$disconnect();
    } finally {
      await Promise.all(bosses.map((boss) => boss.stop({ graceful: false })));
      await drop();
    }
  });
});

/** Applies the migrations, as `npm run setup` does, and returns the exit code. */
async function migrate(url: string): Promise<number> {
  const process_ = spawn('node', ['prisma/migrate.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const [code] = (await once(process_, 'exit')) as [number];
  return code;
}
