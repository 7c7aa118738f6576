/** The least that a sign-up could cost: a Node handler that reads a form and commits one row. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });
/** Connections to the embedded database share the names of prepared statements. */
const name = process.env.BENCH_EMBEDDED === '1' ? undefined : 'insert';

await pool.query('CREATE TABLE IF NOT EXISTS bare (id bigserial PRIMARY KEY, body text NOT NULL)');

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
  request.once('end', () => {
    pool.query({ name, text: 'INSERT INTO bare (body) VALUES ($1)', values: [body] }).then(
      () => response.setHeader('Content-Type', 'application/json').end('{"ok":true}'),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(500).end();
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
