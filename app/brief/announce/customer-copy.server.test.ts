import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { CustomerCopy, CustomerCopyAll } from '~/jobs/contract';
import { saveSettings } from '~/settings/settings.server';

import { type TestAdminApi, testAdminApi } from '../../../tests/support/admin-api';
import { copyToCustomers } from './customer-copy.server';
import { queueEverybody } from './customer-copy-all.server';
import { suppress } from '../people/suppression.server';
import { SHOP, type TestShop, testShop } from '../testing/test-shop';

let shop: TestShop;
let api: TestAdminApi;

beforeAll(async () => {
  [shop, api] = await Promise.all([testShop(), testAdminApi()]);
  api.store.state.installation?.scopes.push('write_customers');
}, 60_000);
afterAll(() => Promise.all([shop.close(), api.close()]));
beforeEach(async () => {
  await shop.db.lead.deleteMany();
  await shop.db.suppression.deleteMany();
  await shop.db.rateLimit.deleteMany();
  await shop.boss.deleteAllJobs('customer-copy');
  await saveSettings({ db: shop.db, shop: SHOP, changes: { copyCustomers: true } });
  api.store.state.customers = [];
  api.store.state.operations = [];
  api.store.faults.clear();
});

const lead = () => shop.db.lead.findFirstOrThrow({ include: { requests: true } });
const customers = () => api.store.state.customers;
const asked = () => api.store.state.operations.map(({ name }) => name);

async function copy(scopes = ['write_customers']): Promise<void> {
  const { id: leadId } = await lead();
  await copyToCustomers({ db: shop.db, access: { admin: api.admin, scopes }, job: { shop: SHOP, leadId } });
}

async function did(kind: 'downloaded', at = new Date()): Promise<void> {
  const { requests } = await lead();
  await shop.db.briefEvent.create({ data: { shop: SHOP, requestId: requests[0]?.id ?? '', kind, detail: '', at } });
}

/** Somebody whom the shop knew before. */
function knownCustomer(
  marketingState: 'SUBSCRIBED' | 'UNSUBSCRIBED' | 'PENDING' | 'NOT_SUBSCRIBED',
  at: string | null,
) {
  const dates = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z', consentUpdatedAt: at };
  const named = { id: 7, email: 'reader@example.com', firstName: 'Ada', lastName: null, locale: 'en', note: null };
  const marketingOptInLevel = at === null ? null : 'SINGLE_OPT_IN';
  customers().push({ ...named, ...dates, tags: ['vip'], marketingState, marketingOptInLevel });
}

describe('a person who asked', () => {
  it('becomes a customer who has not confirmed yet, and is tagged', async () => {
    await shop.ask();
    await copy();
    expect(customers()).toMatchObject([
      {
        email: 'reader@example.com',
        marketingState: 'PENDING',
        marketingOptInLevel: 'CONFIRMED_OPT_IN',
        tags: ['buyers-brief', 'buyers-brief-buyers-brief'],
      },
    ]);
    expect((await lead()).customerId).toBe(`gid://shopify/Customer/${customers()[0]?.id}`);
  });

  it('is subscribed once they downloaded, and unsubscribed once they left', async () => {
    await shop.ask();
    await copy();
    await did('downloaded');
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'SUBSCRIBED', marketingOptInLevel: 'CONFIRMED_OPT_IN' }]);
    await shop.db.lead.updateMany({ data: { unsubscribedAt: new Date() } });
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED' }]);
    expect(customers()).toHaveLength(1);
  });

  it('stays subscribed where they are, and keeps name and tags', async () => {
    knownCustomer('SUBSCRIBED', '2026-01-01T00:00:00Z');
    await shop.ask();
    await copy();
    expect(customers()).toMatchObject([
      { firstName: 'Ada', marketingState: 'SUBSCRIBED', marketingOptInLevel: 'SINGLE_OPT_IN' },
    ]);
    expect(customers()[0]?.tags).toEqual(expect.arrayContaining(['vip', 'buyers-brief']));
  });

  it('does not become a customer by leaving', async () => {
    await shop.ask();
    await shop.db.lead.updateMany({ data: { unsubscribedAt: new Date() } });
    await copy();
    expect(customers()).toEqual([]);
  });

  it('stays away where they left after the download', async () => {
    await shop.ask();
    await did('downloaded', new Date(Date.now() - 60_000));
    knownCustomer('UNSUBSCRIBED', new Date().toISOString());
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED' }]);
  });

  it('is asked of Shopify not at all while it is off, not granted, or the person is to get no mail', async () => {
    await shop.ask();
    await copy(['write_content']);
    await suppress({ db: shop.db, shop: SHOP, addresses: ['reader@example.com'] });
    await copy();
    await shop.db.suppression.deleteMany();
    await saveSettings({ db: shop.db, shop: SHOP, changes: { copyCustomers: false } });
    await copy();
    expect(asked()).toEqual([]);
  });

  it('whose address Shopify refuses is marked, and not tried again', async () => {
    await shop.ask({ email: '"a b"@example.com' });
    await copy();
    expect(await lead()).toMatchObject({ customerFailure: 'Email is invalid', customerId: null });
    expect(customers()).toEqual([]);
  });

  it('is tried again where Shopify does not answer', async () => {
    await shop.ask();
    api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
    await expect(copy()).rejects.toThrow('Shopify did not answer');
    api.store.faults.clear();
    await copy();
    expect(customers()).toHaveLength(1);
  });

  it('who was erased meanwhile is nobody', async () => {
    await shop.ask();
    const { id: leadId } = await lead();
    await shop.db.lead.deleteMany();
    const access = { admin: api.admin, scopes: ['write_customers'] };
    await copyToCustomers({ db: shop.db, access, job: { shop: SHOP, leadId } });
    expect(asked()).toEqual([]);
  });
});

describe('everybody who asked before', () => {
  it('is queued once, however many there are, and only of this shop', async () => {
    const people = Array.from({ length: 450 }, (_, index) => `person${index}@example.com`);
    await shop.db.lead.createMany({ data: people.map((email) => ({ shop: SHOP, email, emailKey: email })) });
    await shop.db.lead.create({ data: { shop: 'other.myshopify.com', email: 'a@b.cd', emailKey: 'a@b.cd' } });
    let job: CustomerCopyAll | undefined = { shop: SHOP, after: null };
    let runs = 0;
    for (; job; runs += 1) {
      await shop.boss.deleteAllJobs('customer-copy-all');
      await queueEverybody({ db: shop.db, enqueue: shop.enqueue, job });
      job = (await shop.boss.findJobs<CustomerCopyAll>('customer-copy-all'))[0]?.data;
    }
    const queued = await shop.boss.findJobs<CustomerCopy>('customer-copy');
    const ids = await shop.db.lead.findMany({ where: { shop: SHOP }, select: { id: true } });
    expect(new Set(queued.map(({ data }) => data.leadId))).toEqual(new Set(ids.map(({ id }) => id)));
    expect([queued.length, runs]).toEqual([450, 3]);
  });
});

describe('the job', () => {
  const jobs = async () => (await shop.boss.findJobs('customer-copy')).length;

  it('is written with the sign-up, where the merchant wants it', async () => {
    await shop.ask();
    expect(await jobs()).toBe(1);
    await saveSettings({ db: shop.db, shop: SHOP, changes: { copyCustomers: false } });
    await shop.ask();
    expect(await jobs()).toBe(1);
  });
});
