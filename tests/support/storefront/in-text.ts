/** A local store whose article has markers or headings for routines and Briefs. */
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import type { PublishedBrief } from '../../../app/brief/contract.ts';
import type { Routine } from '../../../app/routine/contract.ts';
import { publishedFields } from '../../../app/routine/published-document.ts';
import { INSTALLATION_ID } from '../../../devstore/state/gid.ts';
import { ROOT } from '../../../devstore/config.ts';
import { placeAppBlock } from '../../../devstore/editor/template/place.ts';
import { extensionBlocks } from '../../../devstore/storefront/theme/extension.ts';
import { openSources } from '../../../devstore/storefront/theme/folder.ts';
import { testContext, type TestContext } from '../../../devstore/storefront/testing.ts';
import { writeProxyPath } from './proxy-path.ts';

const UPDATED = '2026-11-21T00:00:00Z';

export const BRIEF: PublishedBrief = {
  version: 1,
  edition: '1',
  languages: [],
  handle: 'buyers-brief',
  title: 'The Buyer’s Brief',
  pitch: 'What decides.',
  inside: ['Shape'],
  consent: { version: '1', wording: 'We send it to you once.', box: false, marketing: null },
  alternative: null,
  proof: false,
};

export interface ShopInText {
  /** The article's HTML. */
  body: string;
  /** The article's title. */
  title?: string;
  /** A theme among the fixtures. Defaults to the local store's theme. */
  theme?: string;
  /** All are published. The first is assigned to the article. */
  routines?: Routine[];
  /** All are published. The first is the default. */
  briefs?: PublishedBrief[];
  /** The app embed's settings; null if it's off. */
  settings?: Record<string, unknown> | null;
  /** The app's blocks in the article's template. */
  blocks?: string[];
}

export function shopInText(shop: ShopInText): TestContext {
  const { body, title, theme, routines = [], briefs = [BRIEF], settings = {}, blocks = [] } = shop;
  const context = testContext();
  const { state } = context;
  if (theme) context.sources = openSources(join(ROOT, 'devstore/storefront/fixtures', theme));
  const [article] = state.articles;
  if (!article) throw new Error('The shop has no article.');
  state.articles = [{ ...article, body, ...(title === undefined ? {} : { title }) }];
  const publish = (type: string, { handle, title }: Routine | PublishedBrief, fields: Record<string, unknown>) => {
    const id = context.nextId();
    const texts = Object.entries(fields).map(([key, value]) => [key, JSON.stringify(value)] as const);
    const record = { id, type, handle, fields: { title, ...Object.fromEntries(texts) }, updatedAt: UPDATED };
    state.metaobjects.push(record);
    return `gid://shopify/Metaobject/${id}`;
  };
  const [assigned] = routines.map((routine) => publish('$app:routine', routine, { ...publishedFields(routine) }));
  for (const brief of briefs) publish('$app:brief', brief, { document: brief });
  writeProxyPath(context);
  const [standard] = briefs;
  if (standard) {
    state.metafields.push({
      ...{ id: context.nextId(), ownerId: INSTALLATION_ID, namespace: 'brief', key: 'default' },
      ...{ type: 'single_line_text_field', value: standard.handle, updatedAt: UPDATED },
    });
  }
  if (assigned) {
    state.metafields.push({
      ...{ id: context.nextId(), ownerId: `gid://shopify/Article/${article.id}`, namespace: '$app', key: 'routine' },
      ...{ type: 'metaobject_reference', value: assigned, updatedAt: UPDATED },
    });
  }
  for (const blockHandle of blocks) placeAppBlock(context, { template: 'article', blockHandle });
  const type = extensionBlocks().find(({ handle }) => handle === 'in-text')?.type;
  if (!type) throw new Error('The extension has no embed in-text.');
  if (settings) state.theme.settings = { blocks: { '1': { type, settings } } };
  return context;
}

/** Waits until nothing is hidden for a piece that's about to move: on a painted page, that's a frame after it loaded. */
export function placed(page: Page): Promise<void> {
  return page.locator('[data-unwind-hidden]').first().waitFor({ state: 'detached' });
}
