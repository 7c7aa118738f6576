import { buffer } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';
import { newId } from '~/http/new-id';

import { peopleCsv } from './csv.server';
import { readFilterOptions } from './filter-options.server';
import { PEOPLE_ON_A_PAGE, listPeople } from './list.server';
import { ALL_PEOPLE, type PeopleQuery, isAboutRequests } from './query';

const shop = 'shop.myshopify.com';
const OTHER = 'other.myshopify.com';

/** More than are looked at one by one. They requested nothing that the queries are about. */
const NEWEST = 4100;

interface TestRequest {
  personId: string;
  briefId: string;
  articleId: string;
  locale: string;
  createdAt: Date;
}

let database: TestDatabase;
const requests: TestRequest[] = [];
const failed = new Set<string>();

/** Repeatable: a linear congruential generator. */
let seed = 7;
const random = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * below);
};
const pick = <T>(values: readonly T[]) => values[random(values.length)] as T;

const HOUR = 60 * 60 * 1000;
const FIRST = Date.parse('2026-06-01T00:00:00Z');

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await db.shop.create({
    data: { shop, name: 'S', url: 'https://s.example', email: 'o@s.example', timeZone: 'Pacific/Auckland' },
  });
  for (const [id, owner] of [
    ['a', shop],
    ['b', shop],
    ['c', shop],
    ['x', OTHER],
  ] as const)
    await db.brief.create({ data: { id, shop: owner, handle: id, title: `Brief ${id}`, document: {} } });
  for (const articleId of ['1', '2', '3'])
    await db.article.create({
      data: { shop, articleId, title: `Article ${articleId}`, path: '/', readAt: new Date() },
    });
  const people = Array.from({ length: 400 }, (_, number) => {
    const createdAt = new Date(FIRST + number * 6 * HOUR + random(HOUR));
    const id = newId(createdAt.getTime());
    if (random(5) === 0) failed.add(id);
    return { id, createdAt };
  });
  for (const { id, createdAt } of people) {
    for (let time = 0; time <= (random(4) === 0 ? 2 : 0); time += 1) {
      const later = time * (1 + random(60)) * 24 * HOUR;
      requests.push({
        ...{ personId: id, briefId: pick(['a', 'a', 'b']), articleId: pick(['1', '1', '2', '']) },
        ...{ locale: pick(['en', 'de', 'pt-BR']), createdAt: new Date(createdAt.getTime() + later) },
      });
    }
  }
  await db.person.createMany({
    data: people.map(({ id, createdAt }) => ({
      ...{ id, shop, email: `p-${id}@example.com`, emailKey: `p-${id}@example.com`, createdAt },
      failedAt: failed.has(id) ? createdAt : null,
    })),
  });
  const rest = { shop, blockId: '', stepReached: '', utm: {}, referrer: '' };
  await db.briefRequest.createMany({
    data: requests.map((each) => ({ ...rest, ...each, id: newId(each.createdAt.getTime()) })),
  });
  await db.$executeRaw`
    INSERT INTO "Person" (id, shop, email, "emailKey", "createdAt")
    SELECT 'f' || lpad(n::text, 6, '0'), ${shop}, n || '@new.example', n || '@new.example', timestamp '2027-01-01'
    FROM generate_series(1, ${NEWEST}) AS n`;
  await db.$executeRaw`
    INSERT INTO "BriefRequest" (id, shop, "personId", "briefId", "articleId", "blockId", "stepReached", utm, referrer, locale, "createdAt")
    SELECT id, shop, id, 'c', '3', '', '', '{}', '', 'fr', "createdAt" FROM "Person" WHERE id LIKE 'f%'`;
  await db.person.create({ data: { id: 'x', shop: OTHER, email: 'x@example.com', emailKey: 'x@example.com' } });
  const foreign = { personId: 'x', briefId: 'x', articleId: '1', locale: 'nl', createdAt: new Date(FIRST) };
  await db.briefRequest.create({ data: { ...rest, ...foreign, shop: OTHER } });
}, 60_000);
afterAll(() => database.close());

/** The day in the shop's time zone. */
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Auckland' });
const dayOf = (time: Date) => day.format(time);

const isMatch = (query: PeopleQuery) => (request: TestRequest) =>
  (query.from === '' || dayOf(request.createdAt) >= query.from) &&
  (query.to === '' || dayOf(request.createdAt) <= query.to) &&
  (query.brief === '' || request.briefId === query.brief) &&
  (query.article === null || request.articleId === query.article) &&
  (query.language === '' || request.locale === query.language);

/** Short searches are for the beginning. */
const matches = (email: string, search: string) =>
  search.length < 3 ? email.startsWith(search) : email.includes(search);

