/**
 * The demo for the browser journeys: started by the very command of the README, on free ports with data of its own, and
 * stopped at the end as Ctrl-C would.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { TestProject } from 'vitest/node';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_TIMEOUT = 120_000;

export interface RunningDemo {
  /** Address of the store: `http://localhost:4000`. */
  storeUrl: string;
  /** Port that the app's process listens on. */
  appPort: number;
  dataDir: string;
  stop: () => Promise<void>;
}

declare module 'vitest' {
  interface ProvidedContext {
    storeUrl: string;
    appPort: number;
    dataDir: string;
  }
}

/** @throws an Error with what the demo printed, where it ends or is not ready within two minutes */
export async function runDemo(args: string[] = []): Promise<RunningDemo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'unwind-demo-'));
  const [appPort, storePort] = await freePorts(2);
  const child = spawn(process.execPath, ['devstore/demo.mjs', ...args], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(appPort), STORE_PORT: String(storePort), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await end(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilReady(child);
    return { storeUrl: `http://localhost:${storePort}`, appPort: appPort ?? 0, dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Vitest's global set-up: one demo for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo = await runDemo();
  project.provide('storeUrl', demo.storeUrl);
  project.provide('appPort', demo.appPort);
  project.provide('dataDir', demo.dataDir);
  return demo.stop;
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string) => reject(new Error(`The demo ${reason}:\n${output}`));
    const timer = setTimeout(() => fail('was not ready in time'), READY_TIMEOUT);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (!output.includes('Ctrl-C stops everything')) return;
        clearTimeout(timer);
        resolve();
      });
    }
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
}

/** Ports that were free a moment ago, all of them open at once so that they differ. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
