import { describe, expect, test } from 'vitest';

import { Connection, send } from '../testing/test-client';
import { testServer } from '../testing/test-server';

const server = testServer();

describe('unreadable requests are rejected', () => {
  test.each<[name: string, head: string, status: number]>([
    ['an invalid path', 'GET /app/%E0%A4%A HTTP/1.1\r\nHost: a', 400],
    ['an invalid file name', 'GET /assets/%E0%A4%A HTTP/1.1\r\nHost: a', 400],
    ['a file name with a NUL', 'GET /assets/a%00b HTTP/1.1\r\nHost: a', 404],
    ['a path outside the folder', 'GET /assets/%2e%2e/%2e%2e/package.json HTTP/1.1\r\nHost: a', 404],
    ['a path that goes up', 'GET /proxy/../app HTTP/1.1\r\nHost: a', 404],
    ['an encoded path that goes up', 'GET /proxy/.%2E/app HTTP/1.1\r\nHost: a', 404],
    ['a backslash', 'GET /proxy\\brief HTTP/1.1\r\nHost: a', 404],
    ['an encoded backslash', 'GET /%5C%3F%3C HTTP/1.1\r\nHost: a', 404],
    ['a form to no route', 'POST /x%0Ay HTTP/1.1\r\nHost: a\r\nOrigin: x\r\nContent-Length: 3', 403],
    ['a hidden file', 'GET /.env HTTP/1.1\r\nHost: a', 404],
    ['an invalid host', 'GET / HTTP/1.1\r\nHost: a b', 400],
    ['a host with a user', 'GET / HTTP/1.1\r\nHost: user@a', 400],
    ['a host with a path', 'GET / HTTP/1.1\r\nHost: a/b', 400],
    ['a bracket as host', 'GET / HTTP/1.1\r\nHost: [', 400],
    ['no host', 'GET / HTTP/1.1', 400],
    ['an empty host', 'GET / HTTP/1.1\r\nHost:', 400],
    ['a full URL', 'GET http://b.example/ HTTP/1.1\r\nHost: a', 400],
    ['no path', 'OPTIONS * HTTP/1.1\r\nHost: a', 400],
    ['an impossible port', 'GET / HTTP/1.1\r\nHost: a:99999', 400],
    ['an impossible forwarded port', 'GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-Host: a:-1', 400],
    ['too many parameters', `GET /?${'a&'.repeat(200)} HTTP/1.1\r\nHost: a`, 400],
    ['Base64 of no host', 'GET /app?host=sample HTTP/1.1\r\nHost: a', 400],
    ['almost Base64', 'GET /app?host=abcde HTTP/1.1\r\nHost: a', 400],
    ['a tunnel', 'CONNECT b.example:443 HTTP/1.1\r\nHost: a', 405],
    ['a form of another site', 'POST /page HTTP/1.1\r\nHost: a\r\nOrigin: https://b.example\r\nContent-Length: 3', 403],
    ['a form of no site', 'POST /page HTTP/1.1\r\nHost: a\r\nOrigin: null\r\nContent-Length: 3', 403],
    ['a form with an invalid origin', 'POST /page HTTP/1.1\r\nHost: a\r\nOrigin: x\r\nContent-Length: 3', 403],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: a', 405],
    ['an unsupported method', 'PROPFIND / HTTP/1.1\r\nHost: a', 405],
    ['headers that are too long', `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}`, 431],
    ['a compressed body', 'POST /app/settings HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: 3', 415],
    ['an unknown transfer encoding', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4', 400],
    [
      'a length and chunked encoding',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked',
      400,
    ],
  ])('%s', async (_, head, status) => {
    const connection = new Connection(server.port);
    connection.write(`${head}\r\nConnection: close\r\n\r\n${head.startsWith('POST') ? 'abc' : ''}`);
    await connection.untilClosed();
    expect(connection.received).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(server.lines().filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('an invalid chunk ends the request', async () => {
    const connection = new Connection(server.port);
    connection.write('POST /app/settings HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n');
    await connection.untilClosed();
    expect(connection.received).not.toMatch(/^HTTP\/1\.1 [25]/);
  });
});

test.each([
  ['without an origin', '/page', {}],
  ['of the same site', '/page', { Origin: 'https://a.example', 'X-Forwarded-Host': 'a.example' }],
  ['through the app proxy', '/proxy/brief', { Origin: 'null' }],
])('a form %s is received', async (_, path, headers: Record<string, string>) => {
  expect((await send(server.port, path, { method: 'POST', body: 'abc', headers })).status).toBe(200);
});
