/** Floods of what readers' pages send: forms and reports of completed routines. Each returns how many were accepted. */
import { proxyQuery } from '../../support/app/signed-requests.ts';
import { runSql } from '../../support/demo/database.ts';
import type { RunningDemo } from '../../support/demo/demo.ts';
import { formFields, sendForm, solve } from './reader.ts';

const tenNetworks = (number: number) => `203.0.${number % 10}.7`;

export async function replay({ appPort, dataDir, storeUrl }: RunningDemo): Promise<string> {
  await setBotProtection(dataDir, true);
  const [fields, altcha] = [await formFields(storeUrl), await solve(appPort, tenNetworks(0))];
  return eachOf(70, (number) =>
    sendForm(appPort, tenNetworks(number), { ...fields, altcha, email: `stranger-${number}@example.net` }),
  );
}

export async function unproven({ appPort, dataDir, storeUrl }: RunningDemo, accept: string): Promise<string> {
  await setBotProtection(dataDir, false);
  const fields = await formFields(storeUrl);
  return eachOf(2000, (number) =>
    sendForm(appPort, tenNetworks(number), { ...fields, email: `plain-${number}@example.net` }, accept),
  );
}

export async function beacons({ appPort, dataDir }: RunningDemo): Promise<string> {
  const [routine] = await runSql<{ handle: string }>(dataDir, 'SELECT handle FROM "Routine" LIMIT 1');
  const result = await eachOf(300, async (number) => {
    const response = await fetch(`http://127.0.0.1:${appPort}/proxy/completed?${proxyQuery()}`, {
      method: 'POST',
      headers: { 'X-Forwarded-For': `10.9.${number}.1` },
      body: new URLSearchParams({ routine: routine?.handle ?? '', article_id: String(900_000 + number), steps: '3' }),
    });
    return response.text();
  });
  const [jobs] = await runSql<{ n: number }>(
    dataDir,
    `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'flow-completion'`,
  );
  return `${result}, ${jobs?.n} jobs`;
}

async function setBotProtection(dataDir: string, proofOfWork: boolean): Promise<void> {
  await runSql(dataDir, 'DELETE FROM "RateLimit"');
  await runSql(
    dataDir,
    `INSERT INTO "Settings" (shop, document) VALUES ($1, $2)
     ON CONFLICT (shop) DO UPDATE SET document = "Settings".document || $2`,
    ['unwind-demo.myshopify.com', { proofOfWork }],
  );
}

/** Sends a number of requests, ten at a time. @returns how many were accepted */
async function eachOf(count: number, send: (number: number) => Promise<string>): Promise<string> {
  let [accepted, next] = [0, 0];
  const worker = async () => {
    while (next < count) {
      const text = await send(next++);
      if (/"ok":true|Check your inbox/.test(text)) accepted += 1;
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  return `${accepted} of ${count} accepted`;
}
