/** Raw SQL is limited to one shop, like every other query. Reads the source. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { unscopedStatements } from './support/source/shop-scope';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Files whose raw SQL is about all shops, and why. */
const ALL_SHOPS: Record<string, string> = {
  'app/insights/articles/read-articles.server.ts': 'A job finds the shops with articles to read.',
};

const files = globSync('app/**/*.{ts,tsx}', { cwd: ROOT, exclude: (file) => file.includes('.test.') });

describe('raw SQL', () => {
  const text = readFileSync(join(ROOT, 'prisma/schema.prisma'), 'utf8');
  const shopTables = new Set(
    [...text.matchAll(/^model (\w+) \{\n(?:(?!^\}).*\n)*? {2}shop\s/gm)].map(([, name = '']) => name),
  );
  shopTables.add('pgboss.job');
  const unscoped = files.flatMap((file) =>
    unscopedStatements(file, readFileSync(join(ROOT, file), 'utf8'), shopTables).map((statement) => ({
      file,
      statement,
    })),
  );

  it('knows the tables with a shop', () => {
    expect(shopTables.size).toBeGreaterThan(20);
    expect(shopTables).not.toContain('RateLimit');
  });

  it('is limited to a shop, or declared', () => {
    expect(unscoped.filter(({ file }) => !(file in ALL_SHOPS))).toEqual([]);
    expect(Object.keys(ALL_SHOPS).filter((file) => !unscoped.some((each) => each.file === file))).toEqual([]);
  });

  it.each([
    ['a condition', 'db.$queryRaw`SELECT 1 FROM "Person" person WHERE person.shop = ${shop}`', 0],
    ['an insert', 'db.$executeRaw`INSERT INTO "Person" (id, shop) VALUES (${id}, ${shop})`', 0],
    ['a fragment', 'const rows = Prisma.sql`FROM "Person" WHERE shop = ${shop}`; db.$queryRaw`DELETE ${rows}`', 0],
    ['a table without a shop', 'db.$queryRaw`SELECT 1 FROM "RateLimit" WHERE key = ${key}`', 0],
    ['no shop', 'db.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${id}`', 1],
    ['a shop that is only read', 'db.$queryRaw<Row>`SELECT shop FROM "Person" WHERE id = ${id}`', 1],
    ['a fragment without', 'const by = Prisma.sql`id = ${id}`; tx.$executeRaw`DELETE FROM "Person" WHERE ${by}`', 1],
    ['a queue', "db.$queryRaw`DELETE FROM pgboss.job WHERE data->>'personId' = ${id}`", 1],
  ])('is recognized: %s', (_what, source, count) => {
    expect(unscopedStatements('a.ts', source, shopTables)).toHaveLength(count);
  });
});
