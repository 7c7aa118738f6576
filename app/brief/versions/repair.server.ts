import { reassignArticles } from '~/articles/reassign.server';
import type { Db } from '~/db.server';
import { withPublishLock } from '~/publishing/publish-lock.server';
import { readSettings } from '~/settings/settings.server';
import type { AdminApi } from '~/shopify/admin-api.server';

import { LIVE, listLiveBriefs } from './live.server';
import { showBrief } from './republish.server';
import { BriefActionRefused } from './unpublish.server';

/**
 * Shows the latest version again, after something else changed or deleted its metaobject. If it was deleted, the articles that
 * showed it show the new one.
 * @throws BriefActionRefused if the Brief isn't live; ShopifyError
 */
export async function repairBrief(input: { db: Db; shop: string; id: string; admin: AdminApi }): Promise<void> {
  const { db, shop, id, admin } = input;
  await withPublishLock(input, async () => {
    const before = await db.brief.findFirst({ where: { shop, id, ...LIVE }, select: { metaobjectId: true } });
    const live = (await listLiveBriefs({ db, shop })).find((each) => each.id === id);
    if (!before || !live) throw new BriefActionRefused('This Brief isn’t live. Publish it first.');
    await showBrief({ db, shop, admin, ...live, settings: await readSettings({ db, shop }) });
    const now = await db.brief.findFirst({ where: { shop, id }, select: { metaobjectId: true } });
    const [from, to] = [before.metaobjectId, now?.metaobjectId ?? null];
    if (from !== null && to !== null && from !== to) await reassignArticles({ admin, content: 'brief', from, to });
  });
}
