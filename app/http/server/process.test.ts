import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import { testDatabase } from '../../../tests/support/database/database';
import { SECRETS } from './testing/test-build';
import { type TestResponse, send } from './testing/test-client';
import { TestProcess, compileProcess } from './testing/test-process';

let compiled: Awaited<ReturnType<typeof compileProcess>>;
const started: TestProcess[] = [];

beforeAll(async () => {
  compiled = await compileProcess();
}, 60_000);

afterAll(() => compiled.remove());

afterEach(async () => {
  for (const each of started.splice(0)) {
    each.signal('SIGKILL');
    await each.ended;
  }
});

function start(env: Record<string, string> = {}): TestProcess {
  const child = new TestProcess(compiled.file, env);
  started.push(child);
  return child;
}

/** Sends a request to a route that responds after SIGUSR2, and waits until the route handles it. */
async function startSlowRequest(port: number): Promise<{ response: Promise<TestResponse> }> {
  const response = send(port, '/slow');
  // A test may end the process first.
  response.catch(() => undefined);
  await vi.waitUntil(async () => (await send(port, '/waiting')).body.toString() === '1');
  return { response };
}

const statusOf = async (port: number, path: string) => (await send(port, path)).status;

describe('a shutdown', () => {
  test('finishes running requests, rejects new ones, and changes /readyz', async () => {
    const child = start({ LOG_LEVEL: 'debug' });
    const port = await child.port();
    expect(await statusOf(port, '/healthz')).toBe(200);
    // Health checks are logged at this level only.
    await child.line('request');
    const { response } = await startSlowRequest(port);
    child.signal('SIGTERM');
    await child.line('Stopping');
    expect(await statusOf(port, '/readyz')).toBe(503);
    expect(await statusOf(port, '/healthz')).toBe(200);
    expect(await statusOf(port, '/')).toBe(503);
    expect(child.lines.map(({ msg }) => msg)).not.toContain('Stopped');
    child.signal('SIGUSR2');
    expect((await response).body.toString()).toBe('done');
    expect(await child.ended).toBe(0);
    expect(child.lines.at(-1)?.msg).toBe('Stopped');
    await expect(send(port, '/healthz')).rejects.toThrow('ECONNREFUSED');
  });

  test('ignores a signal that arrives twice, and exits at once on a later one', async () => {
    const child = start();
    const { response } = await startSlowRequest(await child.port());
    child.signal('SIGINT');
    await child.line('Stopping');
    child.signal('SIGINT');
    // eslint-disable-next-line no-restricted-syntax -- a signal within a second counts as the same
    const ended = await Promise.race([child.ended, new Promise((resolve) => setTimeout(resolve, 1200))]);
    expect(ended).toBeUndefined();
    child.signal('SIGTERM');
    expect(await child.ended).toBe(143);
    await expect(response).rejects.toThrow();
  });

  test('keeps serving for SHUTDOWN_DELAY, then ends at once if idle', async () => {
    const child = start({ SHUTDOWN_DELAY: '1' });
    const port = await child.port();
    const began = performance.now();
    child.signal('SIGINT');
    await child.line('Stopping');
    expect(await statusOf(port, '/readyz')).toBe(503);
    expect(await statusOf(port, '/')).toBe(200);
    expect(await child.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(4000);
  });

  test('stops the worker and closes the database', async () => {
    const database = await testDatabase();
    const child = start({ WORKER: 'inline', DATABASE_URL: database.url, LOG_LEVEL: 'debug' });
    const port = await child.port();
    expect(await statusOf(port, '/readyz')).toBe(200);
    await child.line('Worker started');
    child.signal('SIGTERM');
    expect(await child.ended).toBe(0);
    expect(child.lines.filter(({ level }) => ['error', 'fatal'].includes(level))).toEqual([]);
    await database.close();
  });
});

describe('the log', () => {
  test('contains the output of libraries, masked', async () => {
    const child = start();
    const port = await child.port();
    await send(port, '/failing/print');
    await child.line('printed');
    await child.line('written');
    const { error } = await child.line('Node.js warning');
    expect(error?.message).toBe('warned for [email], [masked], postgresql://[masked]');
    expectMasked(child);
  });

  test.each([
    ['exception', 'An error was not caught', 'thrown'],
    ['rejection', 'A rejection was not handled', 'rejected'],
  ])('contains an uncaught %s, masked; then the process exits with 1', async (kind, message, thrown) => {
    const child = start();
    await send(await child.port(), `/failing/${kind}`);
    const { level, error } = await child.line(message);
    expect([level, error?.message]).toEqual(['fatal', `${thrown} for [email], [masked], postgresql://[masked]`]);
    expect(error?.stack).toContain('test-build.ts');
    expect(await child.ended).toBe(1);
    expectMasked(child);
  });

  test('never contains the password of an unreachable database, for which the process waits', async () => {
    const child = start({ WORKER: 'inline' });
    expect(await statusOf(await child.port(), '/readyz')).toBe(503);
    await child.line('The database is not reachable');
    await child.line('Worker failed to start', 2);
    // By default, the session storage gives up after two attempts.
    await child.line('Error obtaining session table', 3);
    expectMasked(child);
    child.signal('SIGTERM');
    expect(await child.ended).toBe(0);
  });
});

describe('a process that can’t start', () => {
  test('logs that the port is taken, and exits with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const child = start({ PORT: String((other.address() as AddressInfo).port), LOG_LEVEL: 'error' });
    expect((await child.line('The process could not start')).error?.message).toContain('EADDRINUSE');
    expect(await child.ended).toBe(1);
    expect(child.lines).toHaveLength(1);
    other.close();
  });

  test('names invalid environment variables, but not their values', async () => {
    const child = start({ MAIL_FROM: 'hunter2secret', TRUST_PROXY: '1' });
    expect(await child.ended).toBe(1);
    expect(child.output).toContain('MAIL_FROM');
    expectMasked(child);
  });

  test('rejects an invalid TRUST_PROXY', async () => {
    const child = start({ TRUST_PROXY: 'everybody' });
    expect(await child.ended).toBe(1);
    expect(child.output).toContain('everybody');
  });
});

function expectMasked(child: TestProcess): void {
  for (const secret of [...Object.values(SECRETS), 'hunter2', 'app-secret']) expect(child.output).not.toContain(secret);
}
