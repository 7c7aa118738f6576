import { describe, expect, it } from 'vitest';

import { SHOP } from '../../../tests/support/app/test-shop';
import { erasePerson } from '../erasure.server';
import { copyToCustomers } from './copy-person.server';
import {
  addCustomer,
  adminThat,
  api,
  confirm,
  copy,
  customers,
  erase,
  operations,
  person,
  requestWithMarketing,
  runReverts,
  shop,
  useCustomers,
} from '../../../tests/support/app/test-customers';

useCustomers();

describe('a person who is erased', () => {
  it.each([
    ['nothing', 'SUBSCRIBED', '2026-01-01T00:00:00Z', 'SUBSCRIBED'],
    ['a subscription', 'NOT_SUBSCRIBED', null, 'UNSUBSCRIBED'],
  ] as const)('leaves the customer as before if the app had set %s', async (_what, state, at, expected) => {
    addCustomer(state, at);
    await requestWithMarketing();
    await confirm();
    await copy();
    await erase();
    expect(customers()).toMatchObject([{ marketingState: expected, tags: ['vip'], firstName: 'Ada' }]);
    expect(await shop.db.person.count()).toBe(0);
  });

  it('keeps a subscription that was chosen elsewhere since', async () => {
    await requestWithMarketing();
    await confirm();
    await copy();
    Object.assign(customers()[0] ?? {}, { consentUpdatedAt: new Date(Date.now() + 60_000).toISOString() });
    await erase();
    expect(customers()).toMatchObject([{ marketingState: 'SUBSCRIBED', tags: [] }]);
  });

  it('loses what was set even while Shopify responds', async () => {
    await requestWithMarketing();
    await confirm();
    const { id: personId } = await person();
    const access = { admin: adminThat('CreateCustomer', erase), scopes: ['write_customers'] };
    await copyToCustomers({ ...shop, access, job: { shop: SHOP, personId } });
    await runReverts();
    expect(customers()).toMatchObject([{ marketingState: 'UNSUBSCRIBED', tags: [] }]);
  });

  it.each(['TagCustomer', 'UpdateCustomerConsent'])(
    'loses what was set although the process stopped during %s',
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

  it('isn’t touched at Shopify if nothing was set yet', async () => {
    addCustomer('NOT_SUBSCRIBED', null);
    await requestWithMarketing();
    const { id: personId } = await person();
    const access = { admin: adminThat('CustomerByIdentifier', erase), scopes: ['write_customers'] };
    await copyToCustomers({ ...shop, access, job: { shop: SHOP, personId } });
    expect(customers()).toMatchObject([{ tags: ['vip'], marketingState: 'NOT_SUBSCRIBED' }]);
    expect(operations()).not.toContain('TagCustomer');
  });

  it('for good is unsubscribed, whoever subscribed them', async () => {
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
});
