import { afterAll, beforeAll, expect, test } from 'vitest';

import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';
import { EVENTS_OF_A_REQUEST, REQUESTS_ON_A_PAGE, findYourData } from '../your-data/find-your-data.server';
import { yourDataPage } from '../your-data/pages.server';
import { html } from '~/storefront/html';
import { ACTIVITIES_ON_A_PAGE, listActivities, readActivityCursor } from './activities.server';

let shop: TestShop;
let personId: string;

const REQUESTS = 25;
const EVENTS = 230;

/** A person with many requests, one of which has many events; several happened at the same time. */
beforeAll(async () => {
  shop = await testShop();
  const { db } = shop;
  await shop.requestBrief();
  const request = await db.briefRequest.findFirstOrThrow();
  ({ personId } = request);
  const copies = Array.from({ length: REQUESTS - 1 }, () => ({ ...request, id: undefined, utm: {} }));
  await db.briefRequest.createMany({ data: copies });
  await db.$executeRaw`INSERT INTO "DeliveryEvent" (id, shop, "requestId", kind, detail, at)
    SELECT 'event-' || n, ${SHOP}, ${request.id}, 'bot_click', 'Firefox', now() + (n / 60) * interval '1 second'
    FROM generate_series(1, ${EVENTS}::int) AS n`;
  await shop.requestBrief({ email: 'other@example.com' });
}, 60_000);
afterAll(() => shop.close());

test('pages of activities have each exactly once, newest first', async () => {
  const all: { id: string; at: Date }[] = [];
  let older: string | null = '';
  for (let page = 0; older !== null; page += 1) {
    const input = { db: shop.db, shop: SHOP, personId, before: readActivityCursor(older) };
    const found = await listActivities(input);
    expect(found.activities.length).toBeLessThanOrEqual(ACTIVITIES_ON_A_PAGE);
    all.push(...found.activities);
    older = found.older;
    expect(page).toBeLessThan(10);
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(REQUESTS + EVENTS);
  expect(all).toHaveLength(REQUESTS + EVENTS);
  const times = all.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((one, other) => other - one));
});

test.each(['', 'x', '1.', '.x', "1.'; DROP", `${'9'.repeat(16)}.x`, '1.x\0', null])(
  '%j is no place in a list',
  (text) => {
    expect(readActivityCursor(text)).toBeNull();
  },
);

test('a reader’s page has some requests and the latest of what happened, with links to the others', async () => {
  const ids: string[] = [];
  let before: string | null = null;
  for (let page = 1; page <= 3; page += 1) {
    const data = await findYourData({ db: shop.db, shop: SHOP, personId, before });
    if (!data) throw new Error('No data');
    expect(data.requests.length).toBeLessThanOrEqual(REQUESTS_ON_A_PAGE);
    ids.push(...data.requests.map(({ id }) => id));
    const facts = { language: 'en', action: '/p?locale=en', exportPath: '/e', retention: html`` } as const;
    const content = String(yourDataPage({ ...facts, data }).body);
    expect([content.includes('Older requests'), content.includes('Latest requests')]).toEqual([page < 3, page > 1]);
    if (page === 3) {
      expect(data.requests.at(-1)).toMatchObject({ hasMoreEvents: true, events: { length: EVENTS_OF_A_REQUEST } });
      expect(content).toContain('Only the latest activity');
    }
    before = data.older;
  }
  expect(before).toBeNull();
  expect(new Set(ids).size).toBe(REQUESTS);
});
