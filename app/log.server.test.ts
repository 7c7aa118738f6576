import { inspect } from 'node:util';

import { PrismaPg } from '@prisma/adapter-pg';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { PrismaClient } from '../prisma/client/client';
import { type TestDatabase, testDatabase } from '../tests/support/database/database';
import { log, logError, withRequestContext } from './log.server';

let output: { mock: { calls: unknown[][] }; mockRestore: () => void };

beforeEach(() => {
  output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(() => output.mockRestore());

function written(): string {
  return output.mock.calls.map(([line]) => String(line)).join('');
}

function line(): Record<string, unknown> & { error: Record<string, unknown> } {
  return JSON.parse(written()) as ReturnType<typeof line>;
}

describe('database errors', () => {
  let database: TestDatabase;
  /** Configured like the app's. */
  let db: PrismaClient;
  let pg: Client;
  const session = {
    id: 'x',
    shop: 'a.example',
    state: '',
    isOnline: true,
    accessToken: 'shpat_0123',
    email: 'ann@example.com',
    firstName: 'Smith',
  };

  beforeAll(async () => {
    database = await testDatabase();
    db = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }), errorFormat: 'minimal' });
    pg = new Client({ connectionString: database.url });
    await pg.connect();
  });

  afterAll(async () => {
    await db.$disconnect();
    await pg.end();
    await database.close();
  });

  test.each<[what: string, fail: () => Promise<unknown>]>([
    ['a unique violation', () => db.session.createMany({ data: [session, session] })],
    ['a value of the wrong type', () => db.session.create({ data: { ...session, isOnline: 'Smith' as never } })],
    ['an unknown field', () => db.session.findMany({ where: { [session.email]: 'Smith' } as never })],
    ['a value that isn’t a number', () => db.$queryRaw`SELECT ${'Smith'}::int`],
    ['a value that isn’t a UUID', () => db.$queryRaw`SELECT ${'Smith'}::uuid`],
    ['a value that isn’t a date', () => db.$queryRaw`SELECT ${'Smith'}::timestamptz`],
    ['a value that isn’t JSON', () => db.$queryRaw`SELECT ${'{Smith'}::jsonb`],
    ['an invalid statement', () => db.$queryRawUnsafe(`SELECT 'ann@example.com' 'Smith' FROM`)],
    ['an invalid row', () => pg.query(`INSERT INTO "Session" ("id", "email") VALUES ('Smith', 'ann@example.com')`)],
    [
      'a duplicate row',
      () =>
        pg.query(`CREATE TEMP TABLE t (a text UNIQUE); INSERT INTO t VALUES ('Smith'); INSERT INTO t VALUES ('Smith')`),
    ],
    ['a value that pg can’t convert', () => pg.query('SELECT $1::int', ['Smith'])],
  ])('are logged without values: %s', async (_, fail) => {
    const error: unknown = await fail().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    logError('The database', error);
    expect(written()).not.toMatch(/smith|ann@|shpat_0123/i);
    expect(line().error.stack).toContain('at ');
  });
});

test('a printed Prisma error doesn’t contain arguments', async () => {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: 'postgresql://app@127.0.0.1:1/app' }) });
  const error: unknown = await db.session
    .create({ data: { id: 1 as never, shop: 'x', state: 'Smith', accessToken: 'x' } })
    .catch((thrown: unknown) => thrown);
  log('warn', inspect(error));
  expect(written()).toContain('Invalid value provided');
  expect(written()).not.toContain('Smith');
});

test('logs an error with its causes, but without other properties', () => {
  const cause = Object.assign(new Error('550 <ann@example.com> is unknown'), {
    code: 'EENVELOPE',
    rejected: ['Smith'],
  });
  logError('A message', new Error('It was not sent', { cause }));
  expect(line()).toMatchObject({
    level: 'error',
    msg: 'A message',
    error: {
      type: 'Error',
      message: 'It was not sent',
      cause: { message: '550 <[email]> is unknown', code: 'EENVELOPE' },
    },
  });
  expect(written()).not.toContain('Smith');
});

test('logs each error of an AggregateError', () => {
  logError('Both', new AggregateError([new Error('one ann@example.com'), new Error('two')], 'failed'));
  expect(line().error.errors).toMatchObject([{ message: 'one [email]' }, { message: 'two' }]);
});

test.each<[what: string, thrown: unknown]>([
  ['a text', 'ann@example.com'],
  ['an object', { email: 'ann@example.com', name: 'Smith' }],
  ['a response', new Response('Smith', { headers: { 'X-Email': 'ann@example.com' } })],
  ['null', null],
  ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 'Smith' })],
  [
    'an error that throws',
    Object.defineProperty(new Error('x'), 'stack', {
      get: () => {
        throw new Error('Smith');
      },
    }),
  ],
  ['an error whose message isn’t text', Object.assign(new Error('x'), { message: { email: 'ann@example.com' } })],
  [
    'an error that is its own cause',
    (() => {
      const error: Error & { cause?: unknown } = new Error('x');
      error.cause = error;
      return error;
    })(),
  ],
])('logs %s without failing', (_, thrown) => {
  logError('Thrown', thrown);
  expect(written()).toMatch(/"msg":"(Thrown|Logging failed)"/);
  expect(written()).not.toMatch(/Smith|ann@/);
});

test('a line break in a message doesn’t start another log line', () => {
  log('info', 'one\n{"level":"info","msg":"forged"}');
  expect(written().trim().split('\n')).toHaveLength(1);
});

test('masks fields, and adds the request’s ID', () => {
  withRequestContext({ requestId: 'request-1', terms: ['Smith'] }, () =>
    log('info', 'for smith', { to: 'ann@example.com', ms: 3 }),
  );
  expect(line()).toMatchObject({ requestId: 'request-1', msg: 'for [masked]', to: '[email]', ms: 3 });
});

test('masks texts inside fields', () => {
  const cause = new Error('550 <ann@example.com>');
  log('info', 'Sent', { list: [{ to: 'ann@example.com' }], 'bob@example.com': 1, at: new Date(0), cause, big: 1n });
  expect(written()).not.toMatch(/ann@|bob@/);
  expect(line()).toMatchObject({ list: [{ to: '[email]' }], at: '1970-01-01T00:00:00.000Z', big: '1' });
});

test('escapes what could look like another line, wherever the log is shown', () => {
  const forged = '\n{"level":"info","msg":"forged"}\r\u001b[2K\u2028\u202e';
  log('info', `one${forged}`, { field: forged, [forged]: 1 }, new Error(forged, { cause: new Error(forged) }));
  const texts: string[] = [];
  JSON.parse(written(), (name, value: unknown) => {
    texts.push(name, ...(typeof value === 'string' && name !== 'stack' ? [value] : []));
    return value;
  });
  expect(texts.filter((text) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text))).toEqual([]);
  expect(texts).toContainEqual(expect.stringContaining('forged'));
  const frames = String(line().error.stack).split('\n');
  expect(frames.filter((frame) => !frame.startsWith('at '))).toEqual([]);
});
