import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { listPeople, PEOPLE_ON_A_PAGE } from './people.server';
import { type PeopleQuery, readPeopleCursor, readPeopleQuery, writePeopleQuery } from './people-query';
import { SHOP, type TestShop, testShop } from '../testing/test-shop';

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
    await shop.db.lead.create({ data: { shop: SHOP, email, emailKey: email, ...facts } });
  }
  await shop.db.lead.create({ data: { shop: OTHER, email: 'anna@example.com', emailKey: 'anna@example.com' } });
}, 60_000);
afterAll(() => shop.close());

/** The part before the @, as the address of the page asks for it. */
async function found(parameters: string): Promise<string> {
  const query = readPeopleQuery(new URLSearchParams(parameters));
  const { people } = await listPeople({ db: shop.db, shop: SHOP, query, cursor: null });
  return people.map(({ email }) => email.split('@')[0]).join(' ');
}

describe('people', () => {
  it.each([
    ['', 'dañi+%_x cyd ben anna.bauer'],
    ['sort=oldest', 'anna.bauer ben cyd dañi+%_x'],
    ['filter=downloaded', 'cyd anna.bauer'],
    ['filter=unsubscribed', 'cyd'],
    ['filter=failed', 'ben'],
    ['filter=waiting', 'dañi+%_x'],
    ['filter=anything&sort=any', 'dañi+%_x cyd ben anna.bauer'],
    ['search=anna', 'ben anna.bauer'],
    ['search=ANNA.', 'anna.bauer'],
    ['search=@example.com&filter=downloaded&sort=oldest', 'anna.bauer cyd'],
    ['search=a', 'anna.bauer'],
    ['search=be', 'ben'],
    // A short search is for the beginning.
    ['search=.b', ''],
    ['search=.ba', 'anna.bauer'],
    ['search=nobody', ''],
    ['search=a%25n', ''],
    ['search=%25_x', 'dañi+%_x'],
    ['search=añi', 'dañi+%_x'],
    ['search=an%00na', 'ben anna.bauer'],
  ])('are found by %s', async (parameters, expected) => {
    expect(await found(parameters)).toBe(expected);
  });

  it('are found far behind the latest, by the index alone', async () => {
    const { db } = shop;
    await db.$executeRaw`INSERT INTO "Lead" (id, shop, email, "emailKey")
      SELECT 'f' || n, ${SHOP}, n || '@many.example', n || '@many.example' FROM generate_series(1, 20001) AS n`;
    expect(await found('search=anna.b')).toBe('anna.bauer');
    expect(await found('search=cy')).toBe('cyd');
    expect(await found('search=@m')).toBe('');
    await db.lead.deleteMany({ where: { emailKey: { endsWith: 'many.example' } } });
  });
});

describe('pages of a search', () => {
  it('neither repeat nor miss anybody, in either order, forth and back', async () => {
    const { db } = shop;
    for (let number = 0; number < PEOPLE_ON_A_PAGE + 5; number += 1) {
      const email = `page${String(number).padStart(3, '0')}@example.net`;
      await db.lead.create({ data: { shop: SHOP, email, emailKey: email } });
    }
    for (const sort of ['newest', 'oldest'] as const) {
      const query: PeopleQuery = { search: 'page', filter: 'waiting', sort };
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

it('a query reads as it was written', () => {
  for (const query of [
    { search: '', filter: 'all', sort: 'newest' },
    { search: 'a+b&c=d@example.com', filter: 'failed', sort: 'oldest' },
  ] satisfies PeopleQuery[]) {
    expect(readPeopleQuery(new URLSearchParams(writePeopleQuery(query).toString()))).toEqual(query);
  }
  expect(writePeopleQuery({ search: '', filter: 'all', sort: 'newest' }).toString()).toBe('');
  expect(readPeopleCursor(new URLSearchParams('after=a&before=b'))).toEqual({ after: 'a' });
  expect(readPeopleCursor(new URLSearchParams('before=b'))).toEqual({ before: 'b' });
  expect(readPeopleCursor(new URLSearchParams('after='))).toBeNull();
});
