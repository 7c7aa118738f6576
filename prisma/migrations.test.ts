import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type TestDatabase, testDatabase } from '../tests/support/database/database';

const SCHEMA = readFileSync(fileURLToPath(new URL('./schema.prisma', import.meta.url)), 'utf8');

let database: TestDatabase;

beforeAll(async () => void (database = await testDatabase()), 60_000);
afterAll(() => database.close());

/** The columns that `schema.prisma` declares: `Person.email`, with `?` if it can be null. */
function declaredColumns(): string[] {
  const models = [...SCHEMA.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = models.map(([, name = '']) => name);
  return models.flatMap(([, model = '', body = '']) => {
    const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\?|\[\])?/gm)];
    const scalars = fields.filter(([, , type = '']) => !names.includes(type));
    return scalars.map(([, field = '', , modifier]) => `${model}.${field}${modifier === '?' ? '?' : ''}`);
  });
}

test('the migrations create the tables and columns of schema.prisma', async () => {
  const columns = await database.db.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'YES' THEN '?' ELSE '' END AS name
    FROM information_schema.columns WHERE table_schema = 'public'`;
  expect(columns.map(({ name }) => name).sort()).toEqual(declaredColumns().sort());
});
