import { describe, expect, test } from 'vitest';

import { SECRETS } from '../testing/test-build';
import { send } from '../testing/test-client';
import { testServer } from '../testing/test-server';

const server = testServer();

describe('the request id', () => {
  test('is generated, returned, and in every log line of the request', async () => {
    const { headers } = await send(server.port, '/failing/error');
    const id = headers['x-request-id'];
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    await server.requestLine(id);
    const own = server.lines().filter(({ requestId }) => requestId === id);
    expect(own.map(({ msg }) => msg)).toEqual(['A route failed', 'request']);
  });

  test.each(['0199f2a4-0000-7000-8000-0123456789ab', 'a1b2c3d4', 'edge:1.2_3-4'])(
    'is accepted from a proxy: %s',
    async (id) => {
      expect((await send(server.port, '/', { headers: { 'X-Request-Id': id } })).headers['x-request-id']).toBe(id);
    },
  );

  test.each([SECRETS.address, SECRETS.token, 'short', 'a b c d e f', 'x'.repeat(65), '{"a":"b"}', 'a,b,c,d,e'])(
    'is generated if the sent one is invalid: %s',
    async (id) => {
      const { headers } = await send(server.port, '/', { headers: { 'X-Request-Id': id } });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test('is different for simultaneous requests, each with its own log lines', async () => {
    const responses = await Promise.all(
      ['first-request', 'second-request'].map((id) =>
        send(server.port, '/failing/error', { headers: { 'X-Request-Id': id } }),
      ),
    );
    for (const { headers } of responses) await server.requestLine(headers['x-request-id']);
    for (const id of ['first-request', 'second-request']) {
      expect(server.lines().filter(({ requestId }) => requestId === id)).toHaveLength(2);
    }
  });
});

describe('the log', () => {
  test.each([
    ['/proxy/brief', '/proxy/brief'],
    [`/proxy/brief/${SECRETS.token}?shop=a.example&signature=1`, '/proxy/brief/:token'],
    ['/app/people/0199f2a4-0000-7000-8000-0123456789ab?search=smith', '/app/people/:id'],
    ['/app/people/smith', '/app/people/:id'],
    ['/assets/app-abc123.js?smith', '/assets/*'],
    ['/unknown/smith', 'unmatched'],
    ['/smith%E0%A4%A', 'unmatched'],
  ])('has the route, not the URL, of %s', async (path, route) => {
    const id = `route-of-${Math.random().toString(36).slice(2)}`;
    await send(server.port, path, { headers: { 'X-Request-Id': id, Referer: 'https://a.example/?q=smith' } });
    if (route === '/assets/*') return expect(server.lines()).toEqual([]);
    expect(await server.requestLine(id)).toMatchObject({ method: 'GET', route, status: expect.any(Number) as number });
    expect(JSON.stringify(server.lines())).not.toMatch(/smith|signature|a\.example/);
  });

  test('masks error messages', async () => {
    const { headers, body, status } = await send(server.port, '/failing/error');
    expect(status).toBe(500);
    await server.requestLine(headers['x-request-id']);
    const { error } = server.lines()[0] as unknown as {
      error: { message: string; stack: string; cause: { message: string } };
    };
    expect(error.message).toBe('Failed for [email], [masked], postgresql://[masked]');
    expect(error.cause.message).toContain('because for [email]');
    expect(error.stack).toContain('at ');
    for (const secret of Object.values(SECRETS)) {
      expect(JSON.stringify(server.lines())).not.toContain(secret);
      expect(body.toString()).not.toContain(secret);
    }
  });

  test('masks search terms in error messages', async () => {
    const { headers } = await send(server.port, '/failing/search?search=J%C3%BCrgen+Smith&shop=a.example');
    await server.requestLine(headers['x-request-id']);
    const { error } = server.lines()[0] as unknown as { error: { message: string } };
    expect(error.message).toBe('No rows for [masked]');
    expect(JSON.stringify(server.lines())).not.toMatch(/rgen|Smith/);
  });
});
