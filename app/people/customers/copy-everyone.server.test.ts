import { describe, expect, it } from 'vitest';

import type { CustomerCopy, CustomerCopyAll } from '~/jobs/contract';
import { saveSettings } from '~/settings/settings.server';

import { SHOP } from '../../../tests/support/app/test-shop';
import { queueAll } from './copy-everyone.server';
import { shop, useCustomers } from '../../../tests/support/app/test-customers';

useCustomers();

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
