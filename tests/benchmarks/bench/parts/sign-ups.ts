/** Sign-ups with the worker off, next to the same server's rejections and a bare Node handler with one durable insert. */
import { CONNECTIONS, type Measured, measure } from '../load.ts';
import { startApp, startBareHandler } from '../processes.ts';
import { bareRequest, rejectedRequest, signUpRequest } from '../requests.ts';
import { type Goal, type Row, atLeast, below, middle } from '../results.ts';
import type { PartInput } from '../run-parts.ts';
import { resetLimits, seedShop } from '../shop.ts';

/** What rejections were, as a share of the bare handler, before sign-ups got faster. */
const REJECTIONS_OF_BARE = 0.215;

/** Takes turns, so that whatever else the machine does slows all of them down. */
export async function measureSignUps({ database, seconds, rounds, isEmbedded }: PartInput): Promise<Row[]> {
  const { url, client } = database;
  await seedShop(client);
  const app = await startApp(url, { WORKER: 'off' });
  const bare = await startBareHandler(url);
  const works = {
    'bare handler': { port: bare.port, request: bareRequest },
    rejections: { port: app.port, request: rejectedRequest },
    'sign-ups': { port: app.port, request: signUpRequest },
  };
  const results: Record<keyof typeof works, Measured[]> = { 'bare handler': [], rejections: [], 'sign-ups': [] };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, work] of Object.entries(works)) {
        await resetLimits(client);
        const measured = await measure({ ...work, connections: CONNECTIONS, seconds: round === 0 ? 2 : seconds });
        // The first round warms up.
        if (round > 0) results[name as keyof typeof works].push(measured);
      }
    }
  } finally {
    await app.stop();
    await bare.stop();
  }
  const base = middle(results['bare handler']).perSecond;
  const row = (work: keyof typeof works, goalsOf: (measured: Measured, ofBare: number) => Goal[]): Row => {
    const { perSecond, median, p99 } = middle(results[work]);
    const ofBare = perSecond / base;
    return { work, perSecond, ofBare, median, p99, goals: goalsOf({ perSecond, median, p99, requests: 0 }, ofBare) };
  };
  if (isEmbedded) {
    return [
      row('bare handler', () => []),
      row('rejections', () => []),
      row('sign-ups', ({ perSecond }) => [atLeast(150, perSecond, '/s')]),
    ];
  }
  const percent = (share: number) => Number((share * 100).toFixed(1));
  return [
    row('bare handler', () => []),
    row('rejections', (_, ofBare) => [atLeast(percent(REJECTIONS_OF_BARE), percent(ofBare), ' % of bare')]),
    row('sign-ups', ({ perSecond, p99 }, ofBare) => [
      atLeast(600, perSecond, '/s'),
      atLeast(15, percent(ofBare), ' % of bare'),
      below(60, p99, ' ms p99'),
    ]),
  ];
}
