/** Publishing: a Brief's draft becomes an immutable version and the metaobject that the storefront reads. */
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Db, Tx } from '~/db.server';
import { unpublishMetaobject } from '~/shopify/metaobjects.server';
import { readSettings } from '~/settings/settings.server';
import { withPublishLock } from '~/publishing/publish-lock.server';

import { BRIEF_CHANGED, BRIEF_NOT_FOUND, InvalidBrief, StaleBrief } from '../drafts.server';
import { BRIEF_METAOBJECT_TYPE } from '../contract';
import { setDefaultMetafield } from './default-metafield.server';
import { lockBrief } from '../files/file-versions.server';
import { withCurrentProduct } from './current-product.server';
import { LIVE } from './live.server';
import { showBrief } from './republish.server';
import { type Brief, checkBrief } from '../schema';

/**
 * Publishes a Brief's draft as a new version, and makes it live. It becomes the default if no live Brief is.
 * @param revision the revision that the merchant saw; the latest if omitted.
 * @throws ShopifyError; InvalidBrief if the draft isn't finished; StaleBrief if it's gone, or was saved since.
 */
export async function publishBrief(input: PublishInput): Promise<void> {
  await withPublishLock(input, () => publishLocked(input));
}

interface PublishInput {
  db: Db;
  shop: string;
  id: string;
  admin: AdminApi;
  revision?: number;
}

async function publishLocked({ db, shop, id, admin, revision }: PublishInput): Promise<void> {
  const row = await db.brief.findFirst({ where: { shop, id } });
  if (!row) throw new StaleBrief(BRIEF_NOT_FOUND);
  if (revision !== undefined && revision !== row.revision) throw new StaleBrief(BRIEF_CHANGED);
  const checked = checkBrief(row.document, row.fileId === null);
  if ('problems' in checked) throw new InvalidBrief(checked.problems);
  const brief = await withCurrentProduct({ admin, shop, brief: checked.brief });
  await showBrief({ db, shop, admin, id, brief, settings: await readSettings({ db, shop }) });
  const isDefault = !(await db.brief.findFirst({ where: { shop, ...LIVE, isDefault: true, NOT: { id } } }));
  // Even if it is the default already: publishing again repairs what Shopify has lost.
  if (isDefault) await setDefaultMetafield(admin, row.handle);
  const isPublished = await db.$transaction(async (tx) => {
    if (!(await lockBrief({ tx, shop, briefId: id }))) return false;
    await addVersion({ tx, shop, briefId: id, brief, revision: row.revision });
    if (isDefault) {
      await tx.brief.updateMany({ where: { shop, isDefault: true, NOT: { id } }, data: { isDefault: false } });
    }
    await tx.brief.update({ where: { shop, id }, data: { unpublishedAt: null, isDefault } });
    return true;
  });
  if (isPublished) return;
  // The Brief was deleted meanwhile.
  await unpublishMetaobject(admin, { type: BRIEF_METAOBJECT_TYPE, handle: row.handle });
  if (isDefault) await setDefaultMetafield(admin, null);
  throw new StaleBrief(BRIEF_NOT_FOUND);
}

interface NewVersion {
  tx: Tx;
  shop: string;
  briefId: string;
  brief: Brief;
  /** The draft's revision. */
  revision: number;
}

/** Adds a version with the next number. The Brief's row must be locked. */
async function addVersion({ tx, shop, briefId, brief, revision }: NewVersion): Promise<void> {
  const latest = await tx.briefVersion.aggregate({ where: { shop, briefId }, _max: { number: true } });
  const number = (latest._max.number ?? 0) + 1;
  await tx.briefVersion.create({ data: { shop, briefId, number, document: brief, revision } });
}
