import { describe, expect, it } from 'vitest';

import { saveSettings } from '~/settings/settings.server';

import { SHOP } from '../../../tests/support/app/test-shop';
import { addToDoNotEmailList } from '../do-not-email/do-not-email.server';
import { copyToCustomers } from './copy-person.server';
import {
  addCustomer,
  adminThat,
  api,
  confirm,
  copy,
  customers,
  operations,
  person,
  requestWithMarketing,
  shop,
  unsubscribe,
  useCustomers,
} from '../../../tests/support/app/test-customers';

useCustomers();

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

  it('is copied again if another job overtook this one, so that what the app set isn’t forgotten', async () => {
    await requestWithMarketing();
    const { id: personId } = await person();
    let isFirst = true;
    const admin = adminThat('CustomerByIdentifier', async () => {
      if (!isFirst) return;
      isFirst = false;
      await confirm();
      await copy();
    });
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
