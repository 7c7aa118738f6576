/** Runs everything on one machine: database, local store, app with its worker, and demo content. */
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

import { startApp } from './app-process.ts';
import { ensureBuild } from './build.ts';
import { runTool } from './child.ts';
import { ROOT } from '../config.ts';
import { addArticles, readArticleFile } from '../content/article-file.ts';
import { arabic } from '../content/translations/arabic.ts';
import { german } from '../content/translations/german.ts';
import { translateContent } from '../content/translations/translate.ts';
import type { StoreContext } from '../context.ts';
import { lockDataDir } from './data-dir.ts';
import { openDatabase } from './database.ts';
import { articlePath } from '../state/content.ts';
import { placeAppBlock, turnOnEmbed } from '../editor/template/place.ts';
import { openApp } from '../platform/app/open-app.ts';
import { deliverWebhook } from '../platform/webhooks/webhooks.ts';
import { changeProxyPath, proxyPath } from '../proxy/path.ts';
import { requireFreePort } from './ports.ts';
import { requireThemeDir } from './theme-dir.ts';
import { startStore } from '../store.ts';
import { findTemplate, hasLiquidTemplate } from '../storefront/theme/templates.ts';

export interface DemoOptions {
  /** Port of the app. */
  port: number;
  /** Port of the store. */
  storePort: number;
  dataDir: string;
  /** External PostgreSQL; null for the embedded one. */
  databaseUrl: string | null;
  /** Whether to delete the data of earlier runs. */
  fresh: boolean;
  /** Whether a new store starts with 60 days of made-up readers. */
  hasHistory: boolean;
  /** Theme folder from the command line; undefined for the store's own theme. */
  theme?: string;
  /** HTML files from the command line to add as articles. */
  articles?: string[];
  /** The app proxy's path from the command line. */
  proxyPath?: string;
  log: (line: string) => void;
}

export interface Demo {
  stop(): Promise<void>;
}

/** The app's client secret. Only valid for the local store. */
const API_SECRET = 'local-store-secret';

/**
 * Starts everything and logs the URLs.
 * @throws an error if a theme or article can't be read, a port or the data folder is in use, or the build or a migration fails.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { port, storePort, dataDir, databaseUrl, fresh, theme, log } = options;
  const started = performance.now();
  const themeDir = theme === undefined ? undefined : requireThemeDir(theme);
  const articleFiles = (options.articles ?? []).map(readArticleFile);
  const folder = resolve(ROOT, dataDir);
  await requireFreePort('PORT', port);
  await requireFreePort('STORE_PORT', storePort);

  // Stops in reverse order, also if a step fails.
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    stops.push(lockDataDir(folder));
    if (fresh) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    mkdirSync(folder, { recursive: true });
    stops.push(lockDataDir(folder));

    await ensureBuild(log);
    const database = await openDatabase({ databaseUrl, dataDir: folder, fresh });
    stops.push(() => database.close());
    log(`Database: ${database.description}`);
    await runTool('node', ['prisma/migrate.ts'], { DATABASE_URL: database.url });

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
    if (options.proxyPath !== undefined) changeProxyPath(store.context, options.proxyPath);

    const app = await startApp({ store, port, database, dataDir: folder, log });
    stops.push(() => app.stop());

    await addDemoContent(store.context, app.env, options);
    printUrls(store.context, dataDir, log, started);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Does what the merchant would have done: opens the app, adds and translates content, adds the blocks. */
async function addDemoContent(
  context: StoreContext,
  appEnv: Record<string, string>,
  { hasHistory, log }: Pick<DemoOptions, 'hasHistory' | 'log'>,
): Promise<void> {
  const isNew = context.state.installation === null;
  // The database may have tokens of an earlier store, which are invalid here.
  if (isNew) await deliverWebhook(context, { topic: 'app/uninstalled', payload: {} });
  await openApp(context);
  // A request is how the app learns about a changed path.
  await fetch(context.storeUrl + proxyPath(context));
  const flags = [...(isNew ? ['--new-store'] : []), ...(hasHistory ? ['--history'] : [])];
  await runTool('node', ['build/server/seed.js', context.state.shop.domain, ...flags], appEnv);
  translateContent(context, [arabic, german]);
  addBlocks(context, log);
}

/** Headings in the first article after which the app embed shows the routine and the Brief. */
const EMBED_SETTINGS = { routine_heading: 'Keep at it', brief_heading: 'Read this before you buy' };

/**
 * Adds both blocks to the article template, unless it has one or was edited. In a vintage theme, turns on the app embed
 * instead.
 */
function addBlocks(context: StoreContext, log: DemoOptions['log']): void {
  const { theme } = context.sources;
  if (context.state.theme.templates.article) return;
  const template = findTemplate(context, theme, 'article');
  if (template === null && hasLiquidTemplate(theme, 'article')) {
    turnOnEmbed(context, 'in-text', EMBED_SETTINGS);
    log(
      `The theme ${theme.label} has no JSON templates, so the app embed shows the routine and the Brief in the text.`,
    );
    return;
  }
  if (template === null) {
    log(`The theme ${theme.label} has no article template, so articles have no blocks.`);
    return;
  }
  // Includes blocks nested in theme blocks.
  if (JSON.stringify(template).includes('"shopify://apps/unwind/')) return;
  for (const blockHandle of ['routine', 'brief']) placeAppBlock(context, { template: 'article', blockHandle });
}

function printUrls({ state, storeUrl }: StoreContext, dataDir: string, log: DemoOptions['log'], started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const [first, ...others] = state.articles.map((article) => storeUrl + articlePath(article));
  log(`
Ready in ${seconds} s

${[
  ['Article', first],
  ...others.map((url) => ['', url]),
  ['Admin', `${storeUrl}/admin/apps/unwind`],
  ['Theme editor', `${storeUrl}/admin/themes/current/editor?template=article`],
  ['Inbox', `${storeUrl}/__devstore/inbox`],
  ['Controls', `${storeUrl}/__devstore/`],
]
  .map(([name = '', url = '']) => `  ${name.padEnd(14)} ${url}`)
  .join('\n')}

Press Ctrl-C to stop. Data stays in ${dataDir}; "npm run demo -- --fresh" starts over.`);
}
