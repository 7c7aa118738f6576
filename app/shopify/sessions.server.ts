/** Changes to a shop's sessions that the Shopify library doesn't make itself. */
import type { Db, Tx } from '~/db.server';

/** Deletes the shop's access tokens, so that the app no longer acts for it. */
export async function deleteSessions({ db, shop }: { db: Db | Tx; shop: string }): Promise<void> {
  await db.session.deleteMany({ where: { shop } });
}

/** Whether there's an access token for jobs, even if it can't be decrypted. */
export async function hasOfflineSession({ db, shop }: { db: Db; shop: string }): Promise<boolean> {
  return (await db.session.count({ where: { shop, isOnline: false } })) > 0;
}

/** Records the scopes that the shop has granted, for jobs that run without a merchant. */
export async function saveGrantedScopes(params: { db: Db | Tx; shop: string; scopes: string[] }): Promise<void> {
  const { db, shop, scopes } = params;
  await db.session.updateMany({ where: { shop, isOnline: false }, data: { scope: scopes.join(',') } });
}
