/** Checks that the architecture test finds every table that code uses. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { parseSchema, tableAccess } from './support/source/table-access';

const schema = parseSchema(readFileSync(fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url)), 'utf8'));
const access = (source: string) => tableAccess('app/routes/example.tsx', source, schema);

test('reads tables and relations from the schema', () => {
  expect(schema.get('person')?.get('requests')).toBe('briefRequest');
  expect(schema.get('briefRequest')?.get('person')).toBe('person');
  expect(schema.get('rateLimit')?.size).toBe(0);
});

test.each([
  'db.person.findMany()',
  'await tx.person.deleteMany({})',
  'input.db.person.count()',
  'input.db?.person?.count()',
  "db['person'].findMany()",
  'db[`person`].findMany()',
  "(db as never)['person']",
  'const people = db.person;',
  'const { person } = db;',
  'const { person: people } = tx;',
  "const { ['person']: people } = tx;",
  'const { person } = input.db;',
  'function f({ db: { person } }: Input) {}',
  'function f({ person }: Db) {}',
  'let person; ({ person } = db);',
  'db.$transaction(async ({ person }) => person.count())',
  'run(db.person)',
  'clientOf(shop).person.findFirst({})',
  "clientOf(shop)['person']['findFirst']({})",
  "new RateLimiterPrisma({ storeClient: db, tableName: 'person' })",
  'db.$queryRaw`SELECT * FROM "Person"`',
  'db.$queryRaw`SELECT * FROM public."Person" p`',
  'db.$queryRaw`SELECT * FROM "Brief" b, "Person" p`',
  'db.$queryRaw`DELETE FROM "Brief" USING "Person" WHERE true`',
  'db.$queryRaw`WITH x AS (DELETE FROM ONLY "Person" RETURNING *) SELECT * FROM x`',
  'db.$executeRaw`update "Person" set email = ${email}`',
  'db.$executeRaw`TRUNCATE "Person"`',
  'db.$queryRaw`SELECT * FROM Person`',
  'db.$queryRaw`select id from person where true`',
  'db.$queryRaw`SELECT * FROM public.person`',
  'db.$executeRaw`UPDATE person AS p SET email = ${email}`',
  'const all = sql`SELECT ${columns} FROM "Person" WHERE shop = ${shop}`;',
  'const statement = \'SELECT * FROM "Person"\';',
  'const table = \'"Person"\';',
  'db.yourDataLink.create({ data: { person: { create: { shop } } } })',
  'db.yourDataLink.update({ where: { id }, data: { person: { update: { email } } } })',
  'const data = { person: { connect: { id } } }; db.briefRequest.create({ data })',
])('finds the table in: %s', (source) => {
  expect(access(source).tables).toContain('person');
});

test.each([
  'db.briefRequest.findMany({ include: { person: true } })',
  'db.briefRequest.findMany({ where: { person: { email } } })',
  "db.briefRequest.findMany({ orderBy: { 'person': { id: 'asc' } } })",
  'db.brief.findMany({ select: { requests: { select: { person: true } } } })',
  'const WITH_PERSON = { person: true } as const; db.briefRequest.findMany({ include: WITH_PERSON })',
  'const include = { person: true }; db.briefRequest.findMany({ where, include })',
  'db.briefRequest.findMany({ where: { shop, ...(id ? { person: { id } } : {}) } })',
  'const { briefRequest } = db; db.briefRequest.findMany({ where: { AND: [{ person: { id } }] } })',
])('finds the table that’s read through a relation in: %s', (source) => {
  expect(access(source).related).toContain('person');
});

test.each([
  'db[table].findMany()',
  "db['per' + 'son'].findMany()",
  'const { [table]: delegate } = db;',
  'const { $connect, ...tables } = db;',
  "Reflect.get(db, 'person').findMany()",
  'Object.entries(db)',
  'const database = db;',
  'const store = input.db;',
  'const { db: database } = input;',
  'const database = (await open()) as Db; use({ database: db });',
  'function f(database: Db) {}',
  'function f(t: Prisma.TransactionClient) {}',
  'interface Input { database: Db }',
  'db.$transaction(async (t) => t.person.count())',
  'database = db;',
  'db.$queryRawUnsafe(statement)',
  "db['$executeRawUnsafe'](statement)",
  'const { $queryRawUnsafe: run } = db;',
  'db.$queryRaw`SELECT * FROM ${Prisma.raw(table)}`',
  'db.$queryRaw`SELECT * FROM ${table} WHERE true`',
  'db.$executeRaw`DELETE FROM "${table}"`',
  'new RateLimiterPrisma({ storeClient: db, tableName: name })',
  "import { PrismaClient } from '../../prisma/client/client';",
  "import { PrismaClient as Client } from '@prisma/client';",
  "import { raw } from '@prisma/client/runtime/library';",
])('reports code that could hide a table: %s', (source) => {
  expect(access(source).problems).not.toEqual([]);
});

test.each([
  'const { person } = request; show(person.email, link.request.person);',
  'return <Badge tone="info">Person</Badge>;',
  "const label = 'Update settings';",
  "const message = 'Not sent: the copy goes from person to person.';",
  'settings.shop.toString(); brief.title; cache.delete(brief)',
  'function f({ db, shop }: { db: Db; shop: string }) { return g({ db, shop }); }',
  'await db.$transaction(async (tx) => write(tx))',
  'await db.$transaction((tx) => enqueue(tx, { person }))',
])('finds nothing in: %s', (source) => {
  expect(access(source)).toEqual({ tables: [], related: [], problems: [] });
});
