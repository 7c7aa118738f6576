import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { wordingVersion } from '~/brief/drafts.server';
import type { Settings } from '~/settings/schema';
import { saveSettings } from '~/settings/settings.server';

import { PER_INBOX, PER_NETWORK } from '~/limits/contract';
import { readLoad } from '~/limits/sign-up-load.server';
import { signUp } from './sign-up.server';
import { setAccepted } from '../../tests/support/app/sign-up-load';
import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { SECRET, SHOP, type TestShop, formFields, marketingFields, testShop } from '../../tests/support/app/test-shop';

const ACCEPTED = { ok: true };

let shop: TestShop;

beforeAll(async () => {
  shop = await testShop();
}, 60_000);
afterAll(() => shop.close());
beforeEach(async () => {
  await shop.db.person.deleteMany();
  await shop.db.rateLimit.deleteMany();
  await shop.db.settings.deleteMany();
  await shop.boss.deleteAllJobs('brief-delivery');
});

const changeSettings = (changes: Partial<Settings>) => saveSettings({ db: shop.db, shop: SHOP, changes });

async function counts() {
  const { db, boss } = shop;
  const [people, requests, receipts] = [
    await db.person.count(),
    await db.briefRequest.count(),
    await db.consentReceipt.count(),
  ];
  return { people, requests, receipts, jobs: (await boss.findJobs('brief-delivery')).length };
}

