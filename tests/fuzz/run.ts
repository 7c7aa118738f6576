/** Runs generated requests against a demo's app, and reports what must not happen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';

import type { Mail } from '../support/demo/control-api.ts';
import type { RunningDemo } from '../support/demo/demo.ts';
import { type FuzzRequest, request } from './requests.ts';
import { Client } from './send.ts';

/** Requests that are generated at once, and sent at the same time. */
const BATCH = 500;
const AT_ONCE = 16;

export interface FuzzReport {
  /** Responses by status. */
  statuses: Map<number, number>;
  connections: number;
  /** What must not happen, with the request. */
  failures: string[];
}

interface FuzzOptions {
  demo: Pick<RunningDemo, 'appPort' | 'dataDir' | 'storeUrl'>;
  count: number;
  seed: number;
  /** A form that would be accepted. */
  fields?: Record<string, string>;
  /** Called after a share of the requests: 0.1, 0.2, … */
  onProgress?: (share: number) => Promise<void>;
}

export async function fuzz({ demo, count, seed, fields = {}, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const client = new Client(demo.appPort);
  const logFile = join(demo.dataDir, 'app.log');
  const logStart = readFileSync(logFile).length;
  const mailBefore = (await readMail(demo.storeUrl)).length;
  const statuses = new Map<number, number>();
  const failures: string[] = [];
  const accepted: string[] = [];
  let sent = 0;

  const sendOne = async (spec: FuzzRequest): Promise<void> => {
    const marker = `fz${seed}x${(sent += 1)}q`;
    try {
      const { status, text } = await client.send(spec, marker);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) failures.push(`${status}: ${show(spec)}\n  ${text.slice(0, 300)}`);
      if (/"ok":true|Check your inbox/.test(text)) accepted.push(spec.body?.make().toString() ?? '');
    } catch (error) {
      failures.push(`${String(error)}: ${show(spec)}`);
    }
  };

  for (let start = 0; start < count; start += BATCH) {
    const queue = fc.sample(request(fields), { numRuns: Math.min(BATCH, count - start), seed: seed + start });
    const work = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) await sendOne(next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (Math.floor((start * 10) / count) < Math.floor(((start + BATCH) * 10) / count)) await onProgress?.(sent / count);
  }
  client.close();

  const lines = readFileSync(logFile).subarray(logStart).toString().split('\n');
  for (const line of lines.filter((each) => each !== '')) {
    const problem = problemOf(line, `fz${seed}x`);
    if (problem !== null) failures.push(`${problem}: ${line.slice(0, 1000)}`);
  }
  // The newest come first.
  const mail = await readMail(demo.storeUrl);
  for (const { to } of mail.slice(0, mail.length - mailBefore)) {
    const address = to.replace(/^<|>$/g, '');
    const isExpected = accepted.some((form) => form.includes(address) || form.includes(encodeURIComponent(address)));
    if (!isExpected) failures.push(`stray email to ${to}`);
  }
  return { statuses, connections: client.connections, failures };
}

/** Why a line mustn't be in the log; null if it may. */
function problemOf(line: string, marker: string): string | null {
  if (line.includes(marker)) return 'A request’s value was logged';
  let parsed: { level?: string };
  try {
    parsed = JSON.parse(line, (name, value: unknown) => (name === 'stack' ? '' : value)) as typeof parsed;
  } catch {
    return 'Not a log line';
  }
  if (parsed.level === 'error' || parsed.level === 'fatal') return 'An error was logged';
  // Escaped in JSON, but not where a log is shown.
  return /\\n|\\r|\\u00[01]|[\u007f-\u009f\u2028\u2029]/.test(JSON.stringify(parsed).replaceAll('\\\\', ''))
    ? 'A forged line'
    : null;
}

async function readMail(storeUrl: string): Promise<Mail[]> {
  return (await (await fetch(`${storeUrl}/__devstore/mail`)).json()) as Mail[];
}

function show({ method, path, query, signer, headers, body }: FuzzRequest): string {
  const start = body?.make().subarray(0, 200).toString('latin1');
  return JSON.stringify({ method, path, query, signer, headers, type: body?.type, body: start });
}
