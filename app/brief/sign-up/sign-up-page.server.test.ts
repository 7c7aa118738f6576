import { afterAll, beforeAll, expect, it } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';

import { createBrief, findBrief, saveBrief, wordingVersion } from '../document/briefs.server';
import { publishBrief } from '../document/publish.server';
import { askPage, freshForm, refusedPage } from './sign-up-page.server';
import { type TestAdminApi, testAdminApi } from '../../../tests/support/admin-api';
import { SHOP, type TestShop, formFields, testShop } from '../testing/test-shop';

let shop: TestShop;
let api: TestAdminApi;

beforeAll(async () => {
  [shop, api] = await Promise.all([testShop(), testAdminApi()]);
}, 60_000);
afterAll(() => Promise.all([shop.close(), api.close()]));

const at = () => ({ db: shop.db, shop: SHOP, shopName: 'Core Nexus', action: '/apps/unwind/brief' });
const secret = {
  ...buyersBrief,
  title: 'Not before Monday',
  pitch: 'Nobody has published this.',
  consent: 'Send me what nobody has published, by e-mail.',
};

/** What a form without script is answered whose wording the app does not know. */
async function refusedOf(handle: string): Promise<string> {
  const fields = { ...formFields(), brief: handle, consent_version: 'x' };
  const answer = await shop.ask(fields);
  if (answer.ok) throw new Error('It was taken.');
  return (await refusedPage({ ...at(), fields, refusal: answer })).text();
}

it('shows nobody a Brief that was never published, and takes no request for it', async () => {
  const { id, handle, revision } = await createBrief({ ...at(), title: secret.title });
  await saveBrief({ ...at(), id, revision, document: secret });
  const asked = await shop.ask({ brief: handle, consent_version: wordingVersion(secret.consent) });
  expect(asked).toMatchObject({ ok: false, reason: 'unknown-brief' });
  expect(await shop.db.briefRequest.count()).toBe(0);
  const page = await refusedOf(handle);
  for (const words of [secret.title, secret.pitch, secret.consent]) expect(page).not.toContain(words);
  expect(await freshForm({ ...at(), handle, language: 'en' })).toBeNull();
});

it('shows what was published of a Brief that was changed since, until that is published, too', async () => {
  const pages = async () => [
    await refusedOf(buyersBrief.handle),
    await (await askPage({ ...at(), fields: {} }))?.text(),
    String(await freshForm({ ...at(), handle: buyersBrief.handle, language: 'en' })),
  ];
  const save = async (changes: object) => {
    const found = await findBrief({ ...at(), handle: buyersBrief.handle });
    return saveBrief({
      ...at(),
      id: found?.id ?? '',
      revision: found?.revision ?? 0,
      document: { ...secret, ...changes },
    });
  };
  await save({});
  const { id } = await save({ sections: buyersBrief.sections.slice(1) });
  for (const page of await pages()) {
    expect(page).toContain(buyersBrief.title);
    expect(page).toContain(`value="${wordingVersion(buyersBrief.consent)}"`);
    for (const words of [secret.title, secret.pitch, secret.consent]) expect(page).not.toContain(words);
  }
  await publishBrief({ ...at(), id, admin: api.admin });
  await save({ title: 'Later still' });
  for (const page of await pages()) {
    expect(page).toContain(secret.title);
    expect(page).not.toContain('Later still');
  }
  const found = await findBrief({ ...at(), id });
  expect(found?.document).toEqual({ ...secret, title: 'Later still', handle: buyersBrief.handle, mail: null });
});
