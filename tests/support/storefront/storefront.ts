/** The local store's storefront, without the app: an article with the test's routine. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';

import type { Routine } from '../../../app/routine/contract.ts';
import { publishedFields } from '../../../app/routine/published-document.ts';
import type { StoreContext } from '../../../devstore/context.ts';
import { fileRoutes } from '../../../devstore/files/routes.ts';
import { temporaryContext } from '../../../devstore/testing/temporary-context.ts';
import { placeAppBlock } from '../../../devstore/editor/template/place.ts';
import { storefrontRoutes } from '../../../devstore/storefront/routes.ts';
import { ARTICLE } from '../browser/pages.ts';
import { writeProxyPath } from './proxy-path.ts';

export interface Storefront {
  /** URL of the article with the routine. */
  articleUrl: string;
  /** The local store behind it. Change it before requesting a page. */
  context: StoreContext;
  close(): Promise<void>;
}

/** Publishes `routine` and adds a block for each of the settings. */
export async function serveStorefront(
  routine: Routine,
  { blocks = [{}] }: { blocks?: Record<string, unknown>[] } = {},
): Promise<Storefront> {
  const context = temporaryContext();
  const { state } = context;
  state.installation = { installedAt: '2026-11-21T00:00:00Z', scopes: [], tokens: [] };
  writeProxyPath(context);
  const { document, files, products } = publishedFields(routine);
  state.metaobjects.push({
    id: context.nextId(),
    type: '$app:routine',
    handle: routine.handle,
    fields: {
      title: routine.title,
      document: JSON.stringify(document),
      files: JSON.stringify(files),
      products: JSON.stringify(products),
    },
    updatedAt: '2026-11-21T00:00:00Z',
  });
  placeAppBlock(context, { template: 'article', blockHandle: 'routine' });
  repeatBlock(
    context,
    blocks.map((settings) => ({ routine_handle: routine.handle, ...settings })),
  );
  const site = fileRoutes(context).route('/', storefrontRoutes(context));
  const server = createAdaptorServer({ fetch: site.fetch }) as Server;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  context.storeUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    articleUrl: context.storeUrl + ARTICLE,
    context,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      // A failed test may have left its page open.
      server.closeAllConnections();
      await closed;
      rmSync(context.config.dataDir, { recursive: true, force: true });
    },
  };
}

/** Replaces the block by one for each of the settings. */
function repeatBlock(context: StoreContext, settings: Record<string, unknown>[]): void {
  const sections = Object.values(context.state.theme.templates.article?.sections ?? {});
  for (const section of sections) {
    const placed = Object.entries(section.blocks ?? {}).find(([, { type }]) => type.startsWith('shopify://apps/'));
    if (!placed || !section.blocks || !section.block_order) continue;
    const [id, { type }] = placed;
    const index = section.block_order.indexOf(id);
    delete section.blocks[id];
    for (const [number, each] of settings.entries()) section.blocks[`routine_${number}`] = { type, settings: each };
    section.block_order.splice(index, 1, ...settings.map((_, number) => `routine_${number}`));
  }
}