/** Whom a query should find, in order. */
function expected(query: PeopleQuery): string[] {
  const ids = [...new Set(requests.filter(isMatch(query)).map(({ personId }) => personId))]
    .filter((id) => query.filter === 'all' || failed.has(id) === (query.filter === 'failed'))
    .filter((id) => matches(`p-${id}@example.com`, query.search))
    .sort();
  return query.sort === 'oldest' ? ids : ids.reverse();
}

async function readAllPages(query: PeopleQuery): Promise<{ forwards: string[]; backwards: string[] }> {
  const { db } = database;
  const forwards: string[] = [];
  for (let cursor: { after: string } | null = null; ;) {
    const page = await listPeople({ db, shop, query, cursor });
    forwards.push(...page.people.map(({ id }) => id));
    const last = forwards.at(-1);
    if (!page.hasNext || last === undefined) break;
    cursor = { after: last };
  }
  const backwards: string[] = [];
  for (let id = forwards.at(-1); id !== undefined;) {
    const page = await listPeople({ db, shop, query, cursor: { before: id } });
    backwards.unshift(...page.people.map((each) => each.id));
    id = page.hasPrevious ? page.people[0]?.id : undefined;
  }
  return { forwards, backwards };
}

const randomQuery = (): PeopleQuery => {
  const days = ['2026-05-31', '2026-06-15', '2026-07-20', '2026-08-01', '2026-09-08', '2026-12-01'];
  const [from, to] = [pick(days), pick(days)].sort();
  return {
    ...{ search: pick(['', '', '', 'p-0', 'example', 'nobody', 'p-']), sort: pick(['newest', 'oldest']) },
    ...{ filter: pick(['all', 'all', 'failed', 'not-downloaded']) },
    from: pick(['', from ?? '']),
    to: pick(['', to ?? '']),
    brief: pick(['', 'a', 'b', 'x']),
    article: pick([null, null, '1', '2', '']),
    language: pick(['', '', 'de', 'pt-BR', 'nl']),
  };
};

describe('people by their requests', () => {
  test('are found once each, in order, page by page in both directions, whatever the filters are', async () => {
    let filled = 0;
    for (let round = 0; round < 30; round += 1) {
      const query = { ...randomQuery(), ...(round < 12 && { search: '', filter: 'all' as const }) };
      if (!isAboutRequests(query)) query.brief = 'a';
      const people = expected(query);
      const { forwards, backwards } = await readAllPages(query);
      expect(forwards, JSON.stringify(query)).toEqual(people);
      expect(backwards, JSON.stringify(query)).toEqual(people.slice(0, -1));
      if (people.length > PEOPLE_ON_A_PAGE) filled += 1;
    }
    expect(filled).toBeGreaterThan(5);
  }, 60_000);

  test('say which Brief, language and article the last matching request was about', async () => {
    const query: PeopleQuery = { ...ALL_PEOPLE, brief: 'b', article: '2' };
    const { people } = await listPeople({ db: database.db, shop, query, cursor: null });
    expect(people.length).toBeGreaterThan(5);
    for (const { id, lastBrief, lastArticle, lastLanguage } of people) {
      const last = requests.filter(isMatch(query)).findLast(({ personId }) => personId === id);
      expect({ lastBrief, lastArticle, lastLanguage }).toEqual({
        ...{ lastBrief: 'Brief b', lastArticle: 'Article 2', lastLanguage: last?.locale },
      });
    }
  });

  test('are exported with the same filters, and say the same', async () => {
    const query: PeopleQuery = { ...ALL_PEOPLE, brief: 'b', language: 'de', from: '2026-07-20', sort: 'oldest' };
    const csv = (await buffer(peopleCsv({ db: database.db, shop, query }))).toString();
    const rows = csv.trim().split('\n').slice(1);
    expect(rows.map((row) => /^"p-([^@]+)@/.exec(row)?.[1])).toEqual(expected(query));
    expect(csv.split('\n')[0]).toContain(',"Last Brief","Last Brief translation","Last article",');
    for (const row of rows) expect(row).toMatch(/,"Brief b","","(Article \d)?",.*,"de",/);
  });
});

test('can be filtered by the shop’s Briefs, and the articles and languages of its requests', async () => {
  expect(await readFilterOptions({ db: database.db, shop })).toEqual({
    briefs: ['a', 'b', 'c'].map((value) => ({ value, label: `Brief ${value}` })),
    articles: ['1', '2', '3'].map((value) => ({ value, label: `Article ${value}` })),
    languages: [
      { value: 'pt-BR', label: 'Brazilian Portuguese' },
      { value: 'en', label: 'English' },
      { value: 'fr', label: 'French' },
      { value: 'de', label: 'German' },
    ],
  });
  const { briefs, articles, languages } = await readFilterOptions({ db: database.db, shop: 'empty.myshopify.com' });
  expect([briefs, articles, languages]).toEqual([[], [], []]);
});
