/**
 * `DATABASE_URL=… npm run benchmark:people -- [PEOPLE]`: measures the admin with a million people. Migrates and fills an
 * empty PostgreSQL database, which it keeps, then measures each page's queries and the CSV export in processes of their
 * own. Fails if a budget is exceeded.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import pg from 'pg';

import { fill } from './people-fill.ts';
import type { ExportResults, PageResults } from './people-pages.ts';

/** Budgets: a page's queries in milliseconds (median), and memory of the CSV export's process in bytes. */
const BUDGETS = { page: 200, memory: 150 * 1024 * 1024 };

/** V8 keeps about 100 MB of garbage. A smaller young generation shows what the export itself needs. */
const SMALL_YOUNG_GENERATION = '--max-semi-space-size=2';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL isn’t set.');
const people = Number(process.argv[2] ?? 1_000_000);

execFileSync('node', ['prisma/migrate.ts'], { cwd: ROOT, shell: process.platform === 'win32' });
const client = new pg.Client({ connectionString: url });
await client.connect();
const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM "Person"');
if (rows[0]?.count === 0) {
  console.log(`Adding ${people.toLocaleString('en')} people …`);
  await fill(client, people);
}
await client.end();

const bundle = join(ROOT, 'build/benchmark/people-pages.js');
await build({
  absWorkingDir: ROOT,
  entryPoints: ['tests/benchmarks/people-pages.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});

console.log(`\n${'reading a page, ms'.padEnd(52)}${'median'.padStart(8)}${'longest'.padStart(9)}`);
for (const { name, median, longest } of run<PageResults[]>('pages')) {
  const ok = median <= BUDGETS.page;
  console.log(
    `${ok ? 'ok    ' : 'MISSED'} ${name.padEnd(45)}${median.toFixed(1).padStart(8)}${longest.toFixed(1).padStart(9)}`,
  );
  if (!ok) process.exitCode = 1;
}

const { lines, bytes, seconds, before, peak } = run<ExportResults>('export', SMALL_YOUNG_GENERATION);
const ok = peak <= BUDGETS.memory;
console.log(
  `\n${ok ? 'ok    ' : 'MISSED'} CSV export of ${lines.toLocaleString('en')} lines, ${megabytes(bytes)}, in ${seconds.toFixed(1)} s`,
);
console.log(`       Memory of the whole process: at most ${megabytes(peak)}, ${megabytes(before)} before the export`);
if (!ok) process.exitCode = 1;

function run<Results>(task: 'pages' | 'export', ...options: string[]): Results {
  const output = execFileSync(process.execPath, [...options, bundle, task], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url },
  });
  return JSON.parse(output) as Results;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
