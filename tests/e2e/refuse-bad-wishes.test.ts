/**
 * What no page of the admin sends is refused with a word why, and breaks nothing: ids that cannot be, characters that the
 * database does not keep, numbers beyond its own, webhooks that Shopify would never send. Over HTTP, to the app itself.
 */
import { createHmac, randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, inject, it } from 'vitest';

import { runSql } from '../support/demo-database.ts';
import { controlApi } from '../support/store.ts';

const SHOP = 'unwind-demo.myshopify.com';
const SECRET = 'local-store-secret';
const store = controlApi(inject('storeUrl'));

/** NUL, halves of a surrogate pair. */
const UNKEPT = ['\0', '\ud800', 'x\udc00y'];

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

  it.each<[method: string, path: string, route: string, body?: unknown]>([
    ['GET', '/app/brief/%00', 'routes/app.brief.$id'],
    ['POST', '/app/brief/%00', 'routes/app.brief.$id', { intent: 'withdraw' }],
    ['POST', '/app/brief/%00/files', 'routes/app.brief.$id_.files', { intent: 'make' }],
    ['GET', '/app/brief/%00/files/%00', 'routes/app.brief.$id_.files.$fileId'],
    ['POST', '/app/brief/%00/preview', 'routes/app.brief.$id_.preview', {}],
    ['GET', '/app/people/%00', 'routes/app.people.$id'],
    ['POST', '/app/people/%00', 'routes/app.people.$id', { intent: 'erase' }],
    ['GET', '/app/people/%00/data', 'routes/app.people.$id_.data'],
    ['GET', '/app/routines/%00', 'routes/app.routines.$id'],
    ['POST', '/app/routines/%00', 'routes/app.routines.$id', { intent: 'delete' }],
    ['GET', '/app/routines/%00/articles', 'routes/app.routines.$id_.articles'],
  ])('has nothing at %s %s', async (method, path, route, body) => {
    expect((await ask(path, route, { method, json: body })).status).toBe(404);
  });

  it('shows its lists whatever their cursor', async () => {
    expect((await ask('/app/brief?after=%00', 'routes/app.brief._index')).status).toBe(200);
    expect((await ask('/app/people?before=%00', 'routes/app.people._index')).status).toBe(200);
    expect((await ask('/app/people/failures?after=%00', 'routes/app.people.failures')).status).toBe(200);
  });

  it.each(UNKEPT)('refuses a text that cannot be kept: %j', async (text) => {
    const files = `/app/brief/${brief.id}/files`;
    const wish = { intent: 'choose', fileId: text };
    expect((await ask(files, 'routes/app.brief.$id_.files', { method: 'POST', json: wish })).status).toBe(400);
    const failures = { method: 'POST', json: { requestIds: [text] } };
    expect((await ask('/app/people/failures', 'routes/app.people.failures', failures)).status).toBe(400);
    const resend = { method: 'POST', json: { intent: 'resend', requestId: text } };
    expect((await ask('/app/people/nobody', 'routes/app.people.$id', resend)).status).toBe(400);
  });

  it.each(UNKEPT)('says in which field a text stands that cannot be kept: %j', async (text) => {
    const changes = { logoUrl: `https://example.com/${text}` };
    const settings = { method: 'POST', json: { intent: 'save', changes } };
    const refused = await ask('/app/settings', 'routes/app.settings', settings);
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { problems: { logoUrl: expect.stringContaining('cannot be seen') as string } },
    ]);

    const { revision, document } = brief;
    for (const part of ['title', 'pitch', 'consent']) {
      const wish = { intent: 'save', revision, document: { ...document, [part]: `Words enough for it. ${text}` } };
      const answer = await ask(`/app/brief/${brief.id}`, 'routes/app.brief.$id', { method: 'POST', json: wish });
      expect([answer.status, answer.body]).toMatchObject([422, { problems: [{ path: part }] }]);
    }
  });

  it('reads a list of addresses with anything in it', async () => {
    for (const text of UNKEPT) {
      const wish = { intent: 'preview', text: `a${text}@example.com\n${text}` };
      const answer = await ask('/app/people/suppression', 'routes/app.people.suppression', {
        method: 'POST',
        json: wish,
      });
      expect(answer.status).toBe(200);
    }
  });

  it('refuses titles that cannot be kept, and what is no form', async () => {
    const type = 'application/x-www-form-urlencoded';
    const titled = { method: 'POST', body: 'title=a%00b', type };
    expect((await ask('/app/brief/new', 'routes/app.brief.new', titled)).status).toBe(422);
    for (const body of ['--x\r\n', '']) {
      const broken = { method: 'POST', body, type: 'multipart/form-data; boundary=x' };
      expect((await ask('/app/brief/new', 'routes/app.brief.new', broken)).status).toBe(422);
      expect((await ask('/app/routines/new', 'routes/app.routines.new', broken)).status).toBeLessThan(500);
    }
    expect(
      (await ask('/app/routines/new', 'routes/app.routines.new', { method: 'POST', json: {} })).status,
    ).toBeLessThan(500);
  });

  it('refuses revisions that no document has', async () => {
    const wish = { intent: 'save', revision: 3_000_000_000 };
    const ofBrief = { method: 'POST', json: { ...wish, document: brief.document } };
    expect((await ask(`/app/brief/${brief.id}`, 'routes/app.brief.$id', ofBrief)).status).toBe(400);
    const ofRoutine = { method: 'POST', json: { ...wish, document: routine.document } };
    expect((await ask(`/app/routines/${routine.id}`, 'routes/app.routines.$id', ofRoutine)).status).toBe(400);
  });
});

