/**
 * `npm run chaos -- [SECONDS]`: two web and two worker processes, which are killed in turn for a minute (`kill -9`), on a
 * PostgreSQL cluster of their own, which crashes too, and with mail servers that are down, throttle and are slow. Meanwhile
 * readers sign up, and 500 of them within one second, twice. Fails unless every sign-up that was acknowledged is saved with
 * its consent and is emailed, and as good as never twice. Needs a build and PostgreSQL's programs.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { APP_ENV } from '../benchmarks/bench/processes.ts';
import { migrate } from '../benchmarks/bench/scratch-database.ts';
import { seedShop } from '../benchmarks/bench/shop.ts';
import { freePorts } from '../support/demo/demo.ts';
import { createCluster } from './cluster.ts';
import { Disaster } from './disaster.ts';
import { resultText } from './result.ts';

const seconds = Number(process.argv[2] ?? 60);
const [databasePort = 0, ...webPorts] = await freePorts(3);

const log = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)}  ${text}`);
const cluster = await createCluster(databasePort);
const disaster = new Disaster({ cluster, webPorts, env: APP_ENV, log });
try {
  migrate(cluster.url);
  await disaster.start(seedShop);
  await disaster.burst('500 sign-ups in a second');
  await disaster.burst('500 sign-ups in a second, PostgreSQL crashes', { withCrash: true });
  await disaster.rage(seconds);
  const result = await disaster.settle();
  console.log(`\n${resultText(result)}`);
  if (!result.isOk) {
    process.exitCode = 1;
    const file = join(tmpdir(), `unwind-chaos-${process.pid}.log`);
    writeFileSync(file, disaster.output());
    console.log(`\nWhat the processes logged last: ${file}`);
  }
} finally {
  await disaster.stop();
  await cluster.stop();
}
