import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { completionPayload } from '~/routine/flow-payload.server';
import { requestPayload } from '~/sign-up/flow-payload.server';
import { SHOP, type TestShop, testShop } from '../../tests/support/app/test-shop';
import type { FlowEvent } from '~/jobs/contract';

import { type TestAdminApi, testAdminApi } from '../../tests/support/app/admin-api';
import { type FlowMessage, sendToFlow } from './send.server';

let shop: TestShop;
let api: TestAdminApi;

beforeAll(async () => {
  [shop, api] = await Promise.all([testShop(), testAdminApi()]);
  await shop.db.shop.create({ data: { shop: SHOP, name: 'Core Nexus', url: 'https://shop.example', email: 'a@b.c' } });
}, 60_000);
afterAll(() => Promise.all([shop.close(), api.close()]));
beforeEach(async () => {
  await shop.db.person.deleteMany();
  await shop.db.rateLimit.deleteMany();
  api.store.state.flow = [];
  api.store.faults.clear();
});

const send = async (event: FlowEvent) => {
  const { db } = shop;
  if (event.trigger === 'routine-completed') {
    return sendToFlow(api.admin, {
      trigger: event.trigger,
      payload: await completionPayload({ db, admin: api.admin, event }),
    });
  }
  const { trigger } = event;
  const payload = await requestPayload({ db, admin: api.admin, ...event });
  if (payload) await sendToFlow(api.admin, { trigger, payload });
};
const sent = () => api.store.state.flow.map(({ trigger, payload }) => ({ trigger, payload }));

async function requestBrief(): Promise<FlowEvent> {
  await shop.requestBrief({ utm_campaign: 'spring' });
  const { id: requestId } = await shop.db.briefRequest.findFirstOrThrow();
  return { shop: SHOP, trigger: 'brief-requested', requestId };
}

test('sends requests and downloads with the fields of their triggers', async () => {
  const event = await requestBrief();
  await send(event);
  await send({ ...event, trigger: 'brief-downloaded' } as FlowEvent);
  const payload = {
    Email: 'reader@example.com',
    Brief: 'Before you buy a hip-flexor release tool',
    Article: 'The sequence',
    'Article URL': 'https://shop.example/blogs/release/sequence',
    Campaign: 'spring',
    Language: 'en',
  };
  expect(sent()).toEqual([
    { trigger: 'brief-requested', payload },
    { trigger: 'brief-downloaded', payload },
  ]);
});

test('sends completed routines without naming anyone', async () => {
  await send({
    ...{ shop: SHOP, trigger: 'routine-completed', routine: 'hip-sequence', steps: 10 },
    articleId: '100',
  });
  expect(sent()).toEqual([
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

test('doesn’t send erased requests', async () => {
  const event = await requestBrief();
  await shop.db.person.deleteMany();
  await send(event);
  expect(sent()).toEqual([]);
});

test('throws if Shopify doesn’t respond, but only logs what Flow rejects', async () => {
  const event = await requestBrief();
  api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
  await expect(send(event)).rejects.toThrow('Shopify didn’t respond');
  api.store.faults.clear();
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await sendToFlow(api.admin, { trigger: 'routine-ended', payload: {} } as unknown as FlowMessage);
  expect(String(log.mock.calls[0]?.[0])).toContain("Invalid handle 'routine-ended'");
  log.mockRestore();
  expect(sent()).toEqual([]);
});
