/** The Express app for a test file: started before its tests, with the routes of `test-build.ts`, and its log recorded. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';

import { createApp } from '../app';
import { type RunningServer, createHttpServer, listen } from '../listen';
import { BODY_RULES } from '../requests/body-limits';
import { LONG_TEXT, testBuild } from './test-build';

export interface LogLine {
  level: string;
  msg: string;
  requestId?: string;
  route?: string;
  [field: string]: unknown;
}

export interface TestServer {
  readonly port: number;
  /** Reset after each test. */
  state: { isShuttingDown: boolean; isClosed: boolean; database: () => Promise<unknown> };
  /** Bytes that open connections have received. */
  received: () => number;
  /** What the test has logged so far. */
  lines: () => LogLine[];
  /** The log line of a request, which is written once its response has been sent. */
  requestLine: (id: unknown) => Promise<LogLine>;
}

const INITIAL_STATE: TestServer['state'] = { isShuttingDown: false, isClosed: false, database: async () => undefined };

/** Call it once, at the top of a test file. */
export function testServer(): TestServer {
  const clientFolder = mkdtempSync(join(tmpdir(), 'unwind-client-'));
  const state = { ...INITIAL_STATE };
  const connections = new Set<Socket>();
  let server: RunningServer;
  let output: { mock: { calls: unknown[][] }; mockRestore: () => void };

  beforeAll(async () => {
    mkdirSync(join(clientFolder, 'assets'));
    writeFileSync(join(clientFolder, 'assets/app-abc123.js'), LONG_TEXT);
    writeFileSync(join(clientFolder, 'robots.txt'), 'User-agent: *');
    writeFileSync(join(clientFolder, '.env'), 'SECRET=1');
    const app = createApp({
      build: testBuild(),
      mode: 'production',
      clientFolder,
      trustProxy: false,
      isShuttingDown: () => state.isShuttingDown,
      isClosed: () => state.isClosed,
      checkDatabase: () => state.database(),
      bodyRules: {
        ...BODY_RULES,
        webhook: { bytes: BODY_RULES.webhook.bytes, time: 300 },
        unwanted: { time: 2000, silence: 300 },
        total: 40 * 1024 * 1024,
      },
    });
    const httpServer = createHttpServer().on('connection', (socket) => {
      connections.add(socket);
      socket.once('close', () => connections.delete(socket));
    });
    server = await listen(httpServer, app, { port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(clientFolder, { recursive: true });
  });
  beforeEach(() => {
    output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    output.mockRestore();
    Object.assign(state, INITIAL_STATE);
  });

  const lines = () => output.mock.calls.map(([line]) => JSON.parse(String(line)) as LogLine);
  return {
    get port() {
      return server.port;
    },
    state,
    received: () => [...connections].reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    lines,
    requestLine: (id) =>
      vi.waitUntil(() => lines().find(({ msg, requestId }) => msg === 'request' && requestId === id)),
  };
}
