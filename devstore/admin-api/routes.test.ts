import { beforeEach, describe, expect, it } from 'vitest';

import type { StoreContext } from '../context.ts';
import { temporaryContext } from '../testing/temporary-context.ts';
import { issueToken } from '../platform/tokens/access-tokens.ts';
import { adminApiRoutes } from './routes.ts';

const UPSERT = `mutation Publish($handle: MetaobjectHandleInput!, $fields: [MetaobjectFieldInput!]!) {
  metaobjectUpsert(handle: $handle, metaobject: { fields: $fields }) {
    metaobject { id type displayName }
    userErrors { field code elementKey }
  }
}`;
const ROUTINE = { type: '$app:routine', handle: 'hips' };
const ARTICLE = 'gid://shopify/Article/100';

let context: StoreContext;
let token: string;

beforeEach(() => {
  context = temporaryContext();
  token = issueToken(context, 'offline-expiring').token;
});

interface TestResponse {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: string[]; extensions?: Record<string, unknown> }[];
  extensions?: { cost: { requestedQueryCost: number; actualQueryCost: number | null } };
}

async function post(
  query: string,
  variables: object = {},
  { version = '2026-10', accessToken = token, api = adminApiRoutes(context) } = {},
): Promise<Response> {
  return api.request(`/${version}/graphql.json`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Shopify-Access-Token': accessToken },
    body: JSON.stringify({ query, variables }),
  });
}

async function run(query: string, variables: object = {}): Promise<TestResponse> {
  const response = await post(query, variables);
  expect(response.status).toBe(200);
  return (await response.json()) as TestResponse;
}

function upsert(fields: Record<string, string>, handle = ROUTINE): Promise<TestResponse> {
  return run(UPSERT, { handle, fields: Object.entries(fields).map(([key, value]) => ({ key, value })) });
}

describe('access', () => {
  it('rejects an unknown or expired token', async () => {
    expect((await post('{ shop { name } }', {}, { accessToken: 'guess' })).status).toBe(401);
    const [record] = context.state.installation?.tokens ?? [];
    if (record) record.expiresAt = new Date(Date.now() - 1).toISOString();
    expect((await post('{ shop { name } }')).status).toBe(401);
  });

  it('serves one version, and names it otherwise', async () => {
    const response = await post('{ shop { name } }', {}, { version: '2025-01' });

    expect(response.status).toBe(404);
    expect(await response.text()).toContain('2026-10');
  });

  it('denies fields without the scope', async () => {
    const { data, errors } = await run(
      'mutation { customerCreate(input: { email: "a@example.com" }) { customer { id } } }',
    );

    expect(data).toEqual({ customerCreate: null });
    expect(errors?.[0]).toMatchObject({ path: ['customerCreate'], extensions: { code: 'ACCESS_DENIED' } });
    expect(errors?.[0]?.extensions?.requiredAccess).toContain('write_customers');
  });

  it('requires a scope for other metaobjects than the app’s own', async () => {
    const own = await run('{ metaobjects(type: "$app:routine", first: 1) { nodes { id } } }');
    const others = await run('{ metaobjects(type: "lookbook", first: 1) { nodes { id } } }');

    expect(own.errors).toBeUndefined();
    expect(others.errors?.[0]?.extensions?.code).toBe('ACCESS_DENIED');
  });

  it('denies writing an article’s metafield without write_content', async () => {
    if (context.state.installation) context.state.installation.scopes = ['read_content'];
    const { errors } = await run(`mutation {
      metafieldsSet(metafields: [{ ownerId: "${ARTICLE}", key: "routine", value: "x" }]) { userErrors { code } }
    }`);

    expect(errors?.[0]?.extensions?.code).toBe('ACCESS_DENIED');
  });
});

