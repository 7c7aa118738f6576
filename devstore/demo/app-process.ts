/** Runs the app's process as in production, but connected to the local store. */
import { spawn } from 'node:child_process';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { childEnv, endChild } from './child.ts';
import { ROOT } from '../config.ts';
import type { RunningStore } from '../store.ts';

export interface AppProcess {
  /** Environment variables that connect a process of the app to this store. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** Milliseconds until the app must respond. */
const START_TIMEOUT = 30_000;

/** Milliseconds for the app to finish requests and jobs when it's stopped. */
const STOP_TIMEOUT = 30_000;

/**
 * Starts the web process with its worker, and waits until it responds. Writes its log to `app.log` and its process id to
 * `app.pid` in the data folder.
 * @throws an Error with the end of the log if it stops or doesn't respond
 */
export async function startApp(options: {
  store: RunningStore;
  port: number;
  database: { url: string; dataKey: string };
  dataDir: string;
  log: (line: string) => void;
}): Promise<AppProcess> {
  const { store, port } = options;
  const env = appEnv(store, options.database);
  const logFile = join(options.dataDir, 'app.log');
  const log = createWriteStream(logFile, { flags: 'a' });
  let tail = '';

  const child = spawn('node', ['--enable-source-maps', 'build/server/index.js'], {
    cwd: ROOT,
    env: childEnv({ ...env, PORT: String(port), HOST: '127.0.0.1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  writeFileSync(join(options.dataDir, 'app.pid'), String(child.pid));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log.write(chunk);
      tail = (tail + chunk.toString()).slice(-4000);
    });
  }
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (stopping) return;
    options.log(`The app stopped (${signal ?? `exit code ${code}`}). Articles still work without it. Log: ${logFile}`);
  });
  const stop = async () => {
    stopping = true;
    await endChild(child, STOP_TIMEOUT);
    log.end();
  };

  const deadline = Date.now() + START_TIMEOUT;
  while (!(await responds(`http://127.0.0.1:${port}/`))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The app didn’t start:\n${tail}`);
    }
    await sleep(100);
  }
  return { env, stop };
}

function appEnv(
  { context, smtpUrl }: RunningStore,
  { url, dataKey }: { url: string; dataKey: string },
): Record<string, string> {
  return {
    NODE_ENV: 'production',
    NODE_OPTIONS: [
      process.env.NODE_OPTIONS ?? '',
      '--import',
      pathToFileURL(join(ROOT, 'devstore/demo/preload.mjs')).href,
    ]
      .join(' ')
      .trim(),
    DEVSTORE_URL: context.storeUrl,
    SHOPIFY_API_KEY: context.config.apiKey,
    SHOPIFY_API_SECRET: context.config.apiSecret,
    SHOPIFY_APP_URL: context.tunnelUrl,
    SCOPES: context.toml.access_scopes.scopes,
    APP_BRIDGE_URL: `${context.storeUrl}/admin/app-bridge.js`,
    DATABASE_URL: url,
    DATA_KEY: dataKey,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'brief@core-nexus.example',
  };
}

async function responds(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { redirect: 'manual' })).status < 500;
  } catch {
    return false;
  }
}
