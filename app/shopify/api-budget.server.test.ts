/** Background work and the merchant share the Admin API's points. Against the local store, which counts them like Shopify. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { sendToFlow } from '~/flow/send.server';
import { reassignArticles } from '~/articles/reassign.server';

import { type TestAdminApi, testAdminApi } from '../../tests/support/app/admin-api';
import { type AdminApi, ShopifyError } from './admin-api.server';
import { BudgetError, RESERVED_SHARE, withBudget } from './api-budget.server';

let api: TestAdminApi;
beforeAll(async () => void (api = await testAdminApi()), 60_000);
afterAll(() => api.close());
beforeEach(() => {
  api.store.state.flow = [];
});

const payload = { Routine: 'Hips', Article: '', 'Article URL': '', Steps: 1 };
/** The most expensive of a merchant's actions: it reads 250 articles at once. */
const repair = () =>
  reassignArticles({
    admin: api.admin,
    content: 'routine',
    from: 'gid://shopify/Metaobject/1',
    to: 'gid://shopify/Metaobject/2',
  });
const complete = (admin: AdminApi) => sendToFlow(admin, { trigger: 'routine-completed', payload });

/** Sends events as the worker does: five at a time. */
async function work(admin: AdminApi, count: number): Promise<unknown[]> {
  const errors: unknown[] = [];
  let sent = 0;
  const worker = async () => {
    while (sent < count) {
      sent += 1;
      await complete(admin).catch((error: unknown) => errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: 5 }, worker));
  return errors;
}

test('without a budget, background work takes all points, and the merchant reads that Shopify is busy', async () => {
  await work(api.admin, 300);
  await expect(repair()).rejects.toThrow('Shopify is receiving too many requests');
}, 30_000);

test('with a budget, events don’t get in the merchant’s way, and aren’t lost', async () => {
  await api.close();
  api = await testAdminApi();
  let visits = 0;
  const background = withBudget(api.admin, 'flooded.myshopify.com');
  // The merchant does it while events are sent.
  const visit = async () => {
    await repair();
    visits += 1;
  };
  const errors: unknown[] = [];
  for (const count of [80, 40]) {
    const working = work(background, count);
    await visit();
    errors.push(...(await working));
    await visit();
  }
  expect(visits).toBe(4);
  expect(errors).toEqual([]);
  expect(api.store.state.flow).toHaveLength(120);
}, 60_000);

describe('a call', () => {
  /** An API whose bucket has this many points. */
  const fakeStatus = (currentlyAvailable: number, restoreRate: number): AdminApi => ({
    graphql: () =>
      Promise.resolve({
        json: () =>
          Promise.resolve({
            data: { flowTriggerReceive: { userErrors: [] } } as never,
            extensions: {
              cost: {
                requestedQueryCost: 10,
                throttleStatus: { maximumAvailable: 2000, currentlyAvailable, restoreRate },
              },
            },
          }),
      }),
  });

  test('waits until the merchant’s share is full again', async () => {
    const admin = withBudget(fakeStatus(2000 * RESERVED_SHARE - 10, 100), 'waiting.myshopify.com');
    await complete(admin);
    const start = performance.now();
    await complete(admin);
    expect(performance.now() - start).toBeGreaterThan(150);
  });

  test('fails at once if that would take too long, so that the job runs later', async () => {
    const admin = withBudget(fakeStatus(0, 1), 'failing.myshopify.com');
    await complete(admin);
    await expect(complete(admin)).rejects.toBeInstanceOf(ShopifyError);
    await expect(complete(admin)).rejects.toBeInstanceOf(BudgetError);
  });

  test('doesn’t wait for another shop', async () => {
    await complete(withBudget(fakeStatus(0, 1), 'empty.myshopify.com'));
    await complete(withBudget(fakeStatus(0, 1), 'other.myshopify.com'));
  });
});
