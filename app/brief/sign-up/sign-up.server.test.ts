import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Settings } from '~/settings/schema';
import { saveSettings } from '~/settings/settings.server';

import { PER_ADDRESS, PER_NETWORK, minutesToWait, turnedAway } from './rate-limit.server';
import { signUp } from './sign-up.server';
import { SECRET, SHOP, type TestShop, formFields, testShop } from '../testing/test-shop';

const TAKEN = { ok: true };

let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.db.lead.deleteMany();
  await shop.db.rateLimit.deleteMany();
  await shop.db.settings.deleteMany();
  await shop.boss.deleteAllJobs('brief-delivery');
});

const decide = (changes: Partial<Settings>) => saveSettings({ db: shop.db, shop: SHOP, changes });

async function kept() {
  const { db, boss } = shop;
  const [leads, requests, receipts] = [
    await db.lead.count(),
    await db.briefRequest.count(),
    await db.consentReceipt.count(),
  ];
  return { leads, requests, receipts, jobs: (await boss.findJobs('brief-delivery')).length };
}

describe('signUp', () => {
  it('keeps the lead, the request, the receipt and the job', async () => {
    expect(await shop.ask()).toMatchObject(TAKEN);
    expect(await kept()).toEqual({ leads: 1, requests: 1, receipts: 1, jobs: 1 });
    const request = await shop.db.briefRequest.findFirstOrThrow({
      include: { lead: true, consent: { include: { wording: true } } },
    });
    expect(request).toMatchObject({
      articleId: '100',
      utm: { source: 'newsletter' },
      lead: { email: 'reader@example.com' },
    });
    expect(request.consent?.network).toBe('203.0.113.0/24');
    expect(request.consent?.wording.wording).toMatch(/^Send me the Brief/);
  });

  it('keeps nothing where the job cannot be written', async () => {
    const enqueue = () => Promise.reject(new Error('The queue is gone.'));
    const input = {
      ...shop,
      enqueue,
      shop: SHOP,
      fields: formFields(),
      clientAddress: '',
      isScript: true,
      secret: SECRET,
      proxyPath: '/apps/unwind',
    };
    await expect(signUp(input)).rejects.toThrow('The queue is gone.');
    expect(await kept()).toEqual({ leads: 0, requests: 0, receipts: 0, jobs: 0 });
  });

  it('answers the same to an address that is known, in whatever case, and sends again', async () => {
    const first = await shop.ask();
    const second = await shop.ask({ email: 'READER@example.com' });
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(await kept()).toEqual({ leads: 1, requests: 2, receipts: 2, jobs: 2 });
  });

  it('knows an inbox by any form of its address, and sends to the one that was typed last', async () => {
    for (const email of ['jörg@MÜNCHEN.example', '"jörg"@xn--mnchen-3ya.example']) await shop.ask({ email });
    expect(await kept()).toEqual({ leads: 1, requests: 2, receipts: 2, jobs: 2 });
    const { email } = await shop.db.lead.findFirstOrThrow();
    expect(email).toBe('"jörg"@xn--mnchen-3ya.example');
  });

  it.each([
    ['invalid', { email: 'nope' }, 'email'],
    ['throw-away', { email: 'reader@mailinator.com' }, 'email'],
    ['unknown-brief', { brief: 'another' }, 'brief'],
    ['unknown-wording', { consent_version: '000000000000' }, 'consent_version'],
  ])('keeps nothing of what is %s', async (reason, fields, field) => {
    expect(await shop.ask(fields)).toMatchObject({ ok: false, reason, field });
    expect(await kept()).toEqual({ leads: 0, requests: 0, receipts: 0, jobs: 0 });
  });

  it('says why it refuses an address that lasts for minutes, and takes and marks it where the shop prefers', async () => {
    const fields = { ...formFields(), email: 'reader@sub.Mailinator.com' };
    const refused = await shop.ask(fields);
    expect(!refused.ok && refused.message).toMatch(/^Addresses at sub\.mailinator\.com last for minutes/);
    await decide({ throwAway: 'mark' });
    expect(await shop.ask(fields)).toMatchObject(TAKEN);
    expect(await shop.db.lead.findFirst()).toMatchObject({ isThrowAway: true });
    expect(await kept()).toEqual({ leads: 1, requests: 1, receipts: 1, jobs: 1 });
  });

  it('wants the box ticked where the shop says so, and its receipt says that it was', async () => {
    await shop.ask();
    await decide({ consentBox: true });
    for (const consent of ['', 'no', 'on']) {
      expect(await shop.ask({ consent })).toMatchObject({ ok: false, reason: 'not-ticked', field: 'consent' });
    }
    expect(await shop.ask({ consent: 'yes' })).toMatchObject(TAKEN);
    const receipts = await shop.db.consentReceipt.findMany({ orderBy: { id: 'asc' } });
    expect(receipts.map(({ isTicked }) => isTicked)).toEqual([false, true]);
  });

  it('offers no Brief that was withdrawn', async () => {
    await shop.db.brief.updateMany({ data: { withdrawnAt: new Date() } });
    expect(await shop.ask()).toMatchObject({ ok: false, reason: 'unknown-brief' });
    await shop.db.brief.updateMany({ data: { withdrawnAt: null } });
  });

  it('speaks the language of the page', async () => {
    expect(await shop.ask({ locale: 'de', email: 'x' })).toMatchObject({
      message: expect.stringMatching(/^Das sieht/) as string,
    });
    for (let count = 0; count < PER_ADDRESS; count += 1) await shop.ask({ locale: 'fr-CA' });
    expect(await shop.ask({ locale: 'fr-CA' })).toMatchObject({
      message: expect.stringContaining('60 minutes.') as string,
    });
  });

  it.each([
    ['fills in what nobody sees', { subject: 'Cheap watches' }],
    ['is done before a reader could be', { page_age: '80' }],
  ])('answers a robot that %s as anybody, and keeps nothing', async (_, fields) => {
    expect(await shop.ask(fields)).toMatchObject(TAKEN);
    expect(await kept()).toEqual({ leads: 0, requests: 0, receipts: 0, jobs: 0 });
    expect(await shop.ask({ ...fields, email: 'nope' })).toMatchObject({ ok: false, reason: 'invalid' });
  });

  it('knows the Briefs of one shop from those of another', async () => {
    const from = { fields: formFields(), clientAddress: '', isScript: true, secret: SECRET, proxyPath: '' };
    const input = { ...shop, shop: 'other.myshopify.com', ...from };
    expect(await signUp(input)).toMatchObject({ ok: false, reason: 'unknown-brief' });
  });
});

