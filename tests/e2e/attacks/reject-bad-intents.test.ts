/**
 * Bad input to admin pages is rejected and breaks nothing: impossible IDs, text that PostgreSQL can't store, and numbers out
 * of range. Sent directly to the app over HTTP.
 */
import { createHmac, randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import { runSql } from '../../support/demo/database.ts';
import { appPort, dataDir } from '../../support/demo/own-demo.ts';
import { fillPattern, listRoutes } from '../../support/source/routes.ts';

const SHOP = 'unwind-demo.myshopify.com';
const SECRET = 'local-store-secret';

const ADMIN_ROUTES = listRoutes().filter(({ pattern }) => pattern.startsWith('/app/') && pattern !== '/app/*');

/** Routes whose action reads a form; the others read JSON. */
const FORMS = ['/app/brief/new', '/app/routines/new'];

/** JSON that no action understands. */
const BAD_BODIES = [
  '',
  '{',
  'null',
  '1',
  '"intent"',
  '[]',
  '{}',
  '{"intent":"no such"}',
  '{"intent":{"intent":"save"}}',
];
const NESTED = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

const SAVE_REVIEW = { intent: 'save', revision: 1, document: null, contentHash: '0'.repeat(64), decisions: {} };

const SAVE_TRANSLATION = { intent: 'save', document: { locale: 'de', edits: [] } };

const CHANGE = { articleId: 'gid://shopify/Article/1', from: null, to: null };

/** NUL and unpaired surrogates: text that PostgreSQL can't store. */
const NOT_STORABLE = ['\0', '\ud800', 'x\udc00y'];

interface Row {
  id: string;
  revision: number;
  document: Record<string, unknown>;
}

describe('the admin', () => {
  let brief: Row;
  let routine: Row;

  beforeAll(async () => {
    [brief, routine] = await Promise.all([first('Brief'), first('Routine')]);
  });

  const ofOne = ADMIN_ROUTES.filter(({ pattern }) => pattern.includes(':'));

  it.each(ofOne.filter(({ hasLoader }) => hasLoader).map(({ pattern, id }) => [pattern, id] as const))(
    'responds with 404 to an impossible ID: GET %s',
    async (pattern, route) => {
      const path = fillPattern(pattern, (name) => (name === 'number' ? '1' : '%00'));
      expect((await requestData(path, route)).status).toBe(404);
    },
  );

  const intents: [pattern: string, route: string, body: unknown][] = [
    ['/app/brief/:id', 'routes/app.brief.$id', { intent: 'unpublish' }],
    ['/app/brief/:id/articles', 'routes/app.brief.$id_.articles', { changes: [CHANGE] }],
    ['/app/brief/:id/files', 'routes/app.brief.$id_.files', { intent: 'generate' }],
    ['/app/brief/:id/preview', 'routes/app.brief.$id_.preview', {}],
    ['/app/brief/:id/translations', 'routes/app.brief.$id_.translations', SAVE_TRANSLATION],
    ['/app/brief/:id/translations/import', 'routes/app.brief.$id_.translations_.import', {}],
    ['/app/people/:id', 'routes/app.people.$id', { intent: 'erase' }],
    ['/app/routines/:id', 'routes/app.routines.$id', { intent: 'delete' }],
    ['/app/routines/:id/articles', 'routes/app.routines.$id_.articles', { changes: [CHANGE] }],
    ['/app/routines/:id/import', 'routes/app.routines.$id_.import', SAVE_REVIEW],
    ['/app/routines/:id/source', 'routes/app.routines.$id_.source', { intent: 'dismiss', hash: 'deleted' }],
    ['/app/routines/:id/translations', 'routes/app.routines.$id_.translations', SAVE_TRANSLATION],
    ['/app/routines/:id/translations/import', 'routes/app.routines.$id_.translations_.import', {}],
  ];

  it.each(intents)('responds with 404 to an impossible ID: POST %s', async (pattern, route, json) => {
    const path = fillPattern(pattern, () => '%00');
    expect((await requestData(path, route, { method: 'POST', json })).status).toBe(404);
  });

  it('knows an intent of every route about one thing', () => {
    const patterns = ofOne.filter(({ hasAction }) => hasAction).map(({ pattern }) => pattern);
    expect(intents.map(([pattern]) => pattern)).toEqual(patterns.sort());
  });

  const withAction = ADMIN_ROUTES.filter(({ hasAction }) => hasAction);

  it.each(withAction.map(({ pattern, id }) => [pattern, id] as const))(
    'rejects requests that it doesn’t understand: POST %s',
    async (pattern, route) => {
      const id = pattern.startsWith('/app/brief/') ? brief.id : routine.id;
      const path = fillPattern(pattern, () => id);
      for (const body of [...BAD_BODIES, NESTED]) {
        const { status } = await requestData(path, route, { method: 'POST', body, type: 'application/json' });
        // Any form can be submitted: a title isn't required.
        expect(status, body.slice(0, 40)).toBeGreaterThanOrEqual(FORMS.includes(pattern) ? 200 : 400);
        expect(status, body.slice(0, 40)).toBeLessThan(500);
      }
    },
  );

  it('responds with 404 to a version that can’t be, and ignores one that’s only an option', async () => {
    const versions = `/app/routines/${routine.id}/versions`;
    for (const number of ['%00', '0', '-1', '1.5', '99999999999', 'draft', 'x']) {
      const { status } = await requestData(`${versions}/${number}`, 'routes/app.routines.$id_.versions.$number');
      expect(status, number).toBe(404);
      const compare = `${versions}?from=${number}&to=${number}`;
      expect((await requestData(compare, 'routes/app.routines.$id_.versions._index')).status, number).toBe(200);
      const restore = `/app/routines/${routine.id}?version=${number}`;
      expect((await requestData(restore, 'routes/app.routines.$id')).status, number).toBe(200);
      const ofBrief = `/app/brief/${brief.id}`;
      const version = await requestData(`${ofBrief}/versions/${number}`, 'routes/app.brief.$id_.versions.$number');
      expect(version.status, number).toBe(404);
      const list = `${ofBrief}/versions?from=${number}&to=${number}`;
      expect((await requestData(list, 'routes/app.brief.$id_.versions._index')).status, number).toBe(200);
      const restored = await requestData(`${ofBrief}?version=${number}`, 'routes/app.brief.$id');
      expect(restored.status, number).toBe(200);
    }
  });

  it('shows lists with an invalid cursor', async () => {
    expect((await requestData('/app/brief?after=%00', 'routes/app.brief._index')).status).toBe(200);
    expect((await requestData('/app/people?before=%00', 'routes/app.people._index')).status).toBe(200);
    expect((await requestData('/app/people/failures?after=%00', 'routes/app.people.failures')).status).toBe(200);
  });

  it.each(NOT_STORABLE)('rejects an id that can’t be stored: %j', async (text) => {
    const files = `/app/brief/${brief.id}/files`;
    const choose = { method: 'POST', json: { intent: 'choose', fileId: text } };
    expect((await requestData(files, 'routes/app.brief.$id_.files', choose)).status).toBe(400);
    const failures = { method: 'POST', json: { requestIds: [text] } };
    expect((await requestData('/app/people/failures', 'routes/app.people.failures', failures)).status).toBe(400);
    const resend = { method: 'POST', json: { intent: 'resend', requestId: text } };
    expect((await requestData('/app/people/nobody', 'routes/app.people.$id', resend)).status).toBe(400);
  });

  it.each([5_000_001, 10_000_000])('rejects a do-not-email list of %i characters', async (length) => {
    for (const intent of ['preview', 'import']) {
      const json = { intent, text: 'x'.repeat(length) };
      const { status, body } = await requestData('/app/people/do-not-email', 'routes/app.people.do-not-email', {
        method: 'POST',
        json,
      });
      expect([status, body]).toMatchObject([413, { message: expect.stringContaining('too long') as string }]);
    }
  });

  it.each(NOT_STORABLE)('names the field with text that can’t be stored: %j', async (text) => {
    const changes = { logoUrl: `https://example.com/${text}` };
    const settings = { method: 'POST', json: { intent: 'save', changes } };
    const rejected = await requestData('/app/settings', 'routes/app.settings', settings);
    expect([rejected.status, rejected.body]).toMatchObject([
      422,
      { problems: { logoUrl: expect.stringContaining('invisible character') as string } },
    ]);

    const { revision, document } = brief;
    for (const part of ['title', 'pitch', 'consent']) {
      const json = {
        intent: 'save',
        revision,
        document: { ...document, [part]: `Long enough for any field. ${text}` },
      };
      const response = await requestData(`/app/brief/${brief.id}`, 'routes/app.brief.$id', { method: 'POST', json });
      expect([response.status, response.body]).toMatchObject([422, { problems: [{ path: part }] }]);
    }
  });

  it('previews a list of addresses that can’t be stored', async () => {
    for (const text of NOT_STORABLE) {
      const json = { intent: 'preview', text: `a${text}@example.com\n${text}` };
      const response = await requestData('/app/people/do-not-email', 'routes/app.people.do-not-email', {
        method: 'POST',
        json,
      });
      expect(response.status).toBe(200);
    }
  });

  it('rejects titles that can’t be stored, and malformed forms', async () => {
    const type = 'application/x-www-form-urlencoded';
    const titled = { method: 'POST', body: 'title=a%00b', type };
    expect((await requestData('/app/brief/new', 'routes/app.brief.new', titled)).status).toBe(422);
    for (const body of ['--x\r\n', '']) {
      const broken = { method: 'POST', body, type: 'multipart/form-data; boundary=x' };
      expect((await requestData('/app/brief/new', 'routes/app.brief.new', broken)).status).toBe(422);
      expect((await requestData('/app/routines/new', 'routes/app.routines.new', broken)).status).toBeLessThan(500);
    }
    expect(
      (await requestData('/app/routines/new', 'routes/app.routines.new', { method: 'POST', json: {} })).status,
    ).toBeLessThan(500);
  });

  it('rejects revisions that are out of range', async () => {
    const save = { intent: 'save', revision: 3_000_000_000 };
    const saveBrief = { method: 'POST', json: { ...save, document: brief.document } };
    expect((await requestData(`/app/brief/${brief.id}`, 'routes/app.brief.$id', saveBrief)).status).toBe(400);
    const saveRoutine = { method: 'POST', json: { ...save, document: routine.document } };
    expect((await requestData(`/app/routines/${routine.id}`, 'routes/app.routines.$id', saveRoutine)).status).toBe(400);
  });
});

async function first(table: 'Brief' | 'Routine'): Promise<Row> {
  const [row] = await runSql<Row>(dataDir, `SELECT id, revision, document FROM "${table}" ORDER BY id LIMIT 1`);
  if (!row) throw new Error(`The demo has no ${table}.`);
  return row;
}

interface RequestOptions {
  method?: string;
  json?: unknown;
  body?: string;
  type?: string;
}

/** Requests only a route's data, as Remix does, signed in as the merchant. */
async function requestData(path: string, route: string, { method = 'GET', json, body, type }: RequestOptions = {}) {
  const address = new URL(`http://127.0.0.1:${appPort}${path}`);
  address.searchParams.append('_data', route);
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    headers: {
      Connection: 'close',
      // Shopify's library rejects bots by their user agent.
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0',
      Authorization: `Bearer ${sessionToken()}`,
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(type === undefined ? {} : { 'Content-Type': type }),
    },
    body: json === undefined ? body : JSON.stringify(json),
  });
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.includes('json');
  return { status: response.status, body: isJson ? (JSON.parse(text) as unknown) : text };
}

/** A session token like the admin's. */
function sessionToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...{ iss: `https://${SHOP}/admin`, dest: `https://${SHOP}`, aud: 'unwind-local-store', sub: '1' },
    ...{ exp: now + 60, nbf: now, iat: now, jti: randomUUID(), sid: randomUUID() },
  };
  const [head, body] = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return `${head}.${body}.${createHmac('sha256', SECRET).update(`${head}.${body}`).digest('base64url')}`;
}
