import type { Db } from '~/db.server';
import { DEFAULT_PROXY_PATH } from '~/shopify/proxy-path';
import { readSettings } from './settings.server';
import { findShop } from './shop.server';

import type { Sender } from '~/mail/layout';

/**
 * The shop as the sender of an email. Until the merchant opens the app, its domain stands in for its name.
 * @returns also where replies go, the shop owner's address, and where the app proxy is now, for links.
 */
export async function emailSender({
  db,
  shop,
}: {
  db: Db;
  shop: string;
}): Promise<{ sender: Sender; replyTo?: string; owner?: string; proxyPath: string }> {
  const [found, { logoUrl, accent, replyTo }] = await Promise.all([findShop({ db, shop }), readSettings({ db, shop })]);
  // `URL` converts an internationalized domain to ASCII, which email headers require.
  const url = new URL(found?.url ?? `https://${shop}`).href.replace(/\/+$/, '');
  return {
    sender: { name: found?.name ?? shop, url, logoUrl, accent },
    replyTo: replyTo ?? found?.email,
    owner: found?.email,
    proxyPath: found?.proxyPath ?? DEFAULT_PROXY_PATH,
  };
}
