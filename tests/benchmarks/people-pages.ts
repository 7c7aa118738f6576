/** Reads what the admin pages read, by their own functions, and prints how long it took as JSON. Bundled by people.ts. */
import { PrismaPg } from '@prisma/adapter-pg';

import { listFailures } from '../../app/brief/delivery/delivery-failures.server';
import { byArticle, byBrief, totals } from '../../app/brief/ledger.server';
import { listPeople } from '../../app/brief/people/people.server';
import { peopleCsv } from '../../app/brief/people/people-csv.server';
import { EVERYBODY, type PeopleCursor, type PeopleQuery, readPeopleQuery } from '../../app/brief/people/people-query';
import { findPerson } from '../../app/brief/people/person.server';
import { countSuppressed } from '../../app/brief/people/suppression.server';
import { PrismaClient } from '../../prisma/client/client';
import { SHOP } from './people-fill';

export interface PageFigures {
  name: string;
  median: number;
  longest: number;
}

export interface ExportFigures {
  lines: number;
  bytes: number;
  seconds: number;
  /** Bytes of the process before it, and at the most. */
  before: number;
  peak: number;
}

/** Odd, so that there is a median. */
const ROUNDS = 9;

const shop = SHOP;
const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) });
const figures = process.argv[2] === 'export' ? await exportAll() : await readPages();
console.log(JSON.stringify(figures));
await db.$disconnect();

async function readPages(): Promise<PageFigures[]> {
  const [middle] = await db.$queryRaw<{ id: string; email: string }[]>`
    SELECT id, email FROM "Lead" WHERE shop = ${shop} ORDER BY id OFFSET 500000 LIMIT 1`;
  const { id = '', email = '' } = middle ?? {};
  /** As the loader of the people's page does. */
  const people =
    (parameters: string, cursor: PeopleCursor = null) =>
    () => {
      const query: PeopleQuery = readPeopleQuery(new URLSearchParams(parameters));
      return Promise.all([
        listPeople({ db, shop, query, cursor }),
        totals({ db, shop }),
        listFailures({ db, shop, cursor: null }),
      ]);
    };
  const pages: [string, () => Promise<unknown>][] = [
    [
      'Brief',
      () =>
        Promise.all([
          totals({ db, shop }),
          byBrief({ db, shop }),
          byArticle({ db, shop }),
          listPeople({ db, shop, cursor: null }),
        ]),
    ],
    ['people', people('')],
    ['people, oldest first', people('sort=oldest')],
    ['people, after the middle', people('', { after: id })],
    ['people, before the middle', people('', { before: id })],
    ...['waiting', 'downloaded', 'failed', 'unsubscribed'].map((filter): [string, () => Promise<unknown>] => [
      `people, ${filter}, before the middle`,
      people(`filter=${filter}`, { before: id }),
    ]),
    ['people, one address', people(`search=${email}`)],
    ['people, part of one address', people(`search=${email.slice(3, -7)}`)],
    ['people, part of a few: "abcd"', people('search=abcd')],
    ['people, part of nobody: "qqqqq"', people('search=qqqqq')],
    ['people, nobody, of common parts: "@web.org"', people('search=@web.org')],
    ['people, part of every seventh: "web.de"', people('search=web.de')],
    ['people, part of every one: "e"', people('search=e')],
    ['people, beginning of nobody: "zz"', people('search=zz')],
    ['people, beginning with "an", not delivered', people('search=an&filter=failed')],
    ['people, part of a few, unsubscribed', people('search=abc&filter=unsubscribed&sort=oldest')],
    ['one person', () => findPerson({ db, shop, id })],
    ['failed deliveries', () => listFailures({ db, shop, cursor: null })],
    ['failed deliveries, before the middle', () => listFailures({ db, shop, cursor: { before: id } })],
    ['suppression list', () => countSuppressed({ db, shop })],
  ];
  const measured: PageFigures[] = [];
  for (const [name, readPage] of pages) measured.push({ name, ...(await timesOf(readPage)) });
  return measured;
}

/** In milliseconds. The first reading is not counted: it opens connections. */
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

async function exportAll(): Promise<ExportFigures> {
  await totals({ db, shop });
  const before = process.memoryUsage.rss();
  const began = performance.now();
  let [lines, bytes] = [0, 0];
  for await (const chunk of peopleCsv({ db, shop, query: EVERYBODY })) {
    const text = chunk as Buffer;
    bytes += text.byteLength;
    for (const byte of text) if (byte === 10) lines += 1;
  }
  // Node gives kilobytes, whatever the system counts in.
  const peak = process.resourceUsage().maxRSS * 1024;
  return { lines, bytes, seconds: (performance.now() - began) / 1000, before, peak };
}
