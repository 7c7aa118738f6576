/**
 * `npm run benchmark:sign-up -- [ROUNDS]`: compares how long sign-ups take with a known address, an unknown address and by
 * a bot. All get the same response, and the timing shouldn't tell them apart either. Starts a demo, and sends each kind in
 * turn directly to the app.
 */
import { signProxyQuery } from '../../devstore/proxy/signature.ts';
import { runDemo } from '../support/demo/demo.ts';

const rounds = Number(process.argv[2] ?? 200);

/** Warm-up requests that aren't measured. */
const WARM_UP = 20;

const KINDS = ['unknown', 'known', 'bot'] as const;
/** Known addresses first signed up this many rounds ago, so that their jobs have finished. */
const ROUNDS_AGO = 15;

type Kind = (typeof KINDS)[number];

const demo = await runDemo();
const times: Record<Kind, number[]> = { unknown: [], known: [], bot: [] };
try {
  const fields = await formFields();
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    // A different kind goes first in each round.
    for (let turn = 0; turn < KINDS.length; turn += 1) {
      const kind = KINDS[(round + turn) % KINDS.length] ?? 'unknown';
      const email = kind === 'known' ? `unknown-${round - ROUNDS_AGO}@example.com` : `${kind}-${round}@example.com`;
      const form = { ...fields, email, ...(kind === 'bot' ? { subject: 'Cheap watches' } : {}) };
      const took = await signUp(form);
      if (round >= WARM_UP) times[kind].push(took);
    }
  }
} finally {
  await demo.stop();
}

console.log(
  `${`${rounds} sign-ups of each kind, ms`.padEnd(34)}${['median', '25%', '75%', '95%'].map(column).join('')}`,
);
for (const kind of KINDS) {
  const quantiles = [0.5, 0.25, 0.75, 0.95].map((share) => quantile(times[kind], share).toFixed(2));
  console.log(`${kind.padEnd(34)}${quantiles.map(column).join('')}`);
}

/** Returns the milliseconds until the response was read. */
async function signUp(form: Record<string, string>): Promise<number> {
  const query = new URLSearchParams({
    shop: 'unwind-demo.myshopify.com',
    path_prefix: '/apps/unwind',
    timestamp: String(Math.floor(Date.now() / 1000)),
  });
  query.set('signature', signProxyQuery(query, 'local-store-secret'));
  const network = Math.floor(Math.random() * 0xffff);
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${demo.appPort}/proxy/brief?${query.toString()}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-Forwarded-For': `10.${network >> 8}.${network & 255}.1` },
    body: new URLSearchParams(form),
  });
  const text = await response.text();
  const took = performance.now() - start;
  if (response.status !== 200) throw new Error(`${response.status}: ${text}`);
  return took;
}

/** The fields of the first article's form. */
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
