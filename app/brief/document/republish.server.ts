/** Brings the settings that the form shows to the Briefs that are live, and leaves what else they show as it is. */
import { type Admin, ask } from '~/admin-api.server';
import type { Db } from '~/db.server';
import { publishMetaobject } from '~/metaobject.server';
import type { Settings } from '~/settings/schema';
import { readSettings } from '~/settings/settings.server';
import { inTurn } from '~/shop-turn.server';

import { BRIEF_METAOBJECT_TYPE, type PublishedBrief } from '../contract';
import { OFFERED } from './offered.server';

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
export async function republishForms(input: { db: Db; shop: string; admin: Admin }): Promise<void> {
  const { db, shop, admin } = input;
  await inTurn(input, async () => {
    // As they are by now: others may have saved them, too.
    const settings = await readSettings({ db, shop });
    const rows = await db.brief.findMany({ where: { shop, ...OFFERED }, select: { handle: true } });
    for (const { handle } of rows) {
      const live = await liveBrief(admin, handle);
      if (live) await republish(admin, withSettings(live, settings));
    }
  });
}

/**
 * What the shop's pages show of a Brief; null where that is nothing.
 * @throws ShopifyRefused
 */
export async function liveBrief(admin: Admin, handle: string): Promise<PublishedBrief | null> {
  const name = { type: BRIEF_METAOBJECT_TYPE, handle };
  const { metaobjectByHandle: live } = await ask<LiveBrief>(admin, LIVE_BRIEF, { handle: name });
  return live?.document?.value ? (JSON.parse(live.document.value) as PublishedBrief) : null;
}

/** @throws ShopifyRefused */
export async function republish(admin: Admin, document: PublishedBrief): Promise<void> {
  const { handle, title } = document;
  await publishMetaobject(admin, { type: BRIEF_METAOBJECT_TYPE, handle }, { title, document });
}

/** What of a published Brief follows from the settings. */
export function withSettings(
  document: Omit<PublishedBrief, 'consent' | 'proof'> & { consent: Omit<PublishedBrief['consent'], 'box'> },
  { consentBox, proofOfWork }: Settings,
): PublishedBrief {
  return { ...document, consent: { ...document.consent, box: consentBox }, proof: proofOfWork };
}
