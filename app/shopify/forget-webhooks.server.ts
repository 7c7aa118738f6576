import type { Tx } from '~/db.server';

/** Forgets which webhooks of a shop were processed, also one that's being processed. */
export async function forgetWebhooks({ db, shop }: { db: Tx; shop: string }): Promise<void> {
  await db.receivedWebhook.deleteMany({ where: { shop } });
}
