/**
 * How long the sign-up takes for an address that is known, for one that is not, and for a robot: they are answered alike,
 * and a clock should not tell them apart. `node tests/benchmarks/sign-up-timing.ts [ROUNDS]` starts a demo of its own,
 * asks each kind by turns, straight at the app, and prints the figures. It judges nothing: people look.
 */
import { signProxyQuery } from '../../devstore/proxy/signature.ts';
import { runDemo } from '../support/demo.ts';

const rounds = Number(process.argv[2] ?? 200);

/** Requests before the clock counts, so that all is loaded. */
const WARM_UP = 20;

const KINDS = ['unknown', 'known', 'robot'] as const;
/** Rounds since a known address asked first. */
const AGO = 15;

type Kind = (typeof KINDS)[number];

const demo = await runDemo();
const times: Record<Kind, number[]> = { unknown: [], known: [], robot: [] };
try {
  const fields = await formFields();
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    // Whoever comes first in a round is another each time.
    for (let turn = 0; turn < KINDS.length; turn += 1) {
      const kind = KINDS[(round + turn) % KINDS.length] ?? 'unknown';
      // Known since some rounds before, so that what follows a sign-up is done.
      const email = kind === 'known' ? `unknown-${round - AGO}@example.com` : `${kind}-${round}@example.com`;
      const form = { ...fields, email, ...(kind === 'robot' ? { subject: 'Cheap watches' } : {}) };
      const took = await ask(form);
      if (round >= WARM_UP) times[kind].push(took);
    }
  }
} finally {
  await demo.stop();
}

console.log(
  `${`${rounds} sign-ups of each kind, ms`.padEnd(34)}${['median', '25 %', '75 %', '95 %'].map(column).join('')}`,
);
for (const kind of KINDS) {
  const figures = [0.5, 0.25, 0.75, 0.95].map((share) => quantile(times[kind], share).toFixed(2));
  console.log(`${kind.padEnd(34)}${figures.map(column).join('')}`);
}

/** Milliseconds until the answer was read. */
async function ask(form: Record<string, string>): Promise<number> {
  const query = new URLSearchParams({
    shop: 'unwind-demo.myshopify.com',
    path_prefix: '/apps/unwind',
    timestamp: String(Math.floor(Date.now() / 1000)),
  });
  query.set('signature', signProxyQuery(query, 'local-store-secret'));
  const network = Math.floor(Math.random() * 0xffff);
  const begun = performance.now();
  const answer = await fetch(`http://127.0.0.1:${demo.appPort}/proxy/brief?${query.toString()}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-Forwarded-For': `10.${network >> 8}.${network & 255}.1` },
    body: new URLSearchParams(form),
  });
  const text = await answer.text();
  const took = performance.now() - begun;
  if (answer.status !== 200) throw new Error(`${answer.status}: ${text}`);
  return took;
}

/** As the form of the first article has them. */
async function formFields(): Promise<Record<string, string>> {
  const state = (await (await fetch(`${demo.storeUrl}/__devstore/state`)).json()) as { articles: { url: string }[] };
  for (const { url } of state.articles) {
    const page = await (await fetch(new URL(url, demo.storeUrl))).text();
    const form = /<form[^>]*unwind-form[\s\S]*?<\/form>/.exec(page)?.[0];
    if (!form) continue;
    const inputs = [...form.matchAll(/<input[^>]*\bname="([^"]+)"[^>]*>/g)];
    return Object.fromEntries(inputs.map(([input, name = '']) => [name, /\bvalue="([^"]*)"/.exec(input)?.[1] ?? '']));
  }
  throw new Error('No article has the form.');
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

function column(text: string): string {
  return text.padStart(9);
}
