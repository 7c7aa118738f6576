/**
 * What a million people cost the admin: `DATABASE_URL=… node tests/benchmarks/people.ts [PEOPLE]`, with an empty
 * database of a real PostgreSQL. Migrates and fills it, then reads what each admin page reads, and the whole CSV in a
 * process of its own, and prints the figures. Fails where a budget is missed. The database is left as it is: dropping
 * it is up to whoever made it.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import pg from 'pg';

import { fill } from './people-fill.ts';
import type { ExportFigures, PageFigures } from './people-pages.ts';

/** Milliseconds that a page's reading may take (the median), and bytes that the process of the CSV export may have. */
const BUDGETS = { page: 200, memory: 150 * 1024 * 1024 };

/**
 * Left alone, V8 lets some 100 MB of dead rows lie before it clears them, however few are alive. A limit on its nursery
 * shows what the export itself needs.
 */
const SMALL_NURSERY = '--max-semi-space-size=2';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL names no database.');
const people = Number(process.argv[2] ?? 1_000_000);

execFileSync('prisma', ['migrate', 'deploy'], { cwd: ROOT, shell: process.platform === 'win32' });
const client = new pg.Client({ connectionString: url });
await client.connect();
const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM "Lead"');
if (rows[0]?.count === 0) {
  console.log(`filling with ${people.toLocaleString('en')} people …`);
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
for (const { name, median, longest } of read<PageFigures[]>('pages')) {
  const ok = median <= BUDGETS.page;
  console.log(
    `${ok ? 'ok    ' : 'MISSED'} ${name.padEnd(45)}${median.toFixed(1).padStart(8)}${longest.toFixed(1).padStart(9)}`,
  );
  if (!ok) process.exitCode = 1;
}

const { lines, bytes, seconds, before, peak } = read<ExportFigures>('export', SMALL_NURSERY);
const ok = peak <= BUDGETS.memory;
console.log(
  `\n${ok ? 'ok    ' : 'MISSED'} the CSV of ${lines.toLocaleString('en')} lines, ${mega(bytes)}, in ${seconds.toFixed(1)} s`,
);
console.log(`       with ${mega(peak)} of memory at most, the process as a whole; ${mega(before)} before it began`);
if (!ok) process.exitCode = 1;

function read<Figures>(what: 'pages' | 'export', ...options: string[]): Figures {
  const output = execFileSync(process.execPath, [...options, bundle, what], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url },
  });
  return JSON.parse(output) as Figures;
}

function mega(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
