/**
 * One shop can't read or change what belongs to another. Signs in as a second shop, and tries every loader and every action,
 * with every input that an action accepts, with the first shop's IDs. New routes and inputs are included by themselves.
 */
import { createHash, randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { setDataKeys } from '../../../app/encryption/data-keys.server.ts';
import { turnOffToken } from '../../../app/home/weekly/turn-off.server.ts';
import { initialState } from '../../../devstore/content/initial-state.ts';
import { decrypt, encrypt } from '../../../app/encryption/encrypt.server.ts';
import { readDataKey } from '../../../prisma/data-key.ts';
import { sampleInputs } from '../../support/app/sample-inputs.ts';
import { SHOP, adminHeaders, proxyQuery, webhookHeaders } from '../../support/app/signed-requests.ts';
import { runSql } from '../../support/demo/database.ts';
import { appPort, dataDir } from '../../support/demo/own-demo.ts';
import { type RouteFile, fillPattern, listRoutes } from '../../support/source/routes.ts';

const STRANGER = 'stranger.myshopify.com';
/** One of the store's articles, which changed since the first shop imported it. */
const ARTICLE_ID = 'gid://shopify/Article/102';
/** Of that article, then and now. */
const HASH = 'a'.repeat(64);
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Values of the first shop by the name of the parameter or property that takes them. */
const owned: Record<string, unknown> = {};
/** Texts that only the first shop may see. */
let secrets: string[] = [];
let inputs: unknown[] = [];
/** A Brief's, a routine's, and translations of the Brief. */
let documents: unknown[] = [];

const routes = listRoutes();
const adminRoutes = routes.filter(({ pattern }) => pattern.startsWith('/app'));
/** Whom the first shop's weekly emails go to. */
const OWNER = initialState().shop.email;
const token = randomUUID().replaceAll('-', '').padEnd(43, 'x');

beforeAll(async () => {
  setDataKeys([readDataKey(dataDir)]);
  await signIn();
  await plantData();
  inputs = await allInputs();
}, 60_000);
afterAll(async () => {
  for (const table of await shopTables()) await runSql(dataDir, `DELETE FROM "${table}" WHERE shop = $1`, [STRANGER]);
  await runSql(dataDir, 'DELETE FROM "Person" WHERE id = $1', [owned.personId]);
  await runSql(dataDir, 'DELETE FROM "Routine" WHERE id = $1', [owned.routineId]);
  // The second shop has published its settings to the same store.
  const body = JSON.stringify({ intent: 'publish' });
  const headers = { ...adminHeaders(SHOP), 'Content-Type': 'application/json' };
  expect((await send('/app/settings?_data=routes/app.settings', { method: 'POST', body, headers })).status).toBe(200);
});

/** A person of the first shop with a request, a link and data, whose texts are found nowhere else. */
async function plantData(): Promise<void> {
  const one = async <Row>(statement: string, values: unknown[] = []) =>
    (await runSql<Row>(dataDir, statement, values))[0];
  const brief = await one<{ id: string; title: string; document: unknown; fileId: string; wordingId: string }>(
    `SELECT brief.id, brief.title, brief.document, file.id AS "fileId", wording.id AS "wordingId"
     FROM "Brief" brief JOIN "BriefFile" file ON file."briefId" = brief.id
       JOIN "ConsentWording" wording ON wording."briefId" = brief.id WHERE brief.shop = $1 LIMIT 1`,
    [SHOP],
  );
  const routine = await one<{ document: object }>('SELECT document FROM "Routine" WHERE shop = $1 LIMIT 1', [SHOP]);
  const [routineId, title] = [randomUUID(), `Routine of the first shop, ${randomUUID()}`];
  await one(
    'INSERT INTO "Routine" (id, shop, handle, title, document, "updatedAt") VALUES ($1, $2, $1, $3, $4, now())',
    [...[routineId, SHOP, title, { ...routine?.document, title }]],
  );
  await one(
    `INSERT INTO "RoutineImport" ("routineId", shop, "articleId", "articleTitle", "contentHash", text, "textLength", blocks,
       evidence, unplaced, language, document) VALUES ($1, $2, $3, $4, $7, $4, $5, '[]', '[]', '[]', '', $6)`,
    [routineId, SHOP, ARTICLE_ID, `Article: ${title}`, title.length, { ...routine?.document, title }, HASH],
  );
  const [personId, requestId] = [randomUUID(), randomUUID()];
  const email = `first-shop-${personId}@example.com`;
  await one('INSERT INTO "Person" (id, shop, email, "emailKey", "failedAt") VALUES ($1, $2, $3, $3, now())', [
    ...[personId, SHOP, email],
  ]);
  await one(
    `INSERT INTO "BriefRequest" (id, shop, "personId", "briefId", "articleId", "blockId", "stepReached", utm, referrer, locale,
       "isFromEditor", failure, "failedAt") VALUES ($1, $2, $3, $4, '', '', '', '{}', $5, 'en', true, $5, now())`,
    [requestId, SHOP, personId, brief?.id, `referrer-${personId}`],
  );
  await one(
    'INSERT INTO "ConsentReceipt" (id, shop, "requestId", "wordingId", locale, network) VALUES ($1, $2, $3, $4, $5, $6)',
    [randomUUID(), SHOP, requestId, brief?.wordingId, 'en', '203.0.113.0/24'],
  );
  const hash = createHash('sha256').update(token).digest('hex');
  const expires = `now() + interval '1 day'`;
  await one(`INSERT INTO "BriefLink" ("tokenHash", shop, "requestId", "expiresAt") VALUES ($1, $2, $3, ${expires})`, [
    ...[hash, SHOP, requestId],
  ]);
  await one(`INSERT INTO "YourDataLink" ("tokenHash", shop, "personId", "expiresAt") VALUES ($1, $2, $3, ${expires})`, [
    ...[hash, SHOP, personId],
  ]);
  Object.assign(owned, {
    ...{
      personId,
      requestId,
      requestIds: [requestId],
      fileId: brief?.fileId,
      briefId: brief?.id,
      routineId,
    },
    // Of the article, as the merchant has seen it.
    ...{ hash: HASH, contentHash: HASH },
    ...{ address: email, email, text: email, token, revision: 1, q: email },
  });
  const german = await one<{ title: string }>(
    `SELECT texts #>> '{title,text}' AS title FROM "BriefTranslation" WHERE shop = $1 AND locale = 'de'`,
    [SHOP],
  );
  secrets = [email, `referrer-${personId}`, brief?.title ?? '', title, german?.title ?? ''];
  expect(secrets.filter((secret) => secret.length < 10)).toEqual([]);
  const edits = [{ path: 'title', text: 'Fremder Titel', original: brief?.title, before: german?.title }];
  documents = [brief?.document, routine?.document, { locale: 'de', edits }];
}

/** Every input of every action, with the first shop's values. */
async function allInputs(): Promise<unknown[]> {
  const files = globSync('app/**/intents.ts', { cwd: ROOT });
  const modules = await Promise.all(files.map((file) => import(`${ROOT}/${file}`) as Promise<Record<string, unknown>>));
  const schemas = modules.flatMap((module) => Object.values(module).filter((value) => value instanceof z.ZodType));
  expect(schemas.length).toBeGreaterThanOrEqual(files.length);
  return documents.flatMap((document) => schemas.flatMap((schema) => sampleInputs(schema, { ...owned, document })));
}

/** Signs the second shop in. The local store has only one shop, so its Admin API responds to this one with the same token. */
async function signIn(): Promise<void> {
  const place = (shop: string) => ({ purpose: 'session tokens', place: `offline_${shop} accessToken` }) as const;
  await send('/app?_data=routes/app', { headers: adminHeaders(SHOP) });
  const statement = 'SELECT scope, "accessToken" FROM "Session" WHERE shop = $1';
  const [own] = await runSql<{ scope: string; accessToken: string }>(dataDir, statement, [SHOP]);
  const accessToken = encrypt(decrypt(own?.accessToken ?? '', place(SHOP)) ?? '', place(STRANGER));
  await runSql(
    dataDir,
    `INSERT INTO "Session" (id, shop, state, scope, expires, "accessToken")
     VALUES ($1, $2, '', $3, now() + interval '1 day', $4)`,
    [`offline_${STRANGER}`, STRANGER, own?.scope, accessToken],
  );
}

async function shopTables(): Promise<string[]> {
  const rows = await runSql<{ name: string }>(
    dataDir,
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'shop' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** All rows of the first shop, as text. */
async function snapshot(): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const table of await shopTables()) {
    const statement = `SELECT each::text AS row FROM "${table}" each WHERE shop = $1 ORDER BY 1`;
    rows[table] = (await runSql<{ row: string }>(dataDir, statement, [SHOP])).map(({ row }) => row);
  }
  return rows;
}

/** The route's path with the first shop's IDs and tokens. */
function pathOf({ pattern }: RouteFile): string {
  const ownToken = pattern.startsWith('/proxy/weekly-email/') ? turnOffToken(SHOP, OWNER) : owned.token;
  const idOf: Record<string, unknown> = { brief: owned.briefId, routines: owned.routineId, people: owned.personId };
  return fillPattern(pattern, (name) =>
    String(name === 'id' ? idOf[pattern.split('/')[2] ?? ''] : ({ ...owned, token: ownToken }[name] ?? name)),
  );
}

/** The ways to ask a route: as the browser does for data, and for a file. */
function urlsOf(route: RouteFile): string[] {
  const language = { language: 'de' };
  const query = new URLSearchParams({
    shop: SHOP,
    query: String(owned.email),
    email: String(owned.email),
    ...language,
  });
  return [`${pathOf(route)}?_data=${encodeURIComponent(route.id)}&${query}`, `${pathOf(route)}?${query}`];
}

async function send(path: string, init: RequestInit): Promise<{ status: number; body: string }> {
  const response = await fetch(`http://127.0.0.1:${appPort}${path}`, { redirect: 'manual', ...init });
  return { status: response.status, body: await response.text() };
}

/** The secrets that a response contains, but for those that the request itself sent. */
function revealed({ body }: { body: string }, sent = ''): string[] {
  return secrets.filter((secret) => body.includes(secret) && !sent.includes(secret));
}

describe('another shop', () => {
  it('can’t be read through any loader', async () => {
    let [read, own] = [0, 0];
    for (const route of adminRoutes.filter(({ hasLoader }) => hasLoader)) {
      for (const url of urlsOf(route)) {
        const foreign = await send(url, { headers: adminHeaders(STRANGER) });
        expect(revealed(foreign, url), url).toEqual([]);
        // Signed in, and either nothing of its own is there, or nothing at all.
        expect([200, 204, 302, 404, 405, 406], `${url}: ${foreign.status}`).toContain(foreign.status);
        read += 1;
        // What this would find, if it could be read.
        own += revealed(await send(url, { headers: adminHeaders(SHOP) })).length > 0 ? 1 : 0;
      }
    }
    expect(read).toBeGreaterThan(30);
    expect(own).toBeGreaterThan(8);
  }, 300_000);

  it('can’t be read or changed through any action', async () => {
    const actions = adminRoutes.filter(({ hasAction }) => hasAction);
    const before = await settled();
    const statuses: Record<number, number> = {};
    for (const route of actions) {
      const [url = ''] = urlsOf(route);
      const bodies = [
        ...inputs.map((input) => JSON.stringify(input)),
        new URLSearchParams({ ...strings(owned), shop: SHOP }),
      ];
      for (const body of bodies) {
        const headers = new Headers(adminHeaders(STRANGER));
        if (typeof body === 'string') headers.set('Content-Type', 'application/json');
        const response = await send(url, { method: 'POST', body, headers });
        statuses[response.status] = (statuses[response.status] ?? 0) + 1;
        expect(revealed(response, `${url}${String(body)}`), `${url} ${String(body).slice(0, 200)}`).toEqual([]);
        expect(response.status, `${url} ${String(body).slice(0, 200)}`).toBeLessThan(500);
      }
    }
    expect(await snapshot()).toEqual(before);
    // Most inputs belong to other routes; some reach each action.
    expect(Object.values(statuses).reduce((sum, count) => sum + count)).toBeGreaterThan(200);
    expect(statuses[200]).toBeGreaterThan(10);
  }, 300_000);

  it('can’t be read or changed through links of its readers', async () => {
    const before = await settled();
    for (const route of routes.filter(({ pattern }) => /^\/proxy\/.*:token/.test(pattern))) {
      const path = pathOf(route);
      for (const intent of ['', 'unsubscribe', 'erase', 'erase-now', 'download', 'new-link']) {
        const body = new URLSearchParams({
          intent,
          confirm: 'yes',
          do_not_email: 'yes',
          'List-Unsubscribe': 'One-Click',
        });
        const init = intent === '' ? {} : { method: 'POST', body };
        const response = await send(`${path}?${proxyQuery(STRANGER)}`, init);
        expect(revealed(response), path).toEqual([]);
        expect(response.status, path).toBe(200);
      }
      const shown = await send(`${path}?${proxyQuery(STRANGER)}`, {});
      expect((await send(`${path}?${proxyQuery(SHOP)}`, {})).body, path).not.toBe(shown.body);
    }
    // The last line above visited the first shop's own links.
    const { DeliveryEvent: _, ...after } = await snapshot();
    expect(after).toEqual(expect.objectContaining(withoutEvents(before)));
  });

  it('can’t be changed by webhooks of this one', async () => {
    const before = await settled();
    const payload = { shop_domain: STRANGER, customer: { id: 1, email: owned.email }, orders_requested: [] };
    for (const topic of ['customers/redact', 'customers/data_request', 'shop/redact', 'app/uninstalled']) {
      const path = /^(customers|shop)\//.test(topic) ? '/webhooks/compliance' : '/webhooks/app';
      const body = JSON.stringify(payload);
      const response = await send(path, { method: 'POST', body, headers: webhookHeaders(topic, body, STRANGER) });
      expect([topic, response.status]).toEqual([topic, 200]);
    }
    expect(await snapshot()).toEqual(before);
  });
});

/** The first shop's rows once background jobs have come to rest. */
async function settled(): Promise<Record<string, string[]>> {
  let last = await snapshot();
  await expect
    .poll(
      async () => {
        const [before, now] = [last, await snapshot()];
        last = now;
        return JSON.stringify(before) === JSON.stringify(now);
      },
      { interval: 500 },
    )
    .toBe(true);
  return last;
}

function withoutEvents({ DeliveryEvent: _, ...rest }: Record<string, string[]>) {
  return rest;
}

function strings(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
