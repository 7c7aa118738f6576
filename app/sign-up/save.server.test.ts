/** A sign-up's statement does what pg-boss and rate-limiter-flexible do, and accepts nothing against old settings or Briefs. */
import fc from 'fast-check';
import { Client } from 'pg';
import { RateLimiterPrisma } from 'rate-limiter-flexible';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest';

import { wordingVersion } from '~/brief/drafts.server';
import type { Pool } from '~/db.server';
import type { JobName } from '~/jobs/contract';
import { saveSettings } from '~/settings/settings.server';

import type { PrismaClient } from '../../prisma/client/client';
import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { SECRET, SHOP, type TestShop, formFields, testShop } from '../../tests/support/app/test-shop';
import { connect } from '../../tests/support/database/database';
import { signUp } from './sign-up.server';

let shop: TestShop;
/** Another process, with a memory of its own. */
let other: { db: PrismaClient; pool: Pool };

beforeAll(async () => {
  shop = await testShop();
  other = connect(shop.url);
}, 60_000);
afterAll(async () => {
  await other.db.$disconnect();
  await shop.close();
});
beforeEach(async () => {
  await shop.db.person.deleteMany();
  await shop.db.rateLimit.deleteMany();
  await shop.db.settings.deleteMany();
  await shop.db.$executeRaw`DELETE FROM pgboss.job`;
});
afterEach(() => vi.restoreAllMocks());

const change = (changes: Parameters<typeof saveSettings>[0]['changes']) =>
  saveSettings({ db: other.db, shop: SHOP, changes });

const requestWith = (pool: Pool, fields: Record<string, unknown> = {}) =>
  signUp({
    ...{ db: shop.db, pool, shop: SHOP, isScript: true, clientAddress: '203.0.113.7' },
    ...{ fields: { ...formFields(), ...fields }, userAgent: '', languagePath: '/de', secret: SECRET },
  });

test('it’s one statement, and so one commit', async () => {
  await shop.requestBrief();
  const statements = vi.spyOn(Client.prototype, 'query');
  expect(await shop.requestBrief({ email: 'another@example.com' })).toMatchObject({ ok: true });
  expect(statements).toHaveBeenCalledTimes(1);
  // A new article and a bot, too.
  statements.mockClear();
  await shop.requestBrief({ email: 'third@example.com', article_id: '999', subject: 'Cheap watches' });
  expect(statements).toHaveBeenCalledTimes(1);
});

test('it reads by key, also with plans from when there were no rows', async () => {
  const { pool } = shop;
  // Connections keep plans. PostgreSQL had seen empty tables when it made these.
  for (const table of ['RateLimit', 'BriefRequest', 'Person']) await pool.query(`VACUUM ANALYZE "${table}"`);
  const scans = async () => {
    await pool.query('SELECT pg_stat_force_next_flush()');
    const { rows } = await pool.query<object>(`
      SELECT relname AS name, seq_scan AS scans FROM pg_stat_user_tables WHERE relname IN ('RateLimit', 'BriefRequest')
      UNION ALL SELECT indexrelname, idx_scan FROM pg_stat_user_indexes
      WHERE indexrelname = 'RateLimit_expire_idx' OR indexrelname LIKE 'BriefRequest_shop_%' ORDER BY name`);
    return rows;
  };
  await shop.requestBrief();
  const before = await scans();
  for (let number = 0; number < 12; number += 1) await shop.requestBrief({ email: `${number}@example.com` });
  expect(before.length).toBeGreaterThan(3);
  expect(await scans()).toEqual(before);
});

