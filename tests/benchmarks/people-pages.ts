/** Runs the admin pages' queries, or the CSV export, and prints the results as JSON. Bundled and run by people.ts. */
import { PrismaPg } from '@prisma/adapter-pg';

import { listFailures } from '../../app/people/requests/failures.server';
import { hasHadPeople, readArticleStats, readBriefStats, readShopStats } from '../../app/insights/stats.server';
import { listPeople } from '../../app/people/list/list.server';
import { peopleCsv } from '../../app/people/list/csv.server';
import { ALL_PEOPLE, type PeopleCursor, type PeopleQuery, readPeopleQuery } from '../../app/people/list/query';
import { findPerson } from '../../app/people/profile/profile.server';
import { countDoNotEmail } from '../../app/people/do-not-email/do-not-email.server';
import { PrismaClient } from '../../prisma/client/client';
import '../support/data-key';
import { SHOP } from './people-fill';

export interface PageResults {
  name: string;
  median: number;
  longest: number;
}

export interface ExportResults {
  lines: number;
  bytes: number;
  seconds: number;
  /** The process's memory in bytes before the export. */
  before: number;
  /** The process's highest memory in bytes. */
  peak: number;
}

/** An odd number, so that there is a median. */
const ROUNDS = 9;

const shop = SHOP;
const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) });
const stats = process.argv[2] === 'export' ? await exportAll() : await readPages();
console.log(JSON.stringify(stats));
await db.$disconnect();

async function readPages(): Promise<PageResults[]> {
  const [middle] = await db.$queryRaw<{ id: string; email: string }[]>`
    SELECT id, email FROM "Person" WHERE shop = ${shop} ORDER BY id OFFSET 500000 LIMIT 1`;
  const { id = '', email = '' } = middle ?? {};
  /** Runs the same queries as the People page's loader. */
  const people =
    (parameters: string, cursor: PeopleCursor = null) =>
    () => {
      const query: PeopleQuery = readPeopleQuery(new URLSearchParams(parameters));
      return Promise.all([
        listPeople({ db, shop, query, cursor }),
        hasHadPeople({ db, shop }),
        listFailures({ db, shop, cursor: null }),
      ]);
    };
  const pages: [string, () => Promise<unknown>][] = [
    [
      'Brief',
      () =>
        Promise.all([
          readShopStats({ db, shop }),
          readBriefStats({ db, shop }),
          readArticleStats({ db, shop }),
          listPeople({ db, shop, cursor: null }),
        ]),
    ],
    ['people', people('')],
    ['people, oldest first', people('sort=oldest')],
    ['people, after the middle', people('', { after: id })],
    ['people, before the middle', people('', { before: id })],
    ...['not-downloaded', 'downloaded', 'failed', 'unsubscribed'].map((filter): [string, () => Promise<unknown>] => [
      `people, ${filter}, before the middle`,
      people(`filter=${filter}`, { before: id }),
    ]),
    ['people, one address', people(`search=${email}`)],
    ['people, part of one address', people(`search=${email.slice(3, -7)}`)],
    ['people, a few match: "abcd"', people('search=abcd')],
    ['people, none match: "qqqqq"', people('search=qqqqq')],
    ['people, none match, common parts: "@web.org"', people('search=@web.org')],
    ['people, one in seven matches: "web.de"', people('search=web.de')],
    ['people, all match: "e"', people('search=e')],
    ['people, none match: "zz"', people('search=zz')],
    ['people, failed: "an"', people('search=an&filter=failed')],
    ['people, unsubscribed, a few match: "abc"', people('search=abc&filter=unsubscribed&sort=oldest')],
    ['one person', () => findPerson({ db, shop, id })],
    ['failed deliveries', () => listFailures({ db, shop, cursor: null })],
    ['failed deliveries, before the middle', () => listFailures({ db, shop, cursor: { before: id } })],
    ['do-not-email list', () => countDoNotEmail({ db, shop })],
  ];
  const measured: PageResults[] = [];
  for (const [name, readPage] of pages) measured.push({ name, ...(await timesOf(readPage)) });
  return measured;
}

/** In milliseconds. The first run isn't counted, because it opens connections. */
async function timesOf(readPage: () => Promise<unknown>): Promise<{ median: number; longest: number }> {
  await readPage();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await readPage();
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  return { median: times[Math.floor(ROUNDS / 2)] ?? Number.NaN, longest: times.at(-1) ?? Number.NaN };
}

async function exportAll(): Promise<ExportResults> {
  await readShopStats({ db, shop });
  const before = process.memoryUsage.rss();
  const began = performance.now();
  let [lines, bytes] = [0, 0];
  for await (const chunk of peopleCsv({ db, shop, query: ALL_PEOPLE })) {
    const text = chunk as Buffer;
    bytes += text.byteLength;
    for (const byte of text) if (byte === 10) lines += 1;
  }
  // Node reports kilobytes.
  const peak = process.resourceUsage().maxRSS * 1024;
  return { lines, bytes, seconds: (performance.now() - began) / 1000, before, peak };
}
