/**
 * `npm run fuzz -- [COUNT] [SEED]`: sends generated requests to every route of a demo's app, and fails if one gets a 5xx, an
 * error-level log line, no response or an email to a stranger, or if memory grows. The same seed sends the same requests.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { formFields } from '../benchmarks/floods/reader.ts';
import { runDemo } from '../support/demo/demo.ts';
import { poll } from '../support/demo/poll.ts';
import { fuzz } from './run.ts';

/** Memory may grow by this share after the first fifth of the requests. */
const MAX_GROWTH = 0.2;
const WARM_UP = 0.2;

const count = Number(process.argv[2] ?? 50_000);
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`${count} requests with seed ${seed}`);

// Collects garbage in the app on demand, so that what is measured is needed.
process.env.NODE_OPTIONS = `--import ${new URL('collect-garbage.mjs', import.meta.url).href}`;
const demo = await runDemo();
try {
  const pid = Number(readFileSync(join(demo.dataDir, 'app.pid'), 'utf8'));
  const started = performance.now();
  let warm = 0;
  const report = await fuzz({
    ...{ demo, count, seed, fields: await formFields(demo.storeUrl) },
    onProgress: async (share) => {
      const memory = await measure(pid);
      // The most of it: what the last collection left varies.
      if (share <= WARM_UP) warm = Math.max(warm, memory);
      console.log(`${(share * 100).toFixed(0)} %  ${megabytes(memory)}`);
    },
  });
  const end = await measure(pid);
  const statuses = [...report.statuses].sort(([one], [other]) => one - other);
  console.log(
    `Seed ${seed}, ${((performance.now() - started) / 1000).toFixed(0)} s, ${report.connections} connections`,
  );
  console.log(`Status codes: ${statuses.map(([status, times]) => `${times} × ${status}`).join(', ')}`);
  console.log(
    `Memory in the first ${WARM_UP * 100} % of the requests: ${megabytes(warm)}, at the end: ${megabytes(end)}`,
  );
  if (end > warm * (1 + MAX_GROWTH)) report.failures.push('Memory grew by more than a fifth.');
  for (const failure of report.failures.slice(0, 50)) console.error(`\n${failure}`);
  console.log(`${report.failures.length} failures`);
  if (report.failures.length > 0) process.exitCode = 1;
} finally {
  await demo.stop();
}

/** Resident memory of the app in bytes, after a garbage collection. */
async function measure(pid: number): Promise<number> {
  const file = join(tmpdir(), `unwind-memory-${pid}`);
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  await poll(async () => (existsSync(file) ? true : null), 'The app didn’t collect its garbage.');
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}
