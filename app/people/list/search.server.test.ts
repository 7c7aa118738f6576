import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { listPeople, PEOPLE_ON_A_PAGE } from './list.server';
import { ALL_PEOPLE, type PeopleQuery, readPeopleCursor, readPeopleQuery, writePeopleQuery } from './query';
import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';

const OTHER = 'other.myshopify.com';
const FACTS = {
  'anna.bauer@example.com': { confirmedAt: new Date() },
  'ben@anna-mail.example': { failedAt: new Date() },
  'cyd@example.com': { confirmedAt: new Date(), unsubscribedAt: new Date() },
  'dañi+%_x@example.com': {},
};
let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
  for (const [email, facts] of Object.entries(FACTS)) {
    await shop.db.person.create({ data: { shop: SHOP, email, emailKey: email, ...facts } });
  }
  await shop.db.person.create({ data: { shop: OTHER, email: 'anna@example.com', emailKey: 'anna@example.com' } });
}, 60_000);
afterAll(() => shop.close());

/** Returns what precedes the @ in each email found by URL parameters. */
async function search(urlParams: string): Promise<string> {
  const query = readPeopleQuery(new URLSearchParams(urlParams));
  const { people } = await listPeople({ db: shop.db, shop: SHOP, query, cursor: null });
  return people.map(({ email }) => email.split('@')[0]).join(' ');
}

describe('search', () => {
  it.each([
    ['', 'dañi+%_x cyd ben anna.bauer'],
    ['sort=oldest', 'anna.bauer ben cyd dañi+%_x'],
    ['filter=downloaded', 'cyd anna.bauer'],
    ['filter=unsubscribed', 'cyd'],
    ['filter=failed', 'ben'],
    ['filter=not-downloaded', 'dañi+%_x'],
    ['filter=anything&sort=any', 'dañi+%_x cyd ben anna.bauer'],
    ['search=anna', 'ben anna.bauer'],
    ['search=ANNA.', 'anna.bauer'],
    ['search=@example.com&filter=downloaded&sort=oldest', 'anna.bauer cyd'],
    ['search=a', 'anna.bauer'],
    ['search=be', 'ben'],
    // Short searches match only the start.
    ['search=.b', ''],
    ['search=.ba', 'anna.bauer'],
    ['search=unknown', ''],
    ['search=a%25n', ''],
    ['search=%25_x', 'dañi+%_x'],
    ['search=añi', 'dañi+%_x'],
    ['search=an%00na', 'ben anna.bauer'],
  ])('finds people by %j', async (urlParams, expected) => {
    expect(await search(urlParams)).toBe(expected);
  });

  it('finds people beyond the scanned ones through the index', async () => {
    const { db } = shop;
    await db.$executeRaw`INSERT INTO "Person" (id, shop, email, "emailKey")
      SELECT 'f' || n, ${SHOP}, n || '@many.example', n || '@many.example' FROM generate_series(1, 20001) AS n`;
    expect(await search('search=anna.b')).toBe('anna.bauer');
    expect(await search('search=cy')).toBe('cyd');
    expect(await search('search=@m')).toBe('');
    await db.person.deleteMany({ where: { emailKey: { endsWith: 'many.example' } } });
  }, 60_000);
});

describe('pagination', () => {
  it('returns everyone exactly once in both directions and orders', async () => {
    const { db } = shop;
    for (let number = 0; number < PEOPLE_ON_A_PAGE + 5; number += 1) {
      const email = `page${String(number).padStart(3, '0')}@example.net`;
      await db.person.create({ data: { shop: SHOP, email, emailKey: email } });
    }
    for (const sort of ['newest', 'oldest'] as const) {
      const query: PeopleQuery = { ...ALL_PEOPLE, search: 'page', filter: 'not-downloaded', sort };
      const first = await listPeople({ db, shop: SHOP, query, cursor: null });
      expect(first).toMatchObject({ hasPrevious: false, hasNext: true });
      const second = await listPeople({ db, shop: SHOP, query, cursor: { after: first.people.at(-1)?.id ?? '' } });
      expect(second).toMatchObject({ hasPrevious: true, hasNext: false });
      const back = await listPeople({ db, shop: SHOP, query, cursor: { before: second.people[0]?.id ?? '' } });
      expect(back).toMatchObject({ people: first.people, hasPrevious: false, hasNext: true });
      const all = [...first.people, ...second.people].map(({ email }) => email);
      expect(new Set(all).size).toBe(PEOPLE_ON_A_PAGE + 5);
      expect([...all].sort()).toEqual(sort === 'oldest' ? all : [...all].reverse());
    }
  });
});

it('writes and reads queries without loss', () => {
  for (const query of [
    ALL_PEOPLE,
    { ...ALL_PEOPLE, search: 'a+b&c=d@example.com', filter: 'failed', sort: 'oldest' },
    { ...ALL_PEOPLE, from: '2026-11-01', to: '2026-11-30', brief: 'b', article: '', language: 'pt-BR' },
    { ...ALL_PEOPLE, article: '100' },
  ] satisfies PeopleQuery[]) {
    expect(readPeopleQuery(new URLSearchParams(writePeopleQuery(query).toString()))).toEqual(query);
  }
  expect(writePeopleQuery(ALL_PEOPLE).toString()).toBe('');
  expect(readPeopleCursor(new URLSearchParams('after=a&before=b'))).toEqual({ after: 'a' });
  expect(readPeopleCursor(new URLSearchParams('before=b'))).toEqual({ before: 'b' });
  expect(readPeopleCursor(new URLSearchParams('after='))).toBeNull();
});

it.each([
  ['from=2026-11-30&to=2026-11-01', { from: '2026-11-01', to: '2026-11-30' }],
  ['from=2026-02-30&to=yesterday', { from: '', to: '' }],
  ['from=2026-11-01%00', { from: '2026-11-01', to: '' }],
])('understands the days of %s', (params, days) => {
  expect(readPeopleQuery(new URLSearchParams(params))).toMatchObject(days);
});
