/** The unit tests that use a database, which also run on a PostgreSQL server. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SUPPORT = join(ROOT, 'tests/support');
const DATABASE = join(SUPPORT, 'database/database.ts');

/** Those that import the test database, also by way of what sets up their tests. Paths from the top of the repository. */
export function databaseSuites(): string[] {
  const known = new Map([[DATABASE, true]]);
  return globSync('{app,prisma}/**/*.test.{ts,tsx}', { cwd: ROOT })
    .filter((file) => usesDatabase(join(ROOT, file), known))
    .map((file) => relative(ROOT, join(ROOT, file)).replaceAll('\\', '/'))
    .sort();
}

function usesDatabase(file: string, known: Map<string, boolean>): boolean {
  const isKnown = known.get(file);
  if (isKnown !== undefined) return isKnown;
  // Modules that import each other don't lead anywhere else.
  known.set(file, false);
  const uses = supportImportedBy(file).some((each) => usesDatabase(each, known));
  known.set(file, uses);
  return uses;
}

/** The modules of `tests/support` that a file imports more than types from. */
function supportImportedBy(file: string): string[] {
  const imports = readFileSync(file, 'utf8').matchAll(/^import\s+(?!type\s)([^;]*?)\s+from\s+'(\.[^']+)'/gm);
  return [...imports]
    .filter(([, names = '']) => !/^\{(?:\s*type\s+\w+\s*,?)+\s*\}$/.test(names))
    .map(([, , path = '']) => resolve(dirname(file), path).replace(/(?:\.ts)?$/, '.ts'))
    .filter((path) => path.startsWith(SUPPORT) && existsSync(path));
}