describe('signUp', () => {
  it('saves the person, the request, the receipt and the job', async () => {
    expect(await shop.requestBrief()).toMatchObject(ACCEPTED);
    expect(await counts()).toEqual({ people: 1, requests: 1, receipts: 1, jobs: 1 });
    const request = await shop.db.briefRequest.findFirstOrThrow({
      include: { person: true, consents: { include: { wording: true } } },
    });
    expect(request).toMatchObject({
      articleId: '100',
      utm: { source: 'newsletter' },
      person: { email: 'reader@example.com' },
    });
    const [consent] = request.consents;
    expect(request.consents).toHaveLength(1);
    expect(consent).toMatchObject({ purpose: 'delivery', network: '203.0.113.0/24' });
    expect(consent?.wording.wording).toMatch(/^Send me the Brief/);
  });

  it.each(['brief-delivery', 'flow-trigger'])('saves nothing if the job can’t be saved: %s', async (queue) => {
    const setName = (from: string, to: string) =>
      shop.db.$executeRaw`UPDATE pgboss.queue SET name = ${to} WHERE name = ${from}`;
    await shop.boss.deleteAllJobs(queue);
    await setName(queue, 'gone');
    const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      await expect(shop.requestBrief()).rejects.toThrow('Couldn’t add the jobs');
    } finally {
      await setName('gone', queue);
      log.mockRestore();
    }
    expect(await counts()).toEqual({ people: 0, requests: 0, receipts: 0, jobs: 0 });
    expect(await shop.db.rateLimit.count()).toBe(0);
  });

  it('returns the same for a known address in any case, and sends again', async () => {
    const first = await shop.requestBrief();
    const second = await shop.requestBrief({ email: 'READER@example.com' });
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(await counts()).toEqual({ people: 1, requests: 2, receipts: 2, jobs: 2 });
  });

  it('recognizes different spellings of an address, and keeps the latest', async () => {
    for (const email of ['jörg@MÜNCHEN.example', '"jörg"@xn--mnchen-3ya.example']) await shop.requestBrief({ email });
    expect(await counts()).toEqual({ people: 1, requests: 2, receipts: 2, jobs: 2 });
    const { email } = await shop.db.person.findFirstOrThrow();
    expect(email).toBe('"jörg"@xn--mnchen-3ya.example');
  });

  it.each([
    ['invalid', { email: 'nope' }, 'email'],
    ['disposable', { email: 'reader@mailinator.com' }, 'email'],
    ['unknown-brief', { brief: 'another' }, 'brief'],
    ['unknown-wording', { consent_version: '000000000000' }, 'consent_version'],
  ])('saves nothing if the sign-up is %s', async (reason, fields, field) => {
    expect(await shop.requestBrief(fields)).toMatchObject({ ok: false, reason, field });
    expect(await counts()).toEqual({ people: 0, requests: 0, receipts: 0, jobs: 0 });
  });

  it('rejects a disposable address with an explanation, or accepts and labels it if the shop prefers', async () => {
    const fields = { ...formFields(), email: 'reader@sub.Mailinator.com' };
    const result = await shop.requestBrief(fields);
    expect(!result.ok && result.message).toMatch(/^Addresses at sub\.mailinator\.com only last a few minutes/);
    await changeSettings({ disposable: 'mark' });
    expect(await shop.requestBrief(fields)).toMatchObject(ACCEPTED);
    expect(await shop.db.person.findFirst()).toMatchObject({ isDisposable: true });
    expect(await counts()).toEqual({ people: 1, requests: 1, receipts: 1, jobs: 1 });
  });

  it('requires the consent box if the shop does, and records that it was checked', async () => {
    await shop.requestBrief();
    await changeSettings({ consentBox: true });
    for (const consent of ['', 'no', 'on']) {
      expect(await shop.requestBrief({ consent })).toMatchObject({
        ok: false,
        reason: 'consent-missing',
        field: 'consent',
      });
    }
    expect(await shop.requestBrief({ consent: 'yes' })).toMatchObject(ACCEPTED);
    const receipts = await shop.db.consentReceipt.findMany({ orderBy: { id: 'asc' } });
    expect(receipts.map(({ isTicked }) => isTicked)).toEqual([false, true]);
  });

  describe('marketing consent', () => {
    const checked = () => marketingFields(shop.db, 'de');
    const marketing = () =>
      shop.db.consentReceipt.findMany({ where: { purpose: 'marketing' }, include: { wording: true } });

    it('is recorded apart from the request’s, with its own wording, if the box was checked', async () => {
      await changeSettings({ marketingConsent: true });
      expect(await shop.requestBrief(await checked())).toMatchObject(ACCEPTED);
      const delivery = await shop.db.consentReceipt.findFirst({
        where: { purpose: 'delivery' },
        include: { wording: true },
      });
      expect(await marketing()).toMatchObject([{ isTicked: true, confirmedAt: null, network: '203.0.113.0/24' }]);
      expect((await marketing())[0]?.wording.wording).toMatch(/^Ich möchte auch Neuigkeiten/);
      expect(delivery).toMatchObject({ isTicked: false, wording: { wording: buyersBrief.consent } });
    });

    it.each([
      ['absent', { marketing: undefined }],
      ['blank', { marketing: '' }],
      ['another value', { marketing: 'on' }],
      ['no', { marketing: 'no' }],
    ])('isn’t recorded if the box is %s', async (_what, fields) => {
      await changeSettings({ marketingConsent: true });
      expect(await shop.requestBrief({ ...(await checked()), ...fields })).toMatchObject(ACCEPTED);
      expect(await marketing()).toEqual([]);
    });

    it('isn’t recorded if the shop doesn’t ask for it', async () => {
      expect(await shop.requestBrief(await checked())).toMatchObject(ACCEPTED);
      expect(await marketing()).toEqual([]);
    });

    it.each([undefined, '', 'x', wordingVersion(buyersBrief.consent)])(
      'is refused with a wording that readers never saw: %s',
      async (marketing_version) => {
        await changeSettings({ marketingConsent: true });
        const result = await shop.requestBrief({ marketing: 'yes', marketing_version });
        expect(result).toMatchObject({ ok: false, reason: 'unknown-wording', field: 'marketing_version' });
        expect(await counts()).toMatchObject({ people: 0, receipts: 0 });
      },
    );

    it('isn’t recorded for a bot', async () => {
      await changeSettings({ marketingConsent: true });
      const fields = { ...(await checked()), subject: 'Hello' };
      expect(await shop.requestBrief(fields)).toMatchObject(ACCEPTED);
      expect(await marketing()).toEqual([]);
    });
  });

  it('rejects requests for an unpublished Brief', async () => {
    await shop.db.brief.updateMany({ data: { unpublishedAt: new Date() } });
    expect(await shop.requestBrief()).toMatchObject({ ok: false, reason: 'unknown-brief' });
    await shop.db.brief.updateMany({ data: { unpublishedAt: null } });
  });

  it('returns messages in the page’s language', async () => {
    expect(await shop.requestBrief({ locale: 'de', email: 'x' })).toMatchObject({
      message: expect.stringMatching(/^Gib eine E-Mail-Adresse wie/) as string,
    });
    for (let count = 0; count < PER_INBOX.hour; count += 1) await shop.requestBrief({ locale: 'fr-CA' });
    expect(await shop.requestBrief({ locale: 'fr-CA' })).toMatchObject({
      message: expect.stringContaining('60\u00a0minutes.') as string,
    });
  });

  it.each([
    ['fills in the honeypot', { subject: 'Cheap watches' }],
    ['is too fast', { page_age: '80' }],
  ])('returns the same to a bot that %s, and saves nothing', async (_, fields) => {
    expect(await shop.requestBrief(fields)).toMatchObject(ACCEPTED);
    expect(await counts()).toEqual({ people: 0, requests: 0, receipts: 0, jobs: 0 });
    expect(await shop.requestBrief({ ...fields, email: 'nope' })).toMatchObject({ ok: false, reason: 'invalid' });
  });

  it('doesn’t find Briefs of another shop', async () => {
    const request = {
      fields: formFields(),
      clientAddress: '',
      isScript: true,
      secret: SECRET,
      userAgent: '',
      languagePath: '',
    };
    const input = { ...shop, shop: 'other.myshopify.com', ...request };
    expect(await signUp(input)).toMatchObject({ ok: false, reason: 'unknown-brief' });
  });
});

