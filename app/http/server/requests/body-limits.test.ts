import { describe, expect, test, vi } from 'vitest';

import { Connection, send } from '../testing/test-client';
import { testServer } from '../testing/test-server';

const post = (body: string | Buffer, headers: Record<string, string> = {}) => ({ method: 'POST', body, headers });

const server = testServer();

/** Blocks this process, as collecting garbage does. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

describe('bodies', () => {
  const KB = 1024;
  const MB = 1024 * KB;
  const upload = { 'Content-Type': 'multipart/form-data; boundary=x' };

  test.each<[path: string, limit: number, headers?: Record<string, string>]>([
    ['/proxy/brief', 128 * KB],
    ['/webhooks/app', MB],
    ['/app/settings', MB],
    ['/app/brief/1/files', MB],
    ['/app/brief/1/files', 16 * MB, upload],
    ['/app/routines/1/translations/import', 16 * MB],
    ['/app/people/do-not-email', 16 * MB],
  ])('for %s can have %d bytes, declared or not', async (path, limit, headers = {}) => {
    const whole = Buffer.alloc(limit, 'a');
    const chunked = { ...headers, 'Transfer-Encoding': 'chunked' };
    for (const sent of [headers, chunked]) {
      expect((await send(server.port, path, post(whole, sent))).body.toString()).toBe(String(limit));
      const response = await send(server.port, path, post(Buffer.concat([whole, Buffer.from('a')]), sent));
      expect([response.status, response.body.toString()]).toEqual([413, 'This is too large.']);
    }
    expect(server.lines().filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('that are declared too large are rejected before they’re sent', async () => {
    const connection = new Connection(server.port);
    connection.write(
      'POST /proxy/brief HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999\r\nExpect: 100-continue\r\n\r\n',
    );
    await connection.until('This is too large.');
    expect(connection.received).toMatch(/^HTTP\/1\.1 413 /);
    await connection.untilClosed();
  });

  test('are requested if the client waits to be asked', async () => {
    const connection = new Connection(server.port);
    connection.write('POST /proxy/brief HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n');
    await connection.until('100 Continue');
    connection.write('abc');
    await connection.until('200 OK');
    expect(connection.received.split('100 Continue')).toHaveLength(2);
    connection.end();
  });

  test('are read to the end even if no route reads them, so that the connection can be reused', async () => {
    const connection = new Connection(server.port);
    connection.write(`POST /app/unread HTTP/1.1\r\nHost: a\r\nContent-Length: ${MB}\r\n\r\n${'a'.repeat(MB)}`);
    await connection.until('unread');
    connection.write(`POST /proxy/brief HTTP/1.1\r\nHost: a\r\nContent-Length: ${MB}\r\n\r\n${'a'.repeat(MB)}`);
    await connection.until('This is too large.');
    connection.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await connection.until('home');
    connection.end();
  });

  test('that never end after the response close the connection', async () => {
    const connection = new Connection(server.port);
    connection.write('POST /app/unread HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc');
    await connection.until('unread');
    const began = performance.now();
    await connection.untilClosed();
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('are read to the end even if this process pauses meanwhile', async () => {
    const connection = new Connection(server.port);
    connection.write('POST /app/unread HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc');
    await connection.until('unread');
    connection.write('a'.repeat(997));
    pause(500);
    connection.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await connection.until('home');
    connection.end();
  });

  test('that trickle in forever after the response close the connection', async () => {
    const connection = new Connection(server.port);
    connection.write('POST /app/unread HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc');
    await connection.until('unread');
    const began = performance.now();
    const trickle = setInterval(() => connection.write('a'), 50);
    await connection.untilClosed();
    clearInterval(trickle);
    // Not after the first silence.
    expect(performance.now() - began).toBeGreaterThan(1000);
  });

  test('that don’t arrive in time are rejected', async () => {
    const connection = new Connection(server.port);
    connection.write('POST /webhooks/app HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc');
    await connection.until('This took too long to arrive.');
    expect(connection.received).toMatch(/^HTTP\/1\.1 408 /);
    await connection.untilClosed();
  });

  test('that are too many at once are rejected, but not readers’ forms', async () => {
    const path = '/app/brief/1/files';
    const held = Array.from({ length: 2 }, () => new Connection(server.port));
    const head = [`POST ${path} HTTP/1.1`, 'Host: a', 'Content-Type: multipart/form-data; boundary=x'];
    const unfinished = [...head, `Content-Length: ${16 * MB}`, '', 'a'.repeat(16 * MB - 1)].join('\r\n');
    for (const connection of held) connection.write(unfinished);
    // Otherwise, one of these may be the one too many.
    await vi.waitFor(() => expect(server.received()).toBeGreaterThan(held.length * (16 * MB - 1)), 10_000);
    const large = post(Buffer.alloc(16 * MB), upload);
    expect((await send(server.port, path, large)).status).toBe(503);
    const form = await send(server.port, '/proxy/brief', post('a'.repeat(10 * KB)));
    expect([form.status, form.body.toString()]).toEqual([200, String(10 * KB)]);
    for (const connection of held) {
      connection.write('a');
      await connection.until('200 OK');
      connection.end();
    }
    expect((await send(server.port, path, large)).status).toBe(200);
  });

  test('that break off aren’t processed', async () => {
    const connection = new Connection(server.port);
    const head = ['POST /app/settings HTTP/1.1', 'Host: a', 'X-Request-Id: broken-off', 'Content-Length: 1000'];
    connection.write([...head, 'Expect: 100-continue', '', 'abc'].join('\r\n'));
    const goOn = 'HTTP/1.1 100 Continue\r\n\r\n';
    await connection.until(goOn);
    connection.end();
    expect(await server.requestLine('broken-off')).toMatchObject({ aborted: true });
    expect(connection.received).toBe(goOn);
  });
});
