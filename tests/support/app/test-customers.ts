/** People of a test shop who are copied to the local store's customers. */
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';

import type { CustomerRevert } from '~/jobs/contract';
import { saveSettings } from '~/settings/settings.server';

import { type TestAdminApi, testAdminApi } from './admin-api';
import { SHOP, type TestShop, marketingFields, testShop } from './test-shop';
import { erasePerson } from '../../../app/people/erasure.server';
import { confirmPerson, unsubscribePerson } from '../../../app/people/subscription.server';
import { copyToCustomers } from '../../../app/people/customers/copy-person.server';
import { revertCustomer } from '../../../app/people/customers/revert-customer.server';

export let shop: TestShop;
export let api: TestAdminApi;

/** Registers the setup of a test file: a shop that copies people, and a store without customers before each test. */
export function useCustomers(): void {
  beforeAll(async () => {
    [shop, api] = await Promise.all([testShop(), testAdminApi()]);
    api.store.state.installation?.scopes.push('write_customers');
  }, 60_000);
  afterAll(() => Promise.all([shop.close(), api.close()]));
  beforeEach(async () => {
    await shop.db.person.deleteMany();
    await shop.db.doNotEmail.deleteMany();
    await shop.db.rateLimit.deleteMany();
    await shop.boss.deleteAllJobs('customer-copy');
    await shop.boss.deleteAllJobs('customer-revert');
    await saveSettings({ db: shop.db, shop: SHOP, changes: { copyCustomers: true, marketingConsent: true } });
    api.store.state.customers = [];
    api.store.state.operations = [];
    api.store.faults.clear();
  });
}

export const person = () => shop.db.person.findFirstOrThrow({ include: { requests: { orderBy: { id: 'asc' } } } });
export const customers = () => api.store.state.customers;
export const operations = () => api.store.state.operations.map(({ name }) => name);

export async function copy(scopes = ['write_customers']): Promise<void> {
  const { id: personId } = await person();
  await copyToCustomers({ ...shop, access: { admin: api.admin, scopes }, job: { shop: SHOP, personId } });
}

/** Requests the Brief with the marketing box checked. */
export async function requestWithMarketing(): Promise<void> {
  expect(await shop.requestBrief(await marketingFields(shop.db))).toMatchObject({ ok: true });
}

/** Downloads the Brief of the latest request. */
export async function confirm(): Promise<void> {
  const { id: personId, requests } = await person();
  const { id: requestId = '', createdAt = new Date() } = requests.at(-1) ?? {};
  await shop.db.$transaction((tx) => confirmPerson(tx, { shop: SHOP, personId, requestId, requestedAt: createdAt }));
}

export async function unsubscribe(scope: 'all' | 'delivery' | 'marketing'): Promise<void> {
  const { id: personId } = await person();
  await shop.db.$transaction((tx) => unsubscribePerson(tx, { shop: SHOP, personId, scope }));
}

/** Erases the person, then runs the job that this queues. */
export async function erase({ isForever = false } = {}): Promise<void> {
  const input = { enqueue: shop.enqueue, shop: SHOP, email: 'reader@example.com', isForever };
  await shop.db.$transaction((tx) => erasePerson(tx, input));
  await runReverts();
}

export async function runReverts(): Promise<void> {
  const access = { admin: api.admin, scopes: ['write_customers'] };
  for (const { id, data } of await shop.boss.findJobs<CustomerRevert>('customer-revert')) {
    await revertCustomer({ db: shop.db, access, job: data });
    await shop.boss.deleteJob('customer-revert', id);
  }
}

/** What Shopify does when a request of this name arrives, before it responds. */
export function adminThat(name: string, act: () => Promise<void>): typeof api.admin {
  return {
    graphql: async (operation, options) => {
      const response = await api.admin.graphql(operation, options);
      if (operation.includes(name)) await act();
      return response;
    },
  };
}

/** Adds a customer from before the request. */
export function addCustomer(
  marketingState: 'SUBSCRIBED' | 'UNSUBSCRIBED' | 'PENDING' | 'NOT_SUBSCRIBED',
  at: string | null,
) {
  const dates = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z', consentUpdatedAt: at };
  const named = { id: 7, email: 'reader@example.com', firstName: 'Ada', lastName: null, locale: 'en', note: null };
  const marketingOptInLevel = at === null ? null : 'SINGLE_OPT_IN';
  customers().push({ ...named, ...dates, tags: ['vip'], marketingState, marketingOptInLevel });
}
