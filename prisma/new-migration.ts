/**
 * `npm run migration -- NAME`: writes a migration from the committed schema to the one in the working tree. Review it before
 * you commit it, and add triggers, checks and partial indexes by hand.
 *
 * Prisma's own `migrate dev` needs a shadow database, which the embedded PostgreSQL can't provide.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCHEMA = 'prisma/schema.prisma';

const name = process.argv[2]?.replace(/\W+/g, '_').toLowerCase();
if (!name) {
  console.error('usage: npm run migration -- NAME');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'unwind-migration-'));
try {
  const committed = join(folder, 'committed.prisma');
  writeFileSync(committed, execFileSync('git', ['show', `HEAD:${SCHEMA}`]));
  const sql = execFileSync(
    'node',
    [
      'prisma/with-database.ts',
      ...['prisma', 'migrate', 'diff', '--script'],
      ...['--from-schema-datamodel', committed, '--to-schema-datamodel', SCHEMA],
    ],
    { encoding: 'utf8', env: { ...process.env, DATA_DIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const statements = sql.slice(Math.max(0, sql.indexOf('-- ')));
  if (!/^(ALTER|CREATE|DROP)/m.test(statements)) {
    console.log(`${SCHEMA} hasn’t changed since the last commit.`);
  } else {
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const path = join('prisma/migrations', `${time}_${name}`);
    mkdirSync(path);
    writeFileSync(join(path, 'migration.sql'), statements);
    console.log(`Wrote ${join(path, 'migration.sql')}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
