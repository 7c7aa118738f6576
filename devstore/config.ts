/** The local store's configuration, and the app's from `shopify.app.toml`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { parse } from 'smol-toml';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The local store's domain. It doesn't exist outside this machine. */
export const SHOP_DOMAIN = 'unwind-demo.myshopify.com';

export interface StoreConfig {
  /** Port of the storefront, admin and control API; 0 for any free port. */
  port: number;
  /** Folder for state and email. */
  dataDir: string;
  /** Absolute path of the published theme; by default the store's own theme. */
  themeDir?: string;
  /** URL of the app process, without a trailing slash. */
  appUrl: string;
  /** The app's credentials, as in the Dev Dashboard. */
  apiKey: string;
  apiSecret: string;
  /** Milliseconds before each webhook retry; by default eight retries over about four minutes. */
  webhookRetryDelays?: readonly number[];
  log?: (line: string) => void;
}

/** The parts of `shopify.app.toml` that the store uses. */
export interface AppToml {
  name: string;
  access_scopes: { scopes: string; optional_scopes?: string[] };
  app_proxy: { url: string; prefix: string; subpath: string };
  webhooks: {
    api_version: string;
    subscriptions: { topics?: string[]; compliance_topics?: string[]; uri: string }[];
  };
  metaobjects: { app: Record<string, MetaobjectToml> };
  [resource: string]: unknown;
}

export interface MetaobjectToml {
  name: string;
  display_name_field?: string;
  fields: Record<string, string | { name?: string; type: string; required?: boolean }>;
  [key: string]: unknown;
}

export function readAppToml(): AppToml {
  return parse(readFileSync(`${ROOT}/shopify.app.toml`, 'utf8')) as unknown as AppToml;
}
