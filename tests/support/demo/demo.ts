/**
 * The demo for browser journeys: started by the README's command, on free ports with its own data, and stopped like
 * Ctrl-C would.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { TestProject } from 'vitest/node';

import { ensureBuild } from '../../../devstore/demo/build.ts';
import { copyDatabaseTemplate } from './database-template.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const READY_TIMEOUT = 120_000;

export interface RunningDemo {
  /** URL of the store: `http://localhost:4000`. */
  storeUrl: string;
  /** The app process's port. */
  appPort: number;
  dataDir: string;
  stop: () => Promise<void>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker. */
    demos: Omit<RunningDemo, 'stop'>[];
  }
}

/**
 * @param args Defaults to a demo without made-up readers, so that tests count their own.
 * @param env Added to this process's environment.
 * @throws an Error with the demo's output if it exits or isn't ready within two minutes
 */
export async function runDemo(args: string[] = ['--empty'], env: Record<string, string> = {}): Promise<RunningDemo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'unwind-demo-'));
  await copyDatabaseTemplate(dataDir);
  const [appPort, storePort] = await freePorts(2);
  const child = spawn(process.execPath, ['devstore/demo.mjs', ...args], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(appPort), STORE_PORT: String(storePort), DATA_DIR: dataDir, ...env },
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

/** Vitest's global setup: a demo for each worker (own-demo.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Here, as two demos must not build at the same time.
  await ensureBuild((line) => project.vitest.logger.log(line));
  const files = project.vitest.state.getPaths().filter((path) => project.matchesTestGlob(path));
  const workers = Math.min(project.config.maxWorkers, files.length);
  const demos = await Promise.all(Array.from({ length: workers }, () => runDemo()));
  project.provide(
    'demos',
    demos.map(({ stop: _, ...demo }) => demo),
  );
  return async () => void (await Promise.all(demos.map(({ stop }) => stop())));
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string) => reject(new Error(`The demo ${reason}:\n${output}`));
    const timer = setTimeout(() => fail('was not ready in time'), READY_TIMEOUT);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (!output.includes('Press Ctrl-C to stop')) return;
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

/** Finds free ports. All are opened at once, so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