describe('queries', () => {
  it('rejects a field that isn’t in Shopify’s schema', async () => {
    const { data, errors } = await run('{ shop { nme } }');

    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toContain('"nme"');
  });

  it('reports an unsupported field by name', async () => {
    const { errors } = await run('{ shop { name taxesIncluded } }');

    expect(errors?.map(({ message }) => message)).toContain('not implemented by the local store: Shop.taxesIncluded');
  });

  it('returns the shop, the installation and the articles', async () => {
    const { data } = await run(`{
      shop { name myshopifyDomain primaryDomain { url } }
      currentAppInstallation { accessScopes { handle } }
      articles(first: 1, query: "handle:${context.state.articles[0]?.handle}") {
        nodes { id isPublished blog { handle } }
        pageInfo { hasNextPage }
      }
    }`);

    expect(data).toMatchObject({
      shop: { name: 'Core Nexus', primaryDomain: { url: context.storeUrl } },
      articles: {
        nodes: [{ id: ARTICLE, isPublished: true, blog: { handle: 'release' } }],
        pageInfo: { hasNextPage: false },
      },
    });
    expect(JSON.stringify(data)).toContain('{"handle":"read_content"}');
  });

  it('records each call and reports its cost', async () => {
    const { extensions } = await run('query Name { shop { name } }');

    expect(extensions?.cost).toMatchObject({ requestedQueryCost: 1, actualQueryCost: 1 });
    expect(context.state.operations).toMatchObject([{ name: 'Name', kind: 'query', status: 200, errors: [] }]);
  });
});

describe('metaobjects', () => {
  it('are written by their $app type, and read with the resolved type', async () => {
    const { data } = await upsert({ title: 'Hips', document: '{"version":1}' });
    expect(data).toMatchObject({ metaobjectUpsert: { metaobject: { displayName: 'Hips' }, userErrors: [] } });
    expect(context.state.metaobjects).toMatchObject([{ ...ROUTINE, fields: { title: 'Hips' } }]);

    await upsert({ title: 'Hips and back' });
    const read = await run(
      'query($handle: MetaobjectHandleInput!) { metaobjectByHandle(handle: $handle) { type field(key: "document") { jsonValue } title: field(key: "title") { value } } }',
      { handle: ROUTINE },
    );
    expect(read.data?.metaobjectByHandle).toEqual({
      type: expect.stringMatching(/^app--\d+--routine$/) as string,
      field: { jsonValue: { version: 1 } },
      title: { value: 'Hips and back' },
    });
  });

  it.each([
    ['a field that is not defined', { title: 'T', document: '{}', color: 'red' }, 'UNDEFINED_OBJECT_FIELD', 'color'],
    ['a required field that is missing', { title: 'T' }, 'OBJECT_FIELD_REQUIRED', 'document'],
    ['invalid JSON', { title: 'T', document: '{' }, 'INVALID_VALUE', 'document'],
    ['a title of two lines', { title: 'T\nU', document: '{}' }, 'INVALID_VALUE', 'title'],
    ['a title of 256 characters', { title: 'x'.repeat(256), document: '{}' }, 'TOO_LONG', 'title'],
    ['JSON over 128 KB', { title: 'T', document: JSON.stringify('é'.repeat(65_536)) }, 'TOO_LONG', 'document'],
  ])('rejects %s and saves nothing', async (_what, fields, code, elementKey) => {
    const { data } = await upsert(fields);

    expect(data?.metaobjectUpsert).toMatchObject({ metaobject: null, userErrors: [{ code, elementKey }] });
    expect(context.state.metaobjects).toEqual([]);
  });

  it('rejects a type that isn’t in shopify.app.toml', async () => {
    const { data } = await upsert({ title: 'T' }, { type: '$app:poem', handle: 'x' });

    expect(data?.metaobjectUpsert).toMatchObject({ userErrors: [{ code: 'UNDEFINED_OBJECT_TYPE' }] });
  });

  it('are deleted by id', async () => {
    await upsert({ title: 'Hips', document: '{}' });
    const id = `gid://shopify/Metaobject/${context.state.metaobjects[0]?.id}`;
    const remove = `mutation { metaobjectDelete(id: "${id}") { deletedId userErrors { code } } }`;

    expect((await run(remove)).data).toEqual({ metaobjectDelete: { deletedId: id, userErrors: [] } });
    expect((await run(remove)).data).toMatchObject({
      metaobjectDelete: { userErrors: [{ code: 'RECORD_NOT_FOUND' }] },
    });
  });
});

