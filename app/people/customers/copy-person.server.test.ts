import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { CustomerCopy, CustomerCopyAll } from '~/jobs/contract';
import { saveSettings } from '~/settings/settings.server';

import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { copyToCustomers } from './copy-person.server';
import { queueAll } from './copy-everyone.server';
import { addToDoNotEmailList } from '../do-not-email/do-not-email.server';
import { SHOP, type TestShop, testShop } from '../../../tests/support/app/test-shop';

let shop: TestShop;
let api: TestAdminApi;

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
  await saveSettings({ db: shop.db, shop: SHOP, changes: { copyCustomers: true } });
  api.store.state.customers = [];
  api.store.state.operations = [];
  api.store.faults.clear();
});

const person = () => shop.db.person.findFirstOrThrow({ include: { requests: true } });
const customers = () => api.store.state.customers;
const operations = () => api.store.state.operations.map(({ name }) => name);

async function copy(scopes = ['write_customers']): Promise<void> {
  const { id: personId } = await person();
  await copyToCustomers({ db: shop.db, access: { admin: api.admin, scopes }, job: { shop: SHOP, personId } });
}

async function recordDownload(at = new Date()): Promise<void> {
  const { requests } = await person();
  const requestId = requests[0]?.id ?? '';
  await shop.db.deliveryEvent.create({ data: { shop: SHOP, requestId, kind: 'downloaded', detail: '', at } });
}

/** Adds a customer from before the request. */
function addCustomer(marketingState: 'SUBSCRIBED' | 'UNSUBSCRIBED' | 'PENDING' | 'NOT_SUBSCRIBED', at: string | null) {
  const dates = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z', consentUpdatedAt: at };
  const named = { id: 7, email: 'reader@example.com', firstName: 'Ada', lastName: null, locale: 'en', note: null };
  const marketingOptInLevel = at === null ? null : 'SINGLE_OPT_IN';
  customers().push({ ...named, ...dates, tags: ['vip'], marketingState, marketingOptInLevel });
}

describe('a person who requested a Brief', () => {
  it('becomes a customer with a pending subscription and tags', async () => {
    await shop.requestBrief();
    await copy();
    expect(customers()).toMatchObject([
      {
        email: 'reader@example.com',
        marketingState: 'PENDING',
        marketingOptInLevel: 'CONFIRMED_OPT_IN',
        tags: ['buyers-brief', 'buyers-brief-buyers-brief'],
      },
    ]);
    expect((await person()).customerId).toBe(`gid://shopify/Customer/${customers()[0]?.id}`);
  });

  it('is subscribed after a download, and unsubscribed after unsubscribing', async () => {
    await shop.requestBrief();
    await copy();
    await recordDownload();
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'SUBSCRIBED', marketingOptInLevel: 'CONFIRMED_OPT_IN' }]);
    await shop.db.person.updateMany({ data: { unsubscribedAt: new Date() } });
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED' }]);
    expect(customers()).toHaveLength(1);
  });

  it('stays subscribed if they already are, and keeps their name and tags', async () => {
    addCustomer('SUBSCRIBED', '2026-01-01T00:00:00Z');
    await shop.requestBrief();
    await copy();
    expect(customers()).toMatchObject([
      { firstName: 'Ada', marketingState: 'SUBSCRIBED', marketingOptInLevel: 'SINGLE_OPT_IN' },
    ]);
    expect(customers()[0]?.tags).toEqual(expect.arrayContaining(['vip', 'buyers-brief']));
  });

  it('doesn’t become a customer by unsubscribing', async () => {
    await shop.requestBrief();
    await shop.db.person.updateMany({ data: { unsubscribedAt: new Date() } });
    await copy();
    expect(customers()).toEqual([]);
  });

  it('stays unsubscribed at Shopify if they unsubscribed there after the download', async () => {
    await shop.requestBrief();
    await recordDownload(new Date(Date.now() - 60_000));
    addCustomer('UNSUBSCRIBED', new Date().toISOString());
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED' }]);
  });

  it('isn’t copied if copying is off or not permitted, or if they are on the do-not-email list', async () => {
    await shop.requestBrief();
    await copy(['write_content']);
    await addToDoNotEmailList({ db: shop.db, shop: SHOP, addresses: ['reader@example.com'] });
    await copy();
    await shop.db.doNotEmail.deleteMany();
    await saveSettings({ db: shop.db, shop: SHOP, changes: { copyCustomers: false } });
    await copy();
    expect(operations()).toEqual([]);
  });

  it('is marked and not retried if Shopify rejects the address', async () => {
    await shop.requestBrief({ email: '"a b"@example.com' });
    await copy();
    expect(await person()).toMatchObject({ customerFailure: 'Email is invalid', customerId: null });
    expect(customers()).toEqual([]);
  });

  it('is retried if Shopify doesn’t respond', async () => {
    await shop.requestBrief();
    api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
    await expect(copy()).rejects.toThrow('Shopify didn’t respond');
    api.store.faults.clear();
    await copy();
    expect(customers()).toHaveLength(1);
  });

  it('isn’t copied if they have been erased in the meantime', async () => {
    await shop.requestBrief();
    const { id: personId } = await person();
    await shop.db.person.deleteMany();
    const access = { admin: api.admin, scopes: ['write_customers'] };
    await copyToCustomers({ db: shop.db, access, job: { shop: SHOP, personId } });
    expect(operations()).toEqual([]);
  });
});

describe('queueAll', () => {
  it('queues every person of the shop once, in batches', async () => {
    const people = Array.from({ length: 450 }, (_, index) => `person${index}@example.com`);
    await shop.db.person.createMany({ data: people.map((email) => ({ shop: SHOP, email, emailKey: email })) });
    await shop.db.person.create({ data: { shop: 'other.myshopify.com', email: 'a@b.cd', emailKey: 'a@b.cd' } });
    let job: CustomerCopyAll | undefined = { shop: SHOP, after: null };
    let runs = 0;
    for (; job; runs += 1) {
      await shop.boss.deleteAllJobs('customer-copy-all');
      await queueAll({ db: shop.db, enqueue: shop.enqueue, job });
      job = (await shop.boss.findJobs<CustomerCopyAll>('customer-copy-all'))[0]?.data;
    }
    const queued = await shop.boss.findJobs<CustomerCopy>('customer-copy');
    const ids = await shop.db.person.findMany({ where: { shop: SHOP }, select: { id: true } });
    expect(new Set(queued.map(({ data }) => data.personId))).toEqual(new Set(ids.map(({ id }) => id)));
    expect([queued.length, runs]).toEqual([450, 3]);
  });
});

describe('the job', () => {
  const jobs = async () => (await shop.boss.findJobs('customer-copy')).length;

  it('is queued with the sign-up if copying is on', async () => {
    await shop.requestBrief();
    expect(await jobs()).toBe(1);
    await saveSettings({ db: shop.db, shop: SHOP, changes: { copyCustomers: false } });
    await shop.requestBrief();
    expect(await jobs()).toBe(1);
  });
});
