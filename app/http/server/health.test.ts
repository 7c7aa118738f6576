import { describe, expect, test, vi } from 'vitest';

import { SECRETS } from './testing/test-build';
import { Connection, send } from './testing/test-client';
import { testServer } from './testing/test-server';

const server = testServer();

describe('health checks', () => {
  const check = async (path: string) => {
    const { status, headers, body } = await send(server.port, path);
    return { status, cache: headers['cache-control'], body: JSON.parse(body.toString()) as { status: string } };
  };

  test('healthz responds with 200 while the process runs, even without a database', async () => {
    server.state.database = async () => Promise.reject(new Error('down'));
    expect(await check('/healthz')).toEqual({ status: 200, cache: 'no-store', body: { status: 'up' } });
    server.state.isShuttingDown = true;
    expect((await check('/healthz')).status).toBe(200);
  });

  test('readyz checks the database', async () => {
    expect(await check('/readyz')).toEqual({ status: 200, cache: 'no-store', body: { status: 'ready' } });
    server.state.database = async () => Promise.reject(new Error(`down ${SECRETS.address}`));
    expect(await check('/readyz')).toMatchObject({ status: 503, body: { status: 'no database' } });
    expect(JSON.stringify(server.lines())).toContain('down [email]');
  });

  test('readyz responds with 503 if the database doesn’t respond', async () => {
    server.state.database = () => new Promise(() => undefined);
    expect((await check('/readyz')).status).toBe(503);
  });

  test('simultaneous checks share a query', async () => {
    let finish = () => {};
    const query = new Promise<void>((resolve) => (finish = resolve));
    const database = vi.fn(() => query);
    server.state.database = database;
    const connection = new Connection(server.port);
    // Sent at once on one connection, so that they arrive together.
    connection.write('GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(20));
    await vi.waitFor(() => expect(database).toHaveBeenCalled());
    finish();
    await connection.until('"ready"', 20);
    connection.end();
    expect(database).toHaveBeenCalledTimes(1);
  });

  test('readyz responds with 503 during a shutdown; other requests are served until the server is closed', async () => {
    server.state.isShuttingDown = true;
    expect(await check('/readyz')).toMatchObject({ status: 503, body: { status: 'shutting down' } });
    const served = await send(server.port, '/');
    expect([served.status, served.headers.connection]).toEqual([200, 'close']);
    server.state.isClosed = true;
    const rejected = await send(server.port, '/');
    expect([rejected.status, rejected.headers['retry-after']]).toEqual([503, '5']);
    expect((await check('/readyz')).status).toBe(503);
  });
});
