/** Batches of events that pages report. Three in four are of two events, the fourth of a whole routine. */
import { CONNECTIONS, type Measured, measure } from '../load.ts';
import { startApp } from '../processes.ts';
import { eventsRequest } from '../requests.ts';
import { type Row, atLeast, middle } from '../results.ts';
import type { PartInput } from '../run-parts.ts';
import { seedShop } from '../shop.ts';

export async function measureEvents({ database, seconds, rounds, isEmbedded }: PartInput): Promise<Row[]> {
  const { url, client } = database;
  await seedShop(client);
  const app = await startApp(url, { WORKER: 'off' });
  const load = { port: app.port, request: eventsRequest, connections: CONNECTIONS };
  const results: Measured[] = [];
  let sent = 0;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const measured = await measure({ ...load, seconds: round === 0 ? 2 : seconds });
      sent += measured.requests;
      // The first round warms up.
      if (round > 0) results.push(measured);
    }
  } finally {
    await app.stop();
  }
  const { rows } = await client.query<{ n: number }>(`SELECT sum(n)::int AS n FROM "DailyCount" WHERE event = 'views'`);
  if (rows[0]?.n !== sent) throw new Error(`Of ${sent} batches, ${rows[0]?.n} were counted.`);
  const { perSecond, median, p99 } = middle(results);
  return [{ work: 'event batches', perSecond, median, p99, goals: isEmbedded ? [] : [atLeast(1500, perSecond, '/s')] }];
}