describe('the rate limit', () => {
  it('accepts five requests per address, and says when the next is possible', async () => {
    for (let count = 0; count < PER_INBOX.hour; count += 1) expect(await shop.requestBrief()).toMatchObject(ACCEPTED);
    const result = await shop.requestBrief({ email: 'Reader@example.com' }, '198.51.100.1');
    expect(result).toMatchObject({ ok: false, reason: 'rate-limited', field: null });
    expect(!result.ok && result.message).toMatch(/try again in 60\u00a0minutes/);
    expect(await counts()).toMatchObject({ requests: PER_INBOX.hour, jobs: PER_INBOX.hour });
    expect(await shop.requestBrief({ email: 'other@example.com' })).toMatchObject(ACCEPTED);
  });

  it('counts the spellings of a Gmail address as one inbox, though each is a person', async () => {
    const spelling = (number: number) => {
      const name = [...'annasmith'].map((letter, at) => (number & (1 << at) ? `${letter}.` : letter)).join('');
      return `${name.replace(/\.$/, '')}+${number}@${number % 2 ? 'gmail' : 'googlemail'}.com`;
    };
    const results = [];
    for (let number = 0; number < 51; number += 1)
      results.push(await shop.requestBrief({ email: spelling(number) }, `203.0.${number}.7`));
    expect(results.filter(({ ok }) => ok)).toHaveLength(PER_INBOX.hour);
    expect(await counts()).toMatchObject({ people: PER_INBOX.hour, jobs: PER_INBOX.hour });
    const emails = (await shop.db.person.findMany()).map(({ email }) => email).sort();
    expect(emails).toEqual([0, 1, 2, 3, 4].map(spelling).sort());
    // Neither the wait nor its words say whose requests those were.
    const refused = results.slice(PER_INBOX.hour);
    expect(new Set(refused.map((result) => !result.ok && result.message)).size).toBe(1);
  });

  it('counts each network separately, across addresses, and all unknown ones as one', async () => {
    const { db } = shop;
    const level = async (network: string) => (await readLoad({ db, shop: SHOP, network, perHour: 2000 })).level;
    for (const network of ['203.0.113.0/24', ''] as const) {
      expect(
        await shop.requestBrief({ email: `${network.length}@example.com` }, network.replace('0/24', '7')),
      ).toMatchObject(ACCEPTED);
      const { count } = await db.rateLimit.updateMany({
        where: { key: `network:${SHOP} ${network || 'unknown'}`, points: 1 },
        data: { points: PER_NETWORK },
      });
      expect(count).toBe(1);
    }
    expect(await level('203.0.113.0/24')).toBe(3);
    expect(await level('')).toBe(3);
    expect(await level('198.51.100.0/24')).toBe(0);
  });

  it('asks people but not bots for proof of work near the shop’s own limit, and rejects no one', async () => {
    await changeSettings({ requestsPerHour: 60 });
    const request = (number: number, fields = {}) =>
      shop.requestBrief({ email: `reader${number}@example.com`, ...fields }, `203.0.${number}.7`);
    expect(await request(1)).toMatchObject(ACCEPTED);
    await setAccepted(shop.db, SHOP, 14);
    expect(await request(2, { subject: 'Cheap watches' })).toMatchObject(ACCEPTED);
    expect(await request(3)).toMatchObject(ACCEPTED);
    expect(await request(4)).toMatchObject({ ok: false, reason: 'unverified', field: 'altcha' });
    expect(await request(5, { subject: 'Cheap watches' })).toMatchObject({ ok: false, reason: 'unverified' });
    await changeSettings({ requestsPerHour: 100 });
    expect(await request(6)).toMatchObject(ACCEPTED);
  });

  it('stores no address in plain text', async () => {
    await shop.requestBrief();
    const keys = (await shop.db.rateLimit.findMany()).map(({ key }) => key).join(' ');
    expect(keys).not.toContain('reader');
    expect(keys).not.toContain('203.0.113.7');
  });

  it('accepts the request and logs the error if counting fails', async () => {
    const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await shop.db.$executeRaw`ALTER TABLE "RateLimit" RENAME TO "Renamed"`;
    try {
      expect(await shop.requestBrief()).toMatchObject(ACCEPTED);
    } finally {
      await shop.db.$executeRaw`ALTER TABLE "Renamed" RENAME TO "RateLimit"`;
    }
    expect(String(log.mock.calls[0]?.[0])).toContain('Counting for a rate limit failed');
    log.mockRestore();
    expect(await counts()).toEqual({ people: 1, requests: 1, receipts: 1, jobs: 1 });
  });
});
