/** The local store: stands in for Shopify on one machine. Imports nothing from `app/`, so that it can't share its mistakes. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';

import { adminRoutes } from './admin/routes.ts';
import { adminApiRoutes } from './admin-api/routes.ts';
import { type StoreConfig, readAppToml } from './config.ts';
import type { StoreContext } from './context.ts';
import { controlRoutes } from './control/routes.ts';
import { editorRoutes } from './editor/routes.ts';
import { Faults } from './faults.ts';
import { fileRoutes } from './files/routes.ts';
import { initialState } from './content/initial-state.ts';
import { inboxRoutes } from './mail/inbox.ts';
import { startMailServer } from './mail/server.ts';
import { tokenRoutes } from './platform/tokens/routes.ts';
import { resumeWebhooks } from './platform/webhooks/webhooks.ts';
import { proxyRoutes } from './proxy/routes.ts';
import { publishTheme } from './demo/theme-dir.ts';
import { openState } from './state/open-state.ts';
import { openSources } from './storefront/theme/folder.ts';
import { storefrontRoutes } from './storefront/routes.ts';
import { startTunnel } from './platform/tunnel.ts';
import { videoHostRoutes } from './video-hosts/routes.ts';

const LOOPBACK = '127.0.0.1';

export interface RunningStore {
  context: StoreContext;
  /** `smtp://127.0.0.1:port`, for the app's SMTP_URL. */
  smtpUrl: string;
  close(): Promise<void>;
}

/**
 * Starts the store on three ports: for browsers, the tunnel to the app, and SMTP.
 * @throws EADDRINUSE if `config.port` is in use.
 */
export async function startStore(config: StoreConfig): Promise<RunningStore> {
  const faults = new Faults();
  const closing = new AbortController();
  const opened = openState(config.dataDir, initialState);
  publishTheme(opened, config.themeDir);
  const context: StoreContext = {
    config,
    toml: readAppToml(),
    sources: openSources(config.themeDir),
    ...opened,
    faults,
    storeUrl: '',
    tunnelUrl: '',
    closed: closing.signal,
    nextId: () => context.state.nextId++,
  };

  const site = new Hono();
  const server = createAdaptorServer({ fetch: site.fetch });
  await listen(server, config.port);
  context.storeUrl = `http://localhost:${(server.address() as AddressInfo).port}`;

  const mail = await startMailServer(config.dataDir, faults);
  const tunnel = await startTunnel(context);
  context.tunnelUrl = tunnel.url;
  resumeWebhooks(context);

  site.route('/__devstore', controlRoutes(context, mail));
  site.route('/__devstore/inbox', inboxRoutes(mail));
  site.route('/admin/oauth', tokenRoutes(context));
  site.route('/admin/api', adminApiRoutes(context));
  site.route('/admin/themes', editorRoutes(context));
  site.route('/admin', adminRoutes(context));
  site.route('/', fileRoutes(context));
  site.route('/', videoHostRoutes());
  site.route('/', proxyRoutes(context));
  site.route('/', storefrontRoutes(context));

  return {
    context,
    smtpUrl: mail.url,
    close: async () => {
      closing.abort();
      await Promise.all([closeServer(server), tunnel.close(), mail.close()]);
    },
  };
}

async function listen(server: ServerType, port: number): Promise<void> {
  // Only on this machine, as the store has no passwords.
  server.listen({ port, host: LOOPBACK });
  await once(server, 'listening');
}

async function closeServer(server: ServerType): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
}
