/** `npm run test:postgres`: runs the tests that use a database on a PostgreSQL server, or says that there's none. */
import { spawnSync } from 'node:child_process';

import { POSTGRES_URL, postgresVersion } from '../support/database/postgres-server.ts';

const { host } = new URL(POSTGRES_URL);
const version = await postgresVersion();
if (version === null) {
  console.log(`No PostgreSQL on ${host}: the tests that need one weren’t run.`);
} else {
  console.log(`PostgreSQL ${version} on ${host}: running the tests that use a database there.`);
  const args = ['run', '--project', 'postgres', ...process.argv.slice(2)];
  process.exitCode = spawnSync('vitest', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}