describe('the rate limit', () => {
  it('takes five requests of one address, and says when it takes the next', async () => {
    for (let count = 0; count < PER_ADDRESS; count += 1) expect(await shop.ask()).toMatchObject(TAKEN);
    const refused = await shop.ask({ email: 'Reader@example.com' }, '198.51.100.1');
    expect(refused).toMatchObject({ ok: false, reason: 'too-often', field: null });
    expect(!refused.ok && refused.message).toMatch(/try again in 60 minutes/);
    expect(await kept()).toMatchObject({ requests: PER_ADDRESS, jobs: PER_ADDRESS });
    expect(await shop.ask({ email: 'other@example.com' })).toMatchObject(TAKEN);
  });

  it('counts a network over its addresses, and leaves others alone', async () => {
    const { db } = shop;
    const count = (number: number, network: string) =>
      minutesToWait({ db, shop: SHOP, emailKey: `reader${number}@example.com`, network });
    await count(0, '203.0.113.0/24');
    await db.rateLimit.updateMany({ where: { key: { startsWith: 'network' } }, data: { points: PER_NETWORK } });
    expect(await count(1, '203.0.113.0/24')).toBe(60);
    expect(await count(2, '198.51.100.0/24')).toBe(0);
  });

  it('takes as many of the whole shop as it wants, counts no robots among them, and tells how many were too many', async () => {
    await decide({ requestsPerHour: 60 });
    const { db } = shop;
    const turned = () => turnedAway({ db, shop: SHOP, perHour: 60 });
    const ask = (number: number, fields = {}) =>
      shop.ask({ email: `reader${number}@example.com`, ...fields }, `203.0.${number}.7`);
    expect(await ask(1)).toMatchObject(TAKEN);
    await db.rateLimit.update({ where: { key: `shop:${SHOP}` }, data: { points: 59 } });
    expect(await ask(2, { subject: 'Cheap watches' })).toMatchObject(TAKEN);
    expect(await ask(3)).toMatchObject(TAKEN);
    expect(await turned()).toBe(0);
    expect(await ask(4)).toMatchObject({
      ok: false,
      reason: 'too-often',
      message: expect.stringMatching(/^Many/) as string,
    });
    expect(await turned()).toBe(1);
    await decide({ requestsPerHour: 100 });
    expect(await ask(5)).toMatchObject(TAKEN);
  });

  it('holds no address in clear', async () => {
    await shop.ask();
    const keys = (await shop.db.rateLimit.findMany()).map(({ key }) => key).join(' ');
    expect(keys).not.toContain('reader');
    expect(keys).not.toContain('203.0.113.7');
  });

  it('takes the request, and says so in the log, where it cannot count', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const failing = vi.spyOn(shop.db.rateLimit, 'upsert').mockRejectedValue(new Error('no such table'));
    expect(await shop.ask()).toMatchObject(TAKEN);
    expect(String(log.mock.calls[0]?.[0])).toContain('The rate limit could not count');
    failing.mockRestore();
    log.mockRestore();
  });
});
