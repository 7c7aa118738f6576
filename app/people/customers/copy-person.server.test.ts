import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { CustomerCopy, CustomerCopyAll, CustomerRevert } from '~/jobs/contract';
import { saveSettings } from '~/settings/settings.server';

import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { copyToCustomers } from './copy-person.server';
import { queueAll } from './copy-everyone.server';
import { revertCustomer } from './revert-customer.server';
import { erasePerson } from '../erasure.server';
import { confirmPerson, unsubscribePerson } from '../subscription.server';
import { addToDoNotEmailList } from '../do-not-email/do-not-email.server';
import { SHOP, type TestShop, marketingFields, testShop } from '../../../tests/support/app/test-shop';

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
  await shop.boss.deleteAllJobs('customer-revert');
  await saveSettings({ db: shop.db, shop: SHOP, changes: { copyCustomers: true, marketingConsent: true } });
  api.store.state.customers = [];
  api.store.state.operations = [];
  api.store.faults.clear();
});

const person = () => shop.db.person.findFirstOrThrow({ include: { requests: { orderBy: { id: 'asc' } } } });
const customers = () => api.store.state.customers;
const operations = () => api.store.state.operations.map(({ name }) => name);

async function copy(scopes = ['write_customers']): Promise<void> {
  const { id: personId } = await person();
  await copyToCustomers({ ...shop, access: { admin: api.admin, scopes }, job: { shop: SHOP, personId } });
}

/** Requests the Brief with the marketing box checked. */
async function requestWithMarketing(): Promise<void> {
  expect(await shop.requestBrief(await marketingFields(shop.db))).toMatchObject({ ok: true });
}

/** Downloads the Brief of the latest request. */
async function confirm(): Promise<void> {
  const { id: personId, requests } = await person();
  const { id: requestId = '', createdAt = new Date() } = requests.at(-1) ?? {};
  await shop.db.$transaction((tx) => confirmPerson(tx, { shop: SHOP, personId, requestId, requestedAt: createdAt }));
}

async function unsubscribe(scope: 'all' | 'delivery' | 'marketing'): Promise<void> {
  const { id: personId } = await person();
  await shop.db.$transaction((tx) => unsubscribePerson(tx, { shop: SHOP, personId, scope }));
}

/** Erases the person, then runs the job that this queues. */
async function erase({ isForever = false } = {}): Promise<void> {
  const input = { enqueue: shop.enqueue, shop: SHOP, email: 'reader@example.com', isForever };
  await shop.db.$transaction((tx) => erasePerson(tx, input));
  await runReverts();
}

async function runReverts(): Promise<void> {
  const access = { admin: api.admin, scopes: ['write_customers'] };
  for (const { id, data } of await shop.boss.findJobs<CustomerRevert>('customer-revert')) {
    await revertCustomer({ db: shop.db, access, job: data });
    await shop.boss.deleteJob('customer-revert', id);
  }
}

/** What Shopify does when a request of this name arrives, before it responds. */
function adminThat(name: string, act: () => Promise<void>): typeof api.admin {
  return {
    graphql: async (operation, options) => {
      const response = await api.admin.graphql(operation, options);
      if (operation.includes(name)) await act();
      return response;
    },
  };
}

/** Adds a customer from before the request. */
function addCustomer(marketingState: 'SUBSCRIBED' | 'UNSUBSCRIBED' | 'PENDING' | 'NOT_SUBSCRIBED', at: string | null) {
  const dates = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z', consentUpdatedAt: at };
  const named = { id: 7, email: 'reader@example.com', firstName: 'Ada', lastName: null, locale: 'en', note: null };
  const marketingOptInLevel = at === null ? null : 'SINGLE_OPT_IN';
  customers().push({ ...named, ...dates, tags: ['vip'], marketingState, marketingOptInLevel });
}

