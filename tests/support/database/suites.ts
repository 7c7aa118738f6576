/** The unit tests that use a database, which also run on a PostgreSQL server. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Paths from the top of the repository. */
export function databaseSuites(): string[] {
  return globSync('{app,prisma}/**/*.test.{ts,tsx}', { cwd: ROOT })
    .filter((file) => /\b(testDatabase|testShop|routineTests)\(/.test(readFileSync(join(ROOT, file), 'utf8')))
    .sort();
}
