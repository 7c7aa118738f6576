/** Sign-ups while the web process's own worker delivers. */
import { CONNECTIONS, type Measured, measure } from '../load.ts';
import { startApp, startMailServer } from '../processes.ts';
import { signUpRequest } from '../requests.ts';
import { type Row, atLeast, middle } from '../results.ts';
import type { PartInput } from '../run-parts.ts';
import { resetLimits, seedShop } from '../shop.ts';

export async function measureWithWorker({ database, seconds, rounds, isEmbedded }: PartInput): Promise<Row[]> {
  const { url, client } = database;
  await seedShop(client);
  const mail = await startMailServer();
  const app = await startApp(url, { SMTP_URL: `smtp://127.0.0.1:${mail.port}` });
  const signUps: Measured[] = [];
  const sent: number[] = [];
  const load = { port: app.port, request: signUpRequest, connections: CONNECTIONS };
  try {
    // Warms up. There are more sign-ups than emails, so the worker has work from here on.
    await measure({ ...load, seconds: 3 });
    for (let round = 0; round < rounds; round += 1) {
      await resetLimits(client);
      const before = await countSent(client);
      signUps.push(await measure({ ...load, seconds }));
      sent.push(((await countSent(client)) - before) / seconds);
    }
  } finally {
    await app.stop();
    await mail.stop();
  }
  const { perSecond, median, p99 } = middle(signUps);
  const deliveries = sent.sort((one, other) => one - other)[Math.floor(sent.length / 2)] ?? 0;
  return [
    {
      ...{ work: 'sign-ups while the worker delivers', perSecond, median, p99 },
      goals: isEmbedded ? [] : [atLeast(250, perSecond, '/s')],
    },
    { work: 'deliveries meanwhile', perSecond: deliveries, goals: [] },
  ];
}

async function countSent(client: PartInput['database']['client']): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM "DeliveryEvent" WHERE kind = 'sent'`,
  );
  return rows[0]?.n ?? 0;
}
