import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buyersBrief } from '../../prisma/seed/buyers-brief';

import { createBrief, findBrief, saveBrief, wordingVersion } from '~/brief/drafts.server';
import { publishBrief } from '~/brief/versions/publish.server';
import { saveSettings } from '~/settings/settings.server';
import { signUpPage, briefForm, signUpErrorPage } from './pages.server';
import { type TestAdminApi, testAdminApi } from '../../tests/support/app/admin-api';
import { SHOP, type TestShop, formFields, marketingFields, testShop } from '../../tests/support/app/test-shop';

let shop: TestShop;
let api: TestAdminApi;

beforeAll(async () => {
  [shop, api] = await Promise.all([testShop(), testAdminApi()]);
}, 60_000);
afterAll(() => Promise.all([shop.close(), api.close()]));

const context = () => ({ db: shop.db, shop: SHOP, shopName: 'Core Nexus', action: '/apps/unwind/brief' });
const draft = {
  ...buyersBrief,
  title: 'Not before Monday',
  pitch: 'This isn’t published.',
  consent: 'Send me the unpublished Brief by email.',
};

/** The error page for an unknown consent wording. */
async function errorPage(handle: string): Promise<string> {
  const fields = { ...formFields(), brief: handle, consent_version: 'x' };
  const result = await shop.requestBrief(fields);
  if (result.ok) throw new Error('The sign-up was accepted');
  return (await signUpErrorPage({ ...context(), fields, error: result })).text();
}

it('neither shows a draft nor accepts requests for it', async () => {
  const { id, handle, revision } = await createBrief({ ...context(), title: draft.title });
  await saveBrief({ ...context(), id, revision, document: draft });
  const result = await shop.requestBrief({ brief: handle, consent_version: wordingVersion(draft.consent) });
  expect(result).toMatchObject({ ok: false, reason: 'unknown-brief' });
  expect(await shop.db.briefRequest.count()).toBe(0);
  const page = await errorPage(handle);
  for (const text of [draft.title, draft.pitch, draft.consent]) expect(page).not.toContain(text);
  expect(await briefForm({ ...context(), handle, language: 'en' })).toBeNull();
});

it('has no form if the Brief’s name can’t be one', async () => {
  expect(await errorPage('\0')).not.toContain('<form');
});

it('shows the published version until the draft is published', async () => {
  const pages = async () => [
    await errorPage(buyersBrief.handle),
    await (await signUpPage({ ...context(), fields: {} }))?.text(),
    String(await briefForm({ ...context(), handle: buyersBrief.handle, language: 'en' })),
  ];
  const save = async (changes: object) => {
    const found = await findBrief({ ...context(), handle: buyersBrief.handle });
    return saveBrief({
      ...context(),
      id: found?.id ?? '',
      revision: found?.revision ?? 0,
      document: { ...draft, ...changes },
    });
  };
  await save({});
  const { id } = await save({ sections: buyersBrief.sections.slice(1) });
  for (const page of await pages()) {
    expect(page).toContain(buyersBrief.title);
    expect(page).toContain(`value="${wordingVersion(buyersBrief.consent)}"`);
    for (const text of [draft.title, draft.pitch, draft.consent]) expect(page).not.toContain(text);
  }
  await publishBrief({ ...context(), id, admin: api.admin });
  await save({ title: 'Later still' });
  for (const page of await pages()) {
    expect(page).toContain(draft.title);
    expect(page).not.toContain('Later still');
  }
  const found = await findBrief({ ...context(), id });
  expect(found?.document).toEqual({ ...draft, title: 'Later still', handle: buyersBrief.handle, mail: null });
});

describe('the marketing box', () => {
  beforeAll(async () => {
    await saveSettings({ ...context(), changes: { marketingConsent: true } });
  });
  const boxIn = (page = '') => /<input\s+type="checkbox"\s+name="marketing"[^>]*>/.exec(page)?.[0];
  const errorPageFor = async (fields: Record<string, unknown>) => {
    const values = { ...formFields(), email: 'nobody', ...fields };
    const result = await shop.requestBrief(values);
    if (result.ok) throw new Error('The sign-up was accepted');
    return (await signUpErrorPage({ ...context(), fields: values, error: result })).text();
  };

  it('is never checked in advance, whatever a link says', async () => {
    for (const fields of [{}, { marketing: 'yes' }, await marketingFields(shop.db)]) {
      const box = boxIn(await (await signUpPage({ ...context(), fields }))?.text());
      expect(box).toContain('value="yes"');
      expect(box).not.toContain('checked');
    }
    expect(boxIn(String(await briefForm({ ...context(), handle: buyersBrief.handle, language: 'en' })))).not.toMatch(
      /checked/,
    );
  });

  it.each([
    ['keeps the reader’s choice', async () => marketingFields(shop.db), true],
    ['stays unchecked', async () => ({}), false],
    [
      'is unchecked if it said something else',
      async () => ({ ...(await marketingFields(shop.db, 'de')), locale: 'en' }),
      false,
    ],
    ['is unchecked if it said nothing that we know', async () => ({ marketing: 'yes', marketing_version: 'x' }), false],
  ])('%s when the form is shown again', async (_what, fields, isChecked) => {
    const box = boxIn(await errorPageFor(await fields()));
    expect(/\schecked/.test(box ?? '')).toBe(isChecked);
  });

  it('is absent if the shop doesn’t ask', async () => {
    await saveSettings({ ...context(), changes: { marketingConsent: false } });
    expect(await errorPageFor(await marketingFields(shop.db))).not.toContain('name="marketing');
  });
});
