import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';

import { fillEveryTable } from '../../../tests/support/database/every-table';
import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';
import { addToDoNotEmailList } from '../do-not-email/do-not-email.server';
import { exportPerson } from './export-person.server';
import { jsonStream } from './json-stream';

let shop: TestShop;
beforeAll(async () => void (shop = await testShop()), 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.db.person.deleteMany();
  await shop.db.rateLimit.deleteMany();
});

interface Exported {
  [column: string]: unknown;
  requests: Record<string, unknown>[];
}

async function exported(personId: string): Promise<Exported> {
  const data = await exportPerson({ db: shop.db, shop: SHOP, personId });
  if (!data) throw new Error('No such person');
  return JSON.parse(await text(jsonStream(data))) as Exported;
}

/** Where the export has a table's rows. Tables that belong to a person must be here. */
const PATHS: Record<string, (data: Exported) => unknown> = {
  Person: (data) => data,
  BriefRequest: ({ requests }) => requests[0],
  YourDataLink: ({ yourDataLinks }) => (yourDataLinks as unknown[])[0],
  ConsentReceipt: ({ requests }) => (requests[0]?.consents as unknown[])[0],
  BriefLink: ({ requests }) => (requests[0]?.links as unknown[])[0],
  ExpiredLink: ({ requests }) => (requests[0]?.expiredLinks as unknown[])[0],
  DeliveryEvent: ({ requests }) => (requests[0]?.events as unknown[])[0],
};

/** Columns that the export leaves out, and why. */
const LEFT_OUT: Record<string, string> = {
  '*.shop': 'The shop that the person asks.',
  '*.personId': 'The export is one person’s.',
  '*.requestId': 'What belongs to a request is within it.',
  '*.tokenHash': 'Part of a secret that opens the person’s pages; it says nothing about them.',
};

/** Tables that contain nothing about a reader, or nothing that could be given to one. */
const OTHER_TABLES: Record<string, string> = {
  Article: 'The shop’s articles.',
  Brief: 'What the shop wrote. The export names the Briefs that the person requested.',
  BriefFile: 'What the shop wrote.',
  BriefTranslation: 'What the shop wrote.',
  BriefVersion: 'What the shop wrote.',
  ConsentWording: 'What the shop wrote. The export has the wordings that the person agreed to.',
  DoNotEmail: 'The export says whether the address is on the list. The entry is a hash of it.',
  EventBatch: 'Random IDs of what pages reported, which name no one.',
  JobStart: 'IDs of jobs that are running.',
  PublishLock: 'The shop’s pages.',
  RateLimit: 'Hashes of addresses and shortened IP addresses, deleted within 31 days.',
  ReceivedWebhook: 'IDs of messages from Shopify.',
  Routine: 'What the shop wrote.',
  RoutineImport: 'What the shop wrote.',
  RoutineTranslation: 'What the shop wrote.',
  RoutineVersion: 'What the shop wrote.',
  Session: 'The shop’s access to Shopify.',
  Settings: 'The shop’s settings.',
  Shop: 'The shop.',
  DailyCount: 'Counts of the shop.',
  MonthlyCount: 'Counts of the shop.',
  CountRollup: 'Counts of the shop.',
};

const SCHEMA = readFileSync(fileURLToPath(new URL('../../../prisma/schema.prisma', import.meta.url)), 'utf8');
const models = new Map(
  [...SCHEMA.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => [name, body]),
);

/** The fields of a model that are columns. */
function columnsOf(model: string): string[] {
  const fields = [...(models.get(model) ?? '').matchAll(/^ {2}(\w+)\s+(\w+)/gm)];
  return fields.flatMap(([, field = '', type = '']) => (models.has(type) ? [] : [field]));
}

/** Models that refer to a person, directly or through another. */
function personalModels(): string[] {
  const found = new Set(['Person']);
  const refersTo = (body: string) =>
    [...body.matchAll(/^ {2}\w+\s+(\w+)\s.*@relation\(fields/gm)].map(([, type = '']) => type);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const [name, body] of models) if (refersTo(body).some((type) => found.has(type))) found.add(name);
  }
  return [...found];
}

describe('the export has everything that the schema can store about a person', () => {
  it('declares where each table is exported, or why it isn’t', () => {
    expect(personalModels().sort()).toEqual(Object.keys(PATHS).sort());
    expect([...Object.keys(PATHS), ...Object.keys(OTHER_TABLES)].sort()).toEqual([...models.keys()].sort());
  });

  it('has each column of these tables, or declares why it doesn’t', async () => {
    const OTHER = 'filled.myshopify.com';
    const rows = await fillEveryTable(shop.db, { shop: OTHER });
    const data = await exportPerson({ db: shop.db, shop: OTHER, personId: String(rows.get('Person')?.id) });
    const document = JSON.parse(await text(jsonStream(data ?? {}))) as Exported;
    const missing = Object.entries(PATHS).flatMap(([model, find]) => {
      const row = find(document) as Record<string, unknown> | undefined;
      const filled = rows.get(model) ?? {};
      const isThere = (column: string) =>
        row?.[column] !== undefined && row[column] !== null && filled[column] !== null;
      return columnsOf(model)
        .filter((column) => !isThere(column))
        .map((column) => ({ model, column }));
    });
    const undeclared = missing.filter(
      ({ model, column }) => !LEFT_OUT[`*.${column}`] && !LEFT_OUT[`${model}.${column}`],
    );
    expect(undeclared).toEqual([]);
    // Secrets never appear, wherever they're nested.
    expect(JSON.stringify(document)).not.toContain('tokenHash');
    await shop.db.person.deleteMany({ where: { shop: OTHER } });
  });
});

test('says what people are told to, and whether the address is on the do-not-email list', async () => {
  await shop.requestBrief();
  const { id, emailKey } = await shop.db.person.findFirstOrThrow();
  expect(await exported(id)).toMatchObject({
    email: 'reader@example.com',
    isOnDoNotEmailList: false,
    requests: [
      { articleTitle: 'The sequence', brief: { title: expect.any(String) as string }, consents: [{ wording: {} }] },
    ],
  });
  await addToDoNotEmailList({ db: shop.db, shop: SHOP, addresses: [emailKey] });
  expect(await exported(id)).toMatchObject({ isOnDoNotEmailList: true });
});

test('long histories are complete and in order, and no one else’s is in them', async () => {
  const { db } = shop;
  await shop.requestBrief();
  const { id: personId } = await db.person.findFirstOrThrow();
  const request = await db.briefRequest.findFirstOrThrow();
  const copies = Array.from({ length: 44 }, () => ({ ...request, id: undefined, utm: {} }));
  await db.briefRequest.createMany({ data: copies });
  await shop.requestBrief({ email: 'other@example.com' });
  const ids = (await db.briefRequest.findMany({ where: { personId }, orderBy: { id: 'asc' } })).map(({ id }) => id);
  // More than are read at once, many of them at the same time.
  await db.$executeRaw`INSERT INTO "DeliveryEvent" (id, shop, "requestId", kind, detail, at)
    SELECT lpad(n::text, 8, '0'), ${SHOP}, ${request.id}, 'bot_click', n::text, now() + (n / 300) * interval '1 second'
    FROM generate_series(1, 6400) AS n`;
  const data = await exported(personId);
  expect(data.requests.map(({ id }) => id)).toEqual(ids);
  const details = (data.requests[0]?.events as { detail: string }[]).map(({ detail }) => Number(detail));
  expect(details).toEqual(Array.from({ length: 6400 }, (_, index) => index + 1));
});
