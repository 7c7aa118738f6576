/** Emails that one worker sends to a local mail server. */
// eslint-disable-next-line no-restricted-imports -- how long is measured
import { setTimeout as sleep } from 'node:timers/promises';

import { CONNECTIONS, measure } from '../load.ts';
import { startApp, startMailServer, startWorker } from '../processes.ts';
import { signUpRequest } from '../requests.ts';
import { type Row, atLeast } from '../results.ts';
import type { PartInput } from '../run-parts.ts';
import { resetLimits, seedShop } from '../shop.ts';

/** More than the worker can send meanwhile. */
const QUEUED_PER_SECOND = 300;

const WARM_UP_SECONDS = 3;

export async function measureDeliveries({ database, seconds, rounds, isEmbedded }: PartInput): Promise<Row[]> {
  const { url, client } = database;
  await seedShop(client);
  const duration = seconds * rounds;
  await signUp(database, QUEUED_PER_SECOND * (duration + WARM_UP_SECONDS));
  const mail = await startMailServer();
  const worker = await startWorker(url, { SMTP_URL: `smtp://127.0.0.1:${mail.port}` });
  try {
    // Longer than what counts.
    await sleep((WARM_UP_SECONDS + duration + 1) * 1000);
  } finally {
    await worker.stop();
    await mail.stop();
  }
  const { rows } = await client.query<{ n: number; left: number }>(
    `SELECT count(*) FILTER (WHERE at > first + $1 AND at <= first + $1 + $2)::int AS n
     FROM (SELECT at, min(at) OVER () AS first FROM "DeliveryEvent" WHERE kind = 'sent') sent`,
    [`${WARM_UP_SECONDS} seconds`, `${duration} seconds`],
  );
  const perSecond = (rows[0]?.n ?? 0) / duration;
  return [{ work: 'deliveries', perSecond, goals: isEmbedded ? [] : [atLeast(60, perSecond, '/s')] }];
}

async function signUp({ url, client }: PartInput['database'], count: number): Promise<void> {
  const app = await startApp(url, { WORKER: 'off' });
  let left = count;
  try {
    while (left > 0) {
      await resetLimits(client);
      const request = (number: number) => ((left -= 1) >= 0 ? signUpRequest(number) : null);
      await measure({ port: app.port, request, connections: CONNECTIONS, seconds: 10 });
    }
  } finally {
    await app.stop();
  }
}
