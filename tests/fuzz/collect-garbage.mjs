/** Loaded into the app's process by `npm run fuzz`: collects garbage when it's signaled, and writes a file when it's done. */
import { renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const file = join(tmpdir(), `unwind-memory-${process.pid}`);

process.on('SIGUSR2', () => {
  for (let round = 0; round < 3; round += 1) collect();
  writeFileSync(`${file}.new`, String(process.memoryUsage.rss()));
  renameSync(`${file}.new`, file);
});