describe('an article’s metafield', () => {
  const set = (value: string) =>
    run(
      `mutation($metafields: [MetafieldsSetInput!]!) {
        metafieldsSet(metafields: $metafields) { metafields { namespace type } userErrors { field code } }
      }`,
      { metafields: [{ ownerId: ARTICLE, namespace: '$app', key: 'routine', value }] },
    );

  it('refers to a metaobject, and can be deleted', async () => {
    await upsert({ title: 'Hips', document: '{}' });
    const id = `gid://shopify/Metaobject/${context.state.metaobjects[0]?.id}`;
    expect((await set(id)).data).toMatchObject({ metafieldsSet: { metafields: [{ type: 'metaobject_reference' }] } });
    expect(context.state.metafields).toMatchObject([
      { ownerId: ARTICLE, namespace: '$app', key: 'routine', value: id },
    ]);

    const read = `{ article(id: "${ARTICLE}") { metafield(namespace: "$app", key: "routine") {
      reference { ... on Metaobject { handle } } } } }`;
    expect((await run(read)).data).toEqual({ article: { metafield: { reference: { handle: 'hips' } } } });

    await run(`mutation { metafieldsDelete(metafields: [{ ownerId: "${ARTICLE}", namespace: "$app", key: "routine" }]) {
      deletedMetafields { key } } }`);
    expect((await run(read)).data).toEqual({ article: { metafield: null } });
  });

  it('rejects a reference to a missing metaobject', async () => {
    expect((await set('gid://shopify/Metaobject/7')).data).toMatchObject({
      metafieldsSet: { metafields: null, userErrors: [{ field: ['metafields', '0', 'value'], code: 'INVALID_VALUE' }] },
    });
  });
});

describe('limits', () => {
  const nested = (first: number) =>
    `{ articles(first: ${first}) { nodes { blog { articles(first: 9) { nodes { id } } } } } }`;

  it('rejects a query above the maximum cost of a single query', async () => {
    const { data, errors } = await run(nested(250));
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'MAX_COST_EXCEEDED', maxCost: 1000 } }]);
    expect(errors?.[0]?.extensions?.cost).toBeGreaterThan(1000);
    expect((await run(nested(2))).errors?.[0]?.extensions?.code).not.toBe('MAX_COST_EXCEEDED');
  });

  it('responds with 429 and Retry-After to more than 40 concurrent requests of a token', async () => {
    const api = adminApiRoutes(context);
    const other = issueToken(context, 'online').token;
    const send = (accessToken: string) => post('{ shop { name } }', {}, { accessToken, api });

    const sent = Array.from({ length: 43 }, () => send(token));
    const others = await send(other);
    const responses = await Promise.all(sent);
    expect(responses.map(({ status }) => status)).toEqual([...Array<number>(40).fill(200), 429, 429, 429]);
    expect(responses[40]?.headers.get('Retry-After')).toBe('2.0');
    expect(others.status).toBe(200);
    expect((await send(token)).status).toBe(200);
  });
});

describe('faults', () => {
  it('throttles with status 200 and an error', async () => {
    context.faults.add({ target: 'admin-api', mode: 'throttle', times: 1 });

    const { data, errors } = await run('{ shop { name } }');
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.code).toBe('THROTTLED');
    expect((await run('{ shop { name } }')).errors).toBeUndefined();
  });

  it('fails with status 500', async () => {
    context.faults.add({ target: 'admin-api', mode: 'error', times: 1 });

    expect((await post('{ shop { name } }')).status).toBe(500);
  });
});
