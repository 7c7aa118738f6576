import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { flowPayload } from '~/brief/announce/flow-payload.server';
import { SHOP, type TestShop, testShop } from '~/brief/testing/test-shop';
import type { FlowEvent } from '~/jobs/contract';

import { type TestAdminApi, testAdminApi } from '../../tests/support/admin-api';
import { tellFlow } from './tell.server';

let shop: TestShop;
let api: TestAdminApi;

beforeAll(async () => {
  [shop, api] = await Promise.all([testShop(), testAdminApi()]);
  await shop.db.shop.create({ data: { shop: SHOP, name: 'Core Nexus', url: 'https://shop.example', email: 'a@b.c' } });
}, 60_000);
afterAll(() => Promise.all([shop.close(), api.close()]));
beforeEach(async () => {
  await shop.db.lead.deleteMany();
  await shop.db.rateLimit.deleteMany();
  api.store.state.flow = [];
  api.store.faults.clear();
});

const tell = (event: FlowEvent, admin: typeof api.admin | null = api.admin) =>
  tellFlow({ db: shop.db, admin, event, briefPayload: flowPayload });
const told = () => api.store.state.flow.map(({ trigger, payload }) => ({ trigger, payload }));

async function requested(): Promise<FlowEvent> {
  await shop.ask({ utm_campaign: 'spring' });
  const { id: requestId } = await shop.db.briefRequest.findFirstOrThrow();
  return { shop: SHOP, trigger: 'brief-requested', requestId };
}

test('a request is told of with what its trigger names', async () => {
  const event = await requested();
  await tell(event);
  await tell({ ...event, trigger: 'brief-downloaded' } as FlowEvent);
  const payload = {
    Email: 'reader@example.com',
    Brief: 'Before you buy a hip-flexor release tool',
    Article: 'The sequence',
    'Article URL': 'https://shop.example/blogs/release/sequence',
    Campaign: 'spring',
    Language: 'en',
  };
  expect(told()).toEqual([
    { trigger: 'brief-requested', payload },
    { trigger: 'brief-downloaded', payload },
  ]);
});

test('a completed routine is told of, and nobody is named', async () => {
  await tell({
    ...{ shop: SHOP, trigger: 'routine-completed', routine: 'hip-sequence', steps: 10 },
    ...{ articleTitle: 'The sequence', articlePath: '/blogs/release/sequence' },
  });
  expect(told()).toEqual([
    {
      trigger: 'routine-completed',
      payload: {
        Routine: 'hip-sequence',
        Article: 'The sequence',
        'Article URL': 'https://shop.example/blogs/release/sequence',
        Steps: 10,
      },
    },
  ]);
});

test('what was erased, and what nobody is there to be told of, is not told', async () => {
  const event = await requested();
  await tell(event, null);
  await shop.db.lead.deleteMany();
  await tell(event);
  expect(told()).toEqual([]);
});

test('where Shopify does not answer it is tried again; what Flow refuses is logged, and is not', async () => {
  const event = await requested();
  api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
  await expect(tell(event)).rejects.toThrow('Shopify did not answer');
  api.store.faults.clear();
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await tell({ ...event, trigger: 'routine-ended' } as unknown as FlowEvent);
  expect(String(log.mock.calls[0]?.[0])).toContain("Invalid handle 'routine-ended'");
  log.mockRestore();
  expect(told()).toEqual([]);
});
