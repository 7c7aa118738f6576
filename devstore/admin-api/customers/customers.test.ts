import { beforeEach, describe, expect, it } from 'vitest';

import type { StoreContext } from '../../context.ts';
import { temporaryContext } from '../../testing/temporary-context.ts';
import { issueToken } from '../../platform/tokens/access-tokens.ts';
import { adminApiRoutes } from '../routes.ts';

let context: StoreContext;
let token: string;

beforeEach(() => {
  context = temporaryContext();
  token = issueToken(context, 'offline').token;
  context.state.installation?.scopes.push('write_customers');
});

interface TestResponse {
  data: Record<string, unknown>;
  errors?: { message: string; extensions?: { code?: string } }[];
}

async function run(query: string, variables: object = {}): Promise<TestResponse> {
  const response = await adminApiRoutes(context).request('/2026-10/graphql.json', {
    method: 'POST',
    headers: { 'X-Shopify-Access-Token': token },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as TestResponse;
}

const CREATE = `mutation($input: CustomerInput!) {
  customerCreate(input: $input) {
    customer { id tags emailMarketingConsent { marketingState marketingOptInLevel } }
    userErrors { field message }
  }
}`;
const create = (input: object) => run(CREATE, { input });
const subscribed = { marketingState: 'SUBSCRIBED', marketingOptInLevel: 'CONFIRMED_OPT_IN' };

describe('a customer', () => {
  it('is created with consent and tags, and found by email', async () => {
    const input = { email: 'Ada@Example.com', tags: ['brief', ' Brief ', 'hips'], emailMarketingConsent: subscribed };
    expect((await create(input)).data.customerCreate).toMatchObject({
      customer: { tags: ['brief', 'hips'], emailMarketingConsent: subscribed },
      userErrors: [],
    });

    const find = 'query($query: String!) { customers(first: 2, query: $query) { nodes { email } } }';
    const found = (query: string) => run(find, { query }).then(({ data }) => data.customers);
    expect(await found('email:ada@example.com')).toEqual({ nodes: [{ email: 'ada@example.com' }] });
    expect(await found('email:bob@example.com')).toEqual({ nodes: [] });
    expect((await run(find, { query: 'orders_count:1' })).errors?.[0]?.message).toContain('"orders_count:"');
  });

  it.each([
    ['an email that is taken', { email: 'ADA@example.com' }, ['email']],
    ['an invalid email', { email: 'ada' }, ['email']],
    ['neither name nor email', { tags: ['x'] }, null],
    ['consent without an email', { firstName: 'Ada', emailMarketingConsent: subscribed }, ['emailMarketingConsent']],
  ])('isn’t created with %s', async (_what, input, field) => {
    await create({ email: 'ada@example.com' });

    expect((await create(input)).data.customerCreate).toMatchObject({ customer: null, userErrors: [{ field }] });
    expect(context.state.customers).toHaveLength(1);
  });

  it('is updated, except for its consent', async () => {
    await create({ email: 'ada@example.com' });
    const id = `gid://shopify/Customer/${context.state.customers[0]?.id}`;
    const update = (input: object) =>
      run('mutation($input: CustomerInput!) { customerUpdate(input: $input) { userErrors { field } } }', { input });

    expect((await update({ id, firstName: 'Ada' })).data).toEqual({ customerUpdate: { userErrors: [] } });
    expect((await update({ id, emailMarketingConsent: subscribed })).data).toEqual({
      customerUpdate: { userErrors: [{ field: ['emailMarketingConsent'] }] },
    });
    expect(context.state.customers).toMatchObject([{ firstName: 'Ada', marketingState: 'NOT_SUBSCRIBED' }]);
  });

  it.each([
    ['SUBSCRIBED', [], 'SUBSCRIBED'],
    ['UNSUBSCRIBED', [], 'UNSUBSCRIBED'],
    ['NOT_SUBSCRIBED', [{ code: 'INVALID' }], 'PENDING'],
  ])('consent set to %s', async (marketingState, userErrors, expected) => {
    await create({ email: 'ada@example.com', emailMarketingConsent: { marketingState: 'PENDING' } });
    const input = {
      customerId: `gid://shopify/Customer/${context.state.customers[0]?.id}`,
      emailMarketingConsent: { marketingState },
    };
    const { data } = await run(
      `mutation($input: CustomerEmailMarketingConsentUpdateInput!) {
        customerEmailMarketingConsentUpdate(input: $input) { userErrors { code } } }`,
      { input },
    );

    expect(data.customerEmailMarketingConsentUpdate).toEqual({ userErrors });
    expect(context.state.customers[0]?.marketingState).toBe(expected);
  });

  it('is tagged, if the app has the scope', async () => {
    await create({ email: 'ada@example.com', tags: ['brief'] });
    const id = `gid://shopify/Customer/${context.state.customers[0]?.id}`;
    const add = () => run(`mutation { tagsAdd(id: "${id}", tags: ["Brief", "hips"]) { userErrors { message } } }`);

    expect((await add()).errors).toBeUndefined();
    expect(context.state.customers[0]?.tags).toEqual(['brief', 'hips']);
    const remove = (given: string) =>
      run(`mutation { tagsRemove(id: "${given}", tags: ["BRIEF ", "other"]) { userErrors { field } } }`);
    expect((await remove(id)).data).toEqual({ tagsRemove: { userErrors: [] } });
    expect(context.state.customers[0]?.tags).toEqual(['hips']);
    expect((await remove(`${id}0`)).data).toEqual({ tagsRemove: { userErrors: [{ field: ['id'] }] } });
    context.state.installation?.scopes.pop();
    expect((await add()).errors?.[0]?.extensions?.code).toBe('ACCESS_DENIED');
  });
});

it('app data metafields need no scope', async () => {
  if (context.state.installation) context.state.installation.scopes = [];
  const ownerId = 'gid://shopify/AppInstallation/1';
  const metafields = [{ ownerId, namespace: 'settings', key: 'on', type: 'boolean', value: 'true' }];
  const set = await run(
    'mutation($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) { userErrors { message } } }',
    { metafields },
  );

  expect(set).toMatchObject({ data: { metafieldsSet: { userErrors: [] } } });
  const read = '{ currentAppInstallation { id metafield(namespace: "settings", key: "on") { jsonValue } } }';
  expect((await run(read)).data).toEqual({ currentAppInstallation: { id: ownerId, metafield: { jsonValue: true } } });
});

it('is found by email, ignoring case, or by id', async () => {
  await create({ email: 'Ada@Example.com' });
  const QUERY = `query($identifier: CustomerIdentifierInput!) { customerByIdentifier(identifier: $identifier) { id } }`;
  const found = async (identifier: object) => (await run(QUERY, { identifier })).data.customerByIdentifier;
  const ada = (await found({ emailAddress: 'ada@EXAMPLE.com' })) as { id: string };
  expect(ada.id).toMatch(/^gid:\/\/shopify\/Customer\/\d+$/);
  expect(await found({ id: ada.id })).toEqual(ada);
  expect(await found({ emailAddress: 'bob@example.com' })).toBeNull();
  expect((await run(QUERY, { identifier: { phoneNumber: '1' } })).errors?.[0]?.message).toContain('not implemented');
});
