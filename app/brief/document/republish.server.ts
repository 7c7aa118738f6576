/** Brings the settings that the form shows to the Briefs that are live, and leaves what else they show as it is. */
import { type Admin, ask } from '~/admin-api.server';
import type { Db } from '~/db.server';
import { publishMetaobject } from '~/metaobject.server';
import type { Settings } from '~/settings/schema';

import { BRIEF_METAOBJECT_TYPE, type PublishedBrief } from '../contract';

const LIVE_BRIEF = `#graphql
  query LiveBrief($handle: MetaobjectHandleInput!) {
    metaobjectByHandle(handle: $handle) {
      document: field(key: "document") {
        value
      }
    }
  }
`;

interface LiveBrief {
  metaobjectByHandle: { document: { value: string | null } | null } | null;
}

/**
 * Changes the form of each Brief that is live. What was saved since it was published stays unpublished: the document is
 * Shopify's own, and not the draft.
 * @throws ShopifyRefused
 */
export async function republishForms(input: { db: Db; shop: string; admin: Admin; settings: Settings }): Promise<void> {
  const { db, shop, admin, settings } = input;
  const rows = await db.brief.findMany({
    where: { shop, publishedRevision: { not: null }, withdrawnAt: null },
    select: { handle: true },
  });
  for (const row of rows) {
    const handle = { type: BRIEF_METAOBJECT_TYPE, handle: row.handle };
    const { metaobjectByHandle: live } = await ask<LiveBrief>(admin, LIVE_BRIEF, { handle });
    if (!live?.document?.value) continue;
    const document = withSettings(JSON.parse(live.document.value) as PublishedBrief, settings);
    await publishMetaobject(admin, handle, { title: document.title, document });
  }
}

/** What of a published Brief follows from the settings. */
export function withSettings(
  document: Omit<PublishedBrief, 'consent' | 'proof'> & { consent: Omit<PublishedBrief['consent'], 'box'> },
  { consentBox, proofOfWork }: Settings,
): PublishedBrief {
  return { ...document, consent: { ...document.consent, box: consentBox }, proof: proofOfWork };
}
