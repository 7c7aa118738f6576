/** Who an e-mail comes from: the shop as it is known here, and as it wants to look. */
import type { Db } from '~/db.server';
import { readSettings } from '~/settings/settings.server';
import { findShop } from '~/settings/shop.server';

import type { Sender } from './frame';

/**
 * The shop as a sender; one whose owner has not opened the app yet goes by its domain.
 * @returns also the address of the shop's owner, for answers.
 */
export async function senderOf({ db, shop }: { db: Db; shop: string }): Promise<{ sender: Sender; replyTo?: string }> {
  const [known, { logoUrl, accent }] = await Promise.all([findShop({ db, shop }), readSettings({ db, shop })]);
  // A domain in letters of its own is written in ASCII, as headers and old mail programs want it.
  const url = new URL(known?.url ?? `https://${shop}`).href.replace(/\/+$/, '');
  return { sender: { name: known?.name ?? shop, url, logoUrl, accent }, replyTo: known?.email };
}