describe('jobs', () => {
  interface JobRow {
    id: string;
    name: string;
    data: Record<string, unknown>;
    [column: string]: unknown;
  }

  /** Times as distances from the start, and without IDs. */
  const readJobs = async () => {
    const rows = await shop.db.$queryRaw<JobRow[]>`
      SELECT job.*, state::text AS state, (keep_until - start_after)::text AS keep_until,
        (start_after - created_on)::text AS start_after FROM pgboss.job ORDER BY name`;
    return rows.map(({ id: _, created_on: __, ...row }) => row);
  };

  /** Adds the same jobs with pg-boss. */
  const addWithBoss = async (jobs: { name: JobName; data: unknown }[]) => {
    await shop.db.$executeRaw`DELETE FROM pgboss.job`;
    await shop.db.$transaction(async (tx) => {
      for (const { name, data } of jobs) await shop.enqueue(tx, name, data as never);
    });
  };

  test('are those that pg-boss would add, in every column', async () => {
    await change({ copyCustomers: true });
    await requestWith(shop.pool, { article_id: '4711' });
    const added = await readJobs();
    expect(added.map(({ name }) => name)).toEqual(['article-names', 'brief-delivery', 'customer-copy', 'flow-trigger']);
    const person = await shop.db.person.findFirstOrThrow({ include: { requests: true } });
    const requestId = person.requests[0]?.id;
    expect(added.map(({ data }) => data)).toEqual([
      { shop: SHOP },
      { shop: SHOP, requestId, delivery: expect.stringMatching(/^[\da-f-]{36}$/) as string, languagePath: '/de' },
      { shop: SHOP, personId: person.id },
      { shop: SHOP, trigger: 'brief-requested', requestId },
    ]);
    await addWithBoss(added as never);
    expect(added).toEqual(await readJobs());
  });

  test('start later with pg-boss’s retention if the email waits', async () => {
    await change({ proofOfWork: true });
    for (let number = 0; number < 4; number += 1)
      await shop.requestBrief({ email: `${number}@example.com` }, '', false);
    const jobs = await shop.db.$queryRaw<{ name: string; waits: boolean; kept: string }[]>`
      SELECT DISTINCT name, start_after > created_on + interval '1 second' AS waits, (keep_until - start_after)::text AS kept
      FROM pgboss.job ORDER BY name, waits`;
    expect(jobs).toEqual(
      ['brief-delivery', 'flow-trigger'].flatMap((name) =>
        [false, true].map((waits) => ({ name, waits, kept: '14 days' })),
      ),
    );
  });

  test('about new articles are one while it waits', async () => {
    for (const article_id of ['1', '2', '3'])
      await requestWith(shop.pool, { article_id, email: `${article_id}@example.com` });
    expect((await readJobs()).filter(({ name }) => name === 'article-names')).toHaveLength(1);
    expect(await shop.db.briefRequest.count({ where: { isArticleChecked: false } })).toBe(3);
  });
});

