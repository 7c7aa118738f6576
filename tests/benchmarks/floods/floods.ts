/** Floods: what strangers and merchants could send to keep the process busy. Each returns the responses, for the report. */
import { once } from 'node:events';
import { Agent, type IncomingMessage, request as startRequest } from 'node:http';
import { Readable } from 'node:stream';
// eslint-disable-next-line no-restricted-imports -- a pause, not a wait
import { setTimeout as sleep } from 'node:timers/promises';

import { bombPdf } from '../../support/app/pdfs.ts';
import { adminHeaders, proxyQuery, USER_AGENT } from '../../support/app/signed-requests.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runSql } from '../../support/demo/database.ts';
import type { RunningDemo } from '../../support/demo/demo.ts';
import { beacons, replay, unproven } from './forms.ts';
import { formFields, signUp } from './reader.ts';

const MB = 1024 * 1024;

interface Flood {
  name: string;
  title: string;
  run: (demo: RunningDemo) => Promise<string>;
}

export const FLOODS: Flood[] = [
  { name: 'none', title: 'none', run: async () => sleep(5000, '') },
  { name: 'pdfs', title: 'eight bad PDFs', run: (demo) => all(badPdfs().map((file) => upload(demo, file))) },
  {
    name: 'bodies',
    title: 'four bodies of 200 MB',
    run: ({ appPort }) =>
      all(Array.from({ length: 4 }, () => send(appPort, '/webhooks/app', { body: stream(200 * MB, 'a') }))),
  },
  { name: 'json', title: '60 MB of JSON', run: (demo) => all([sendBrief(demo, stream(60 * MB, '"a",'))]) },
  { name: 'replay', title: 'one proof, 70 times', run: replay },
  { name: 'unproven', title: '2,000 forms without proof', run: (demo) => unproven(demo, 'text/html') },
  { name: 'scripts', title: 'the same as a script', run: (demo) => unproven(demo, 'application/json') },
  { name: 'beacons', title: '300 completed routines', run: beacons },
  {
    name: 'nested',
    title: 'nested JSON',
    run: (demo) => all([sendBrief(demo, brief('['.repeat(4e5), ']'.repeat(4e5)))]),
  },
  {
    name: 'values',
    title: '400,000 JSON values',
    run: (demo) => all([sendBrief(demo, brief('[', '1,'.repeat(4e5), '1]'))]),
  },
  { name: 'visits', title: '100,000 visits to one link', run: (demo) => visit(demo, 100_000) },
];

/** Counts the responses by status. */
async function all(requests: Promise<string>[]): Promise<string> {
  const statuses = await Promise.all(requests.map((each) => each.catch((error: NodeJS.ErrnoException) => error.code)));
  return [...new Set(statuses)]
    .map((each) => `${statuses.filter((other) => other === each).length} × ${each}`)
    .join(', ');
}

function badPdfs(): Uint8Array<ArrayBuffer>[] {
  const filled = (text: string) => new Uint8Array(Buffer.alloc(9.9 * MB, text).fill('%PDF-1.7\n1 0 obj\n', 0, 17));
  const files = [filled('('), filled('['), filled('<</a'), new Uint8Array(bombPdf())];
  return [...files, ...files];
}

async function upload(demo: RunningDemo, file: Uint8Array<ArrayBuffer>): Promise<string> {
  const form = new FormData();
  form.set('file', new File([file], 'guide.pdf', { type: 'application/pdf' }));
  const encoded = new Response(form);
  const body = Buffer.from(await encoded.arrayBuffer());
  const headers = { 'Content-Type': encoded.headers.get('Content-Type') ?? '' };
  return send(demo.appPort, `${await briefPath(demo)}/files?_data=routes%2Fapp.brief.%24id_.files`, { body, headers });
}

function brief(...parts: string[]): Buffer {
  return Buffer.from(`{"intent":"save","revision":1,"document":${parts.join('')}}`);
}

async function sendBrief(demo: RunningDemo, body: Readable | Buffer): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  return send(demo.appPort, `${await briefPath(demo)}?_data=routes%2Fapp.brief.%24id`, { body, headers });
}

async function briefPath({ dataDir }: RunningDemo): Promise<string> {
  const [brief] = await runSql<{ id: string }>(dataDir, 'SELECT id FROM "Brief" LIMIT 1');
  return `/app/brief/${brief?.id ?? ''}`;
}

/** A body without a declared length. */
function stream(bytes: number, text: string): Readable {
  const chunk = Buffer.alloc(64 * 1024, text);
  let rest = bytes;
  return new Readable({
    read() {
      this.push(rest > 0 ? chunk : null);
      rest -= chunk.length;
    },
  });
}

/** Posts a body as the merchant. Returns the status, or why there was no response. */
async function send(
  port: number,
  path: string,
  { body, headers = {} }: { body: Readable | Buffer; headers?: Record<string, string> },
): Promise<string> {
  const request = startRequest({
    ...{ host: '127.0.0.1', port, path, method: 'POST', agent: false },
    headers: { ...adminHeaders(), ...headers },
  });
  const responded = once(request, 'response') as Promise<[IncomingMessage]>;
  // After its response, the server may close the connection before everything was sent.
  request.on('error', () => undefined);
  if (Buffer.isBuffer(body)) request.end(body);
  else body.pipe(request);
  const [response] = await responded;
  response.resume();
  await once(response, 'end');
  return String(response.statusCode);
}

/** Opens the link in an email, many times at once. */
async function visit({ appPort, storeUrl }: RunningDemo, times: number): Promise<string> {
  await signUp(appPort, await formFields(storeUrl), 'visited@example.com');
  const { text } = await controlApi(storeUrl).mailTo('visited@example.com');
  const path = /\/brief\/[\w-]+/.exec(text)?.[0] ?? '';
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const statuses = new Map<string, number>();
  const work = async () => {
    for (; times > 0; times -= 1) {
      const options = { host: '127.0.0.1', port: appPort, path: `/proxy${path}?${proxyQuery()}`, agent };
      const request = startRequest({ ...options, headers: { 'User-Agent': USER_AGENT } }).end();
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      await once(response.resume(), 'end');
      const status = String(response.statusCode);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 32 }, work));
  agent.destroy();
  return [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
}
