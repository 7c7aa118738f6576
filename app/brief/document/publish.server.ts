/** Publishing: what the Brief block shows becomes a metaobject that Liquid reads, and which Brief is the default. */
import { type Admin, type UserErrors, accepted, ask } from '~/admin-api.server';
import type { Db } from '~/db.server';
import { withdrawMetaobject } from '~/metaobject.server';
import type { Settings } from '~/settings/schema';
import { readSettings } from '~/settings/settings.server';
import { inTurn } from '~/shop-turn.server';

import { CHANGED, GONE, InvalidBrief, StaleBrief, wordingVersion } from './briefs.server';
import { BRIEF_METAOBJECT_TYPE, type PublishedBrief } from '../contract';
import { lockBrief } from './file-versions.server';
import { OFFERED } from './offered.server';
import { republish, withSettings } from './republish.server';
import { type Brief, checkBrief } from '../schema';
import { storedOf, wordsOf } from './stored';

const INSTALLATION = `#graphql
  query AppInstallation {
    currentAppInstallation {
      id
    }
  }
`;

const SET_DEFAULT = `#graphql
  mutation SetDefaultBrief($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      metafields {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`;

const CLEAR_DEFAULT = `#graphql
  mutation ClearDefaultBrief($metafields: [MetafieldIdentifierInput!]!) {
    metafieldsDelete(metafields: $metafields) {
      deletedMetafields {
        key
      }
      userErrors {
        field
        message
      }
    }
  }
`;

/** What blocks read as `app.metafields.brief.default`: the handle of the default. It needs no scope. */
const DEFAULT_METAFIELD = { namespace: 'brief', key: 'default' };

interface Of {
  db: Db;
  shop: string;
  id: string;
  admin: Admin;
}

/**
 * Publishes a Brief as it was saved, and offers it again where it was withdrawn. Where none that is offered is the
 * default, it becomes the default.
 * @param revision what was seen of it; whatever was saved last, without.
 * @throws ShopifyRefused; InvalidBrief where it was only begun; StaleBrief where it is gone, or was saved since.
 */
export async function publishBrief(of: Of & { revision?: number }): Promise<void> {
  await inTurn(of, () => publishInTurn(of));
}

async function publishInTurn({ db, shop, id, admin, revision }: Of & { revision?: number }): Promise<void> {
  const row = await db.brief.findFirst({ where: { shop, id } });
  if (!row) throw new StaleBrief(GONE);
  if (revision !== undefined && revision !== row.revision) throw new StaleBrief(CHANGED);
  const checked = checkBrief(row.document, row.fileId === null);
  if ('problems' in checked) throw new InvalidBrief(checked.problems);
  const document = publishedOf(checked.brief, await readSettings({ db, shop }));
  await republish(admin, document);
  const isDefault = !(await db.brief.findFirst({ where: { shop, ...OFFERED, isDefault: true, NOT: { id } } }));
  // Shopify is told each time, so that publishing mends what was lost there.
  if (isDefault) await tellDefault(admin, row.handle);
  const isThere = await db.$transaction(async (tx) => {
    const now = await lockBrief({ tx, shop, briefId: id });
    if (!now) return false;
    if (isDefault) {
      await tx.brief.updateMany({ where: { shop, isDefault: true, NOT: { id } }, data: { isDefault: false } });
    }
    // What was saved meanwhile stays, and is not what readers see.
    const kept = { ...storedOf(now), published: wordsOf(checked.brief) };
    const data = { document: kept, publishedRevision: row.revision, withdrawnAt: null, isDefault };
    await tx.brief.update({ where: { shop, id }, data });
    return true;
  });
  if (isThere) return;
  await withdrawMetaobject(admin, { type: BRIEF_METAOBJECT_TYPE, handle: row.handle });
  if (isDefault) await tellDefault(admin, null);
  throw new StaleBrief(GONE);
}

/**
 * Tells Shopify which Brief a block shows that names none; null for no Brief at all.
 * @throws ShopifyRefused
 */
export async function tellDefault(admin: Admin, handle: string | null): Promise<void> {
  const { currentAppInstallation } = await ask<{ currentAppInstallation: { id: string } }>(admin, INSTALLATION, {});
  const name = { ...DEFAULT_METAFIELD, ownerId: currentAppInstallation.id };
  if (handle === null) {
    const { metafieldsDelete } = await ask<{ metafieldsDelete: UserErrors | null }>(admin, CLEAR_DEFAULT, {
      metafields: [name],
    });
    accepted(metafieldsDelete);
    return;
  }
  const { metafieldsSet } = await ask<{ metafieldsSet: UserErrors | null }>(admin, SET_DEFAULT, {
    metafields: [{ ...name, type: 'single_line_text_field', value: handle }],
  });
  accepted(metafieldsSet);
}

/** The part of a Brief that the storefront shows; the guide itself is only in the PDF. */
function publishedOf(brief: Brief, settings: Settings): PublishedBrief {
  const { handle, title, pitch, inside, consent, alternative } = brief;
  const said = { version: wordingVersion(consent), wording: consent };
  return withSettings({ version: 1, handle, title, pitch, inside, consent: said, alternative }, settings);
}
