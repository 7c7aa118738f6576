/**
 * The whole product on one machine: database, local store, app with its worker, and the content that it starts with.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

import { startApp } from './app-process.ts';
import { ensureBuild } from './build.ts';
import { runTool } from './child.ts';
import { ROOT } from './config.ts';
import { addArticles, readArticleFile } from './content/article-file.ts';
import { arabic } from './content/translations/arabic.ts';
import { german } from './content/translations/german.ts';
import { translateContent } from './content/translations/translate.ts';
import type { StoreContext } from './context.ts';
import { claimDataDir } from './data-dir.ts';
import { openDatabase } from './database.ts';
import { articlePath } from './control/state-view.ts';
import { placeAppBlock, switchEmbedOn } from './editor/place.ts';
import { openApp } from './platform/install.ts';
import { deliverWebhook } from './platform/webhooks.ts';
import { requireFreePort } from './ports.ts';
import { requireThemeDir } from './published-theme.ts';
import { startStore } from './store.ts';
import { findTemplate, hasLiquidTemplate } from './storefront/theme.ts';

export interface DemoOptions {
  /** Port of the app. */
  port: number;
  /** Port of the store. */
  storePort: number;
  dataDir: string;
  /** PostgreSQL to use; null for the embedded one. */
  databaseUrl: string | null;
  /** Whether to forget what earlier runs left. */
  fresh: boolean;
  /** Folder of a theme, as typed; undefined for the store's own. */
  theme?: string;
  /** HTML files that become articles, as typed. */
  articles?: string[];
  log: (line: string) => void;
}

export interface Demo {
  stop(): Promise<void>;
}

/** What the Partner dashboard would show as the app's secret. It signs nothing outside this machine. */
const API_SECRET = 'local-store-secret';

/**
 * Starts everything and logs `Ready` with the links.
 * @throws an Error that says what is in the way: a theme or an article that cannot be read, a port in use, a data folder
 * in use, a build or migration that failed.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { port, storePort, dataDir, databaseUrl, fresh, theme, log } = options;
  const started = performance.now();
  const themeDir = theme === undefined ? undefined : requireThemeDir(theme);
  const articleFiles = (options.articles ?? []).map(readArticleFile);
  const folder = resolve(ROOT, dataDir);
  await requireFreePort('PORT', port);
  await requireFreePort('STORE_PORT', storePort);

  // What is started is stopped in the opposite order, also where a later step fails.
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    stops.push(claimDataDir(folder));
    if (fresh) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    mkdirSync(folder, { recursive: true });
    stops.push(claimDataDir(folder));

    await ensureBuild(log);
    const database = await openDatabase({ databaseUrl, dataDir: folder, fresh });
    stops.push(() => database.close());
    log(`Database: ${database.description}`);
    await runTool('prisma', ['migrate', 'deploy'], { DATABASE_URL: database.url });

    const store = await startStore({
      port: storePort,
      dataDir: folder,
      themeDir,
      appUrl: `http://127.0.0.1:${port}`,
      apiKey: 'unwind-local-store',
      apiSecret: API_SECRET,
    });
    stops.push(() => store.close());
    addArticles(store.context, articleFiles);

    const app = await startApp({ store, port, databaseUrl: database.url, dataDir: folder, log });
    stops.push(() => app.stop());

    await moveIn(store.context, app.env, log);
    printLinks(store.context, log, started);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * What the shop's people did before the demo begins: opened the app, wrote the content, translated some of it,
 * placed the blocks.
 */
async function moveIn(context: StoreContext, appEnv: Record<string, string>, log: DemoOptions['log']): Promise<void> {
  // A database may remember an earlier store of this name, whose tokens are void here.
  if (context.state.installation === null) await deliverWebhook(context, { topic: 'app/uninstalled', payload: {} });
  await openApp(context);
  await runTool('node', ['build/seed/index.js', context.state.shop.domain], appEnv);
  translateContent(context, [arabic, german]);
  placeBlocks(context, log);
}

/** Headings of the demo's first article that the routine and the Brief follow where a theme takes no blocks. */
const HEADINGS = { routine_heading: 'Keep at it', brief_heading: 'Read this before you buy' };

/**
 * Both blocks into the article template, unless it has one of them or the merchant has edited it. A template that takes
 * no blocks gets the app embed instead.
 */
function placeBlocks(context: StoreContext, log: DemoOptions['log']): void {
  const { theme } = context.sources;
  if (context.state.theme.templates.article) return;
  const template = findTemplate(context, theme, 'article');
  if (template === null && hasLiquidTemplate(theme, 'article')) {
    switchEmbedOn(context, 'in-text', HEADINGS);
    log(`Theme: ${theme.label} takes no app blocks; the app embed shows the routine and the Brief inside the text.`);
    return;
  }
  if (template === null) {
    log(`Theme: ${theme.label} takes no app blocks: it has no article template.`);
    return;
  }
  // Also where they stand in a theme block.
  if (JSON.stringify(template).includes('"shopify://apps/unwind/')) return;
  for (const blockHandle of ['routine', 'brief']) placeAppBlock(context, { template: 'article', blockHandle });
}

function printLinks({ state, storeUrl }: StoreContext, log: DemoOptions['log'], started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const articles = state.articles.map(
    (article, at) => `${at === 0 ? 'Article' : '       '}        ${storeUrl}${articlePath(article)}`,
  );
  log(`
Ready in ${seconds} s

  ${articles.join('\n  ')}
  Admin          ${storeUrl}/admin/apps/unwind
  Theme editor   ${storeUrl}/admin/themes/current/editor?template=article
  Inbox          ${storeUrl}/__devstore/inbox

Ctrl-C stops everything. The data stays; "npm run demo -- --fresh" starts over.`);
}
