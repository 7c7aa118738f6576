/** What live Briefs show on the storefront: their newest version, and the settings that apply to all forms. */
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import { EMPTY_DOCUMENT, findMetaobject, publishMetaobject } from '~/shopify/metaobjects.server';
import type { Settings } from '~/settings/schema';
import { readSettings } from '~/settings/settings.server';
import { withPublishLock } from '~/publishing/publish-lock.server';

import { BRIEF_METAOBJECT_TYPE, type PublishedBrief } from '../contract';
import { wordingVersion } from '../drafts.server';
import { saveMarketingWordings } from '../marketing-wording.server';
import type { Brief } from '../schema';
import { setDefaultMetafield } from './default-metafield.server';
import { LIVE, listLiveBriefs } from './live.server';

/**
 * Applies the shop's settings to the forms of all live Briefs. Drafts stay unpublished.
 * @throws ShopifyError
 */
export async function republishForms(input: { db: Db; shop: string; admin: AdminApi }): Promise<void> {
  const { db, shop, admin } = input;
  await withPublishLock(input, async () => {
    // Read within the lock, because others may have saved them meanwhile.
    const settings = await readSettings({ db, shop });
    for (const { id, brief } of await listLiveBriefs({ db, shop }))
      await showBrief({ db, shop, admin, id, brief, settings });
  });
}

interface ShowInput {
  db: Db;
  shop: string;
  admin: AdminApi;
  id: string;
  brief: Brief;
  settings: Settings;
}

/**
 * Shows all live Briefs and the default one again, after Shopify deleted them with an earlier installation of the app.
 * @throws ShopifyError
 */
export async function republishBriefs(input: { db: Db; shop: string; admin: AdminApi }): Promise<void> {
  const { db, shop, admin } = input;
  await republishForms(input);
  await withPublishLock(input, async () => {
    const found = await db.brief.findFirst({ where: { shop, ...LIVE, isDefault: true }, select: { handle: true } });
    await setDefaultMetafield(admin, found?.handle ?? null);
  });
}

/**
 * Writes the metaobject that the storefront reads. It has no guide: that's only in the PDF.
 * @throws ShopifyError
 */
export async function showBrief(input: ShowInput): Promise<void> {
  const { db, shop, admin, id: briefId, brief, settings } = input;
  const { handle, title, pitch, inside, alternative } = brief;
  const consent = {
    ...{ version: wordingVersion(brief.consent), wording: brief.consent, box: settings.consentBox },
    // Saved before readers see it.
    marketing: settings.marketingConsent ? await saveMarketingWordings({ db, shop, briefId, brief }) : null,
  };
  const document: PublishedBrief = {
    version: 1,
    handle,
    title,
    pitch,
    inside,
    consent,
    alternative,
    proof: settings.proofOfWork,
  };
  await publishMetaobject(admin, { type: BRIEF_METAOBJECT_TYPE, handle }, { title, document });
}

/**
 * Makes blocks show nothing. The metaobject stays, and with it the articles' references, for when the Brief is published
 * again.
 * @throws ShopifyError
 */
export async function hideBrief(admin: AdminApi, brief: { handle: string; title: string }): Promise<void> {
  const { handle, title } = brief;
  const name = { type: BRIEF_METAOBJECT_TYPE, handle };
  if ((await findMetaobject(admin, name)) === null) return;
  await publishMetaobject(admin, name, { title, document: EMPTY_DOCUMENT });
}