describe('a webhook', () => {
  it.each<[topic: string, payload: unknown]>([
    ['customers/redact', {}],
    ['customers/redact', { customer: null }],
    ['customers/redact', { customer: { email: 'a\0b@example.com' } }],
    ['customers/redact', { customer: { email: '\ud800@example.com' } }],
    ['customers/data_request', { customer: null }],
    ['customers/data_request', { customer: { email: 'a\0@example.com' }, data_request: { id: 1 } }],
    ['customers/data_request', { customer: { email: null }, data_request: { id: '\0' } }],
    ['app/scopes_update', {}],
    ['app/scopes_update', { current: 'read_content' }],
    ['app/scopes_update', { current: ['\0'] }],
  ])('%s that brings %j is refused with words', async (topic, payload) => {
    const { status, text } = await send(topic, payload);
    expect([status, text]).toEqual([400, expect.stringMatching(/^This is not what the topic brings: \w/)]);
  });

  it('of a customer without an address is taken', async () => {
    expect((await send('customers/redact', { customer: { email: null } })).status).toBe(200);
    expect((await store.sendWebhook('customers/redact', { customer: { email: 'nobody@example.com' } })).status).toBe(
      200,
    );
  });
});

async function first(table: 'Brief' | 'Routine'): Promise<Row> {
  const [row] = await runSql<Row>(
    inject('dataDir'),
    `SELECT id, revision, document FROM "${table}" ORDER BY id LIMIT 1`,
  );
  if (!row) throw new Error(`The demo has no ${table}.`);
  return row;
}

interface Sent {
  method?: string;
  json?: unknown;
  body?: string;
  type?: string;
}

/** Asks a route for its data alone, as the page does, signed in as the merchant. */
async function ask(path: string, route: string, { method = 'GET', json, body, type }: Sent = {}) {
  const address = new URL(`http://127.0.0.1:${inject('appPort')}${path}`);
  address.searchParams.append('_data', route);
  const answer = await fetch(address, {
    method,
    redirect: 'manual',
    headers: {
      Connection: 'close',
      // The library turns programs away by what they say of themselves.
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0',
      Authorization: `Bearer ${sessionToken()}`,
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(type === undefined ? {} : { 'Content-Type': type }),
    },
    body: json === undefined ? body : JSON.stringify(json),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('Content-Type')?.includes('json');
  return { status: answer.status, body: isJson ? (JSON.parse(text) as unknown) : text };
}

/** As the admin's frame hands it out. */
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

/** Delivers a webhook, signed as Shopify does. */
async function send(topic: string, payload: unknown) {
  const body = JSON.stringify(payload);
  const room = topic.startsWith('customers/') ? 'compliance' : 'app';
  const answer = await fetch(`http://127.0.0.1:${inject('appPort')}/webhooks/${room}`, {
    method: 'POST',
    headers: {
      Connection: 'close',
      'Content-Type': 'application/json',
      'X-Shopify-Topic': topic,
      'X-Shopify-Shop-Domain': SHOP,
      'X-Shopify-API-Version': '2026-10',
      'X-Shopify-Webhook-Id': randomUUID(),
      'X-Shopify-Hmac-Sha256': createHmac('sha256', SECRET).update(body).digest('base64'),
    },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}