test('uses are counted as rate-limiter-flexible counts them', async () => {
  const { db } = shop;
  const limiter = new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    keyPrefix: '',
    points: 1e9,
    duration: 60,
  });
  const step = fc.record({ key: fc.constantFrom('a', 'b'), seconds: fc.constantFrom(60, 3600), pass: fc.nat(5000) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      await db.rateLimit.deleteMany();
      for (const { key, seconds, pass } of steps) {
        await db.$executeRaw`UPDATE "RateLimit" SET expire = expire - ${pass}::float8 * interval '1 second'`;
        const { consumedPoints, msBeforeNext } = await limiter.consume(`library-${key}`, 1, {
          customDuration: seconds,
        });
        const [ours] = await db.$queryRaw<{ points: number; expire: Date }[]>`
          SELECT points, expire FROM count_use(${`ours-${key}`}, ${seconds}::int, ${new Date()})`;
        expect(ours?.points).toBe(consumedPoints);
        expect(Math.abs(Number(ours?.expire) - Date.now() - msBeforeNext)).toBeLessThan(2000);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

describe('what another process has just changed', () => {
  beforeEach(async () => {
    expect(await shop.requestBrief({ email: 'first@example.com' })).toMatchObject({ ok: true });
  });
  const nextOutcome = async (fields = {}) => {
    const result = await shop.requestBrief(fields);
    return result.ok ? 'accepted' : result.reason;
  };

  it('in the settings applies at once, also if they were erased and created again', async () => {
    await change({ consentBox: true });
    expect(await nextOutcome()).toBe('consent-missing');
    expect(await nextOutcome({ consent: 'yes' })).toBe('accepted');
    await other.db.settings.deleteMany();
    // The same revision as before.
    await change({ proofOfWork: true });
    expect(await nextOutcome({ consent: 'yes' })).toBe('unverified');
    await change({ proofOfWork: false, consentBox: false, disposable: 'mark' });
    expect(await nextOutcome({ email: 'reader@mailinator.com' })).toBe('accepted');
    await change({ disposable: 'refuse' });
    expect(await nextOutcome({ email: 'reader@mailinator.com' })).toBe('disposable');
  });

  it('rejects no one for long: what was asked for isn’t anymore', async () => {
    await change({ consentBox: true });
    expect(await nextOutcome({ consent: 'yes' })).toBe('accepted');
    await change({ consentBox: false });
    expect(await nextOutcome()).toBe('accepted');
  });

  it('in the Brief applies at once', async () => {
    const { id, revision } = await other.db.brief.findFirstOrThrow({ where: { shop: SHOP } });
    await other.db.brief.update({ where: { id }, data: { unpublishedAt: new Date() } });
    expect(await nextOutcome()).toBe('unknown-brief');
    const document = { ...buyersBrief, consent: 'Changed' };
    const version = { shop: SHOP, number: 2, document, revision, translations: { de: {} } };
    await other.db.brief.update({ where: { id }, data: { unpublishedAt: null, versions: { create: version } } });
    expect(await nextOutcome({ locale: 'de-AT' })).toBe('accepted');
    expect(await other.db.briefRequest.findFirst({ where: { briefLocale: 'de' } })).toMatchObject({ locale: 'de-AT' });
    expect(await nextOutcome({ consent_version: wordingVersion('Changed') })).toBe('unknown-wording');
    const wording = { shop: SHOP, briefId: id, version: wordingVersion('Changed'), wording: 'Changed' };
    await other.db.consentWording.create({ data: wording });
    expect(await nextOutcome({ consent_version: wordingVersion('Changed') })).toBe('accepted');
    await other.db.brief.update({ where: { id }, data: { handle: 'renamed' } });
    expect(await nextOutcome()).toBe('unknown-brief');
    await other.db.brief.update({ where: { id }, data: { handle: buyersBrief.handle } });
    await other.db.briefVersion.deleteMany({ where: { number: 2 } });
    expect(await nextOutcome()).toBe('accepted');
  });
});

describe('if the statement fails', () => {
  const failing = (code: string | undefined, times: number) => {
    let left = times;
    const query = vi.fn((...args: unknown[]) =>
      (left -= 1) >= 0
        ? Promise.reject(Object.assign(new Error('failed'), { code }))
        : (shop.pool.query as (...all: unknown[]) => Promise<unknown>)(...args),
    );
    return query as unknown as Pool['query'] & typeof query;
  };

  test.each(['40P01', '40001'])('with a code that says to repeat it (%s), it’s repeated with limits', async (code) => {
    const query = failing(code, 1);
    expect(await requestWith({ query })).toMatchObject({ ok: true });
    expect(query).toHaveBeenCalledTimes(2);
    expect(await shop.db.rateLimit.count()).toBeGreaterThan(0);
    expect(await shop.db.briefRequest.count()).toBe(1);
  });

  test.each(['57P01', '08006', '53300', 'ECONNRESET', undefined])(
    'so that nobody knows if it was saved (%s), it isn’t repeated, and the reader hears that it failed',
    async (code) => {
      const query = failing(code, 1);
      await expect(requestWith({ query })).rejects.toThrow('failed');
      expect(query).toHaveBeenCalledTimes(1);
    },
  );
});