describe('a person who requested a Brief', () => {
  it('becomes a customer with tags, whose subscription is left alone', async () => {
    await shop.requestBrief();
    await copy();
    await confirm();
    await copy();
    expect(customers()).toMatchObject([
      {
        email: 'reader@example.com',
        marketingState: 'NOT_SUBSCRIBED',
        marketingOptInLevel: null,
        tags: ['buyers-brief', 'buyers-brief-buyers-brief'],
      },
    ]);
    expect((await person()).customerId).toBe(`gid://shopify/Customer/${customers()[0]?.id}`);
    expect(operations()).not.toContain('UpdateCustomerConsent');
  });

  it('with marketing consent is pending, subscribed after the download, and unsubscribed after withdrawing it', async () => {
    await requestWithMarketing();
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'PENDING', marketingOptInLevel: 'CONFIRMED_OPT_IN' }]);
    await confirm();
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'SUBSCRIBED', marketingOptInLevel: 'CONFIRMED_OPT_IN' }]);
    await unsubscribe('delivery');
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'SUBSCRIBED' }]);
    await unsubscribe('marketing');
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED' }]);
    expect(customers()).toHaveLength(1);
    await requestWithMarketing();
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED' }]);
    await confirm();
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'SUBSCRIBED' }]);
  });

  it('is confirmed only by downloading what was requested with the box checked', async () => {
    await requestWithMarketing();
    await shop.requestBrief();
    await confirm();
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'PENDING' }]);
  });

  const [BEFORE, AFTER] = ['2026-01-01T00:00:00Z', new Date(Date.now() + 3_600_000).toISOString()];
  it.each([
    ['NOT_SUBSCRIBED', null, ['NOT_SUBSCRIBED', 'PENDING', 'SUBSCRIBED', 'UNSUBSCRIBED']],
    ['PENDING', BEFORE, ['PENDING', 'PENDING', 'SUBSCRIBED', 'UNSUBSCRIBED']],
    ['SUBSCRIBED', BEFORE, ['SUBSCRIBED', 'SUBSCRIBED', 'SUBSCRIBED', 'SUBSCRIBED']],
    ['UNSUBSCRIBED', BEFORE, ['UNSUBSCRIBED', 'UNSUBSCRIBED', 'SUBSCRIBED', 'UNSUBSCRIBED']],
    ['UNSUBSCRIBED', AFTER, ['UNSUBSCRIBED', 'UNSUBSCRIBED', 'UNSUBSCRIBED', 'UNSUBSCRIBED']],
  ] as const)(
    'known as %s since %s: state after request, consent, download, withdrawal',
    async (state, at, expected) => {
      addCustomer(state, at);
      const level = customers()[0]?.marketingOptInLevel;
      const states: string[] = [];
      for (const step of [() => shop.requestBrief(), requestWithMarketing, confirm, () => unsubscribe('all')]) {
        await step();
        await copy();
        states.push(customers()[0]?.marketingState ?? '');
      }
      expect(states).toEqual(expected);
      expect(customers()[0]?.tags).toEqual(expect.arrayContaining(['vip', 'buyers-brief']));
      expect(customers()).toMatchObject([{ firstName: 'Ada' }]);
      // What Shopify knew is unchanged if the app set nothing.
      if (new Set(states).size === 1)
        expect(customers()).toMatchObject([{ marketingOptInLevel: level, consentUpdatedAt: at }]);
    },
  );

  it.each([
    ['nothing', 'SUBSCRIBED', '2026-01-01T00:00:00Z', 'SUBSCRIBED'],
    ['a subscription', 'NOT_SUBSCRIBED', null, 'UNSUBSCRIBED'],
  ] as const)(
    'once erased, leaves the customer as before if the app had set %s',
    async (_what, state, at, expected) => {
      addCustomer(state, at);
      await requestWithMarketing();
      await confirm();
      await copy();
      await erase();
      expect(customers()).toMatchObject([{ marketingState: expected, tags: ['vip'], firstName: 'Ada' }]);
      expect(await shop.db.person.count()).toBe(0);
    },
  );

  it('once erased, keeps a subscription that was chosen elsewhere since', async () => {
    await requestWithMarketing();
    await confirm();
    await copy();
    Object.assign(customers()[0] ?? {}, { consentUpdatedAt: new Date(Date.now() + 60_000).toISOString() });
    await erase();
    expect(customers()).toMatchObject([{ marketingState: 'SUBSCRIBED', tags: [] }]);
  });

  it('loses what was set if they are erased while Shopify responds', async () => {
    await requestWithMarketing();
    await confirm();
    const { id: personId } = await person();
    const access = { admin: adminThat('CreateCustomer', erase), scopes: ['write_customers'] };
    await copyToCustomers({ ...shop, access, job: { shop: SHOP, personId } });
    await runReverts();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED', tags: [] }]);
  });

  it.each(['TagCustomer', 'UpdateCustomerConsent'])(
    'loses what was set if they are erased after the process stopped during %s',
    async (name) => {
      addCustomer('NOT_SUBSCRIBED', null);
      await requestWithMarketing();
      await confirm();
      const { id: personId } = await person();
      const stop = () => Promise.reject(new Error('The process stopped.'));
      const access = { admin: adminThat(name, stop), scopes: ['write_customers'] };
      await expect(copyToCustomers({ ...shop, access, job: { shop: SHOP, personId } })).rejects.toThrow();
      expect(customers()[0]?.tags).toContain('buyers-brief');
      await erase();
      expect(customers()[0]?.tags).toEqual(['vip']);
      expect(customers()[0]?.marketingState).not.toBe('SUBSCRIBED');
    },
  );

  it('isn’t touched at Shopify if they are erased before anything was set', async () => {
    addCustomer('NOT_SUBSCRIBED', null);
    await requestWithMarketing();
    const { id: personId } = await person();
    const access = { admin: adminThat('CustomerByIdentifier', erase), scopes: ['write_customers'] };
    await copyToCustomers({ ...shop, access, job: { shop: SHOP, personId } });
    expect(customers()).toMatchObject([{ tags: ['vip'], marketingState: 'NOT_SUBSCRIBED' }]);
    expect(operations()).not.toContain('tagsAdd');
  });

  it('who wants no email ever again is unsubscribed, whoever subscribed them', async () => {
    addCustomer('SUBSCRIBED', '2026-01-01T00:00:00Z');
    await shop.requestBrief();
    await copy();
    await erase({ isForever: true });
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED', tags: ['vip'] }]);
  });

  it('keeps the tags of a new request, if the job of the erasure runs after it', async () => {
    await shop.requestBrief();
    await copy();
    const input = { enqueue: shop.enqueue, shop: SHOP, email: 'reader@example.com' };
    await shop.db.$transaction((tx) => erasePerson(tx, input));
    await shop.requestBrief();
    await copy();
    await runReverts();
    expect(customers()[0]?.tags).toContain('buyers-brief');
  });

  it('is reverted later if Shopify doesn’t respond to the erasure', async () => {
    await requestWithMarketing();
    await confirm();
    await copy();
    api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
    await expect(erase()).rejects.toThrow();
    expect(await shop.db.person.count()).toBe(0);
    api.store.faults.clear();
    await runReverts();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED', tags: [] }]);
  });

  it('is copied again if another job overtook this one, so that what the app set isn’t forgotten', async () => {
    await requestWithMarketing();
    const { id: personId } = await person();
    let overtaken = false;
    const admin: typeof api.admin = {
      graphql: async (operation, options) => {
        const response = await api.admin.graphql(operation, options);
        if (operation.includes('CustomerByIdentifier') && !overtaken) {
          overtaken = true;
          await confirm();
          await copy();
        }
        return response;
      },
    };
    const access = { admin, scopes: ['write_customers'] };
    const run = () => copyToCustomers({ ...shop, access, job: { shop: SHOP, personId } });
    await expect(run()).rejects.toThrow('another job');
    await run();
    expect(customers()).toMatchObject([{ marketingState: 'SUBSCRIBED' }]);
    await unsubscribe('marketing');
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED' }]);
  });

  it('ends what was set even if copying is off by then, or they are on the do-not-email list', async () => {
    await requestWithMarketing();
    await confirm();
    await copy();
    await addToDoNotEmailList({ db: shop.db, shop: SHOP, addresses: ['reader@example.com'] });
    await saveSettings({ db: shop.db, shop: SHOP, changes: { copyCustomers: false } });
    await unsubscribe('all');
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED' }]);
  });

  it('ends what was set even if the process stopped before recording it', async () => {
    await requestWithMarketing();
    await confirm();
    await copy();
    await shop.db.person.updateMany({ data: { subscriptionSet: null, subscriptionSetAt: null } });
    await copy();
    await unsubscribe('marketing');
    await copy();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED' }]);
  });

  it('doesn’t become a customer by unsubscribing', async () => {
    await shop.requestBrief();
    await unsubscribe('all');
    await copy();
    expect(customers()).toEqual([]);
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
    await copyToCustomers({ ...shop, access, job: { shop: SHOP, personId } });
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
