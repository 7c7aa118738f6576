/** The processes that a benchmark measures. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

import { SECRET } from './requests.ts';

export interface ServerProcess {
  port: number;
  /** What it has written. */
  output: () => string;
  stop: () => Promise<void>;
}

/** Keeps the end of a log only. */
const MAX_OUTPUT = 100_000;

/** All that the app needs but a database. */
export const APP_ENV = {
  SHOPIFY_API_KEY: 'key',
  SHOPIFY_API_SECRET: SECRET,
  SHOPIFY_APP_URL: 'https://app.example',
  DATA_KEY: '0123456789abcdefghijklmnopqrstuv',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'brief@core-nexus.example',
  PORT: '0',
  HOST: '127.0.0.1',
};

/** Starts the built app. */
export async function startApp(url: string, env: Record<string, string>): Promise<ServerProcess> {
  return start(['build/server/index.js'], /"port":(\d+)/, { ...APP_ENV, DATABASE_URL: url, ...env });
}

/** Starts the built worker. It has no port. */
export async function startWorker(url: string, env: Record<string, string>): Promise<ServerProcess> {
  return start(['build/server/worker.js'], /(Worker started)/, { ...APP_ENV, DATABASE_URL: url, ...env });
}

export async function startBareHandler(url: string): Promise<ServerProcess> {
  const { BENCH_EMBEDDED = '' } = process.env;
  return start(['tests/benchmarks/bench/bare-handler.ts'], /port (\d+)/, { DATABASE_URL: url, BENCH_EMBEDDED });
}

export async function startMailServer(): Promise<ServerProcess> {
  return start(['tests/benchmarks/bench/mail-server.ts'], /port (\d+)/, {});
}

async function start(args: string[], ready: RegExp, env: Record<string, string>): Promise<ServerProcess> {
  // `BENCH_NODE_ARGS=--cpu-prof` profiles what's measured.
  const nodeArgs = process.env.BENCH_NODE_ARGS?.split(' ') ?? [];
  const child = spawn(process.execPath, [...nodeArgs, ...args], {
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-MAX_OUTPUT);
        const found = ready.exec(output)?.[1];
        if (found) resolve(Number(found));
      });
    }
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with code ${code}:\n${output}`)));
  });
  return { port, output: () => output, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
