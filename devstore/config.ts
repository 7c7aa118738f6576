/** Where the local store runs, and the app that it hosts, as `shopify.app.toml` describes it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { parse } from 'smol-toml';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The shop that the local store is. Nothing outside this machine answers to the name. */
export const SHOP_DOMAIN = 'unwind-demo.myshopify.com';

export interface StoreConfig {
  /** Port of the storefront, the admin and the control API; 0 takes a free one. */
  port: number;
  /** Where the store keeps its state and mail. */
  dataDir: string;
  /** Folder of the published theme, absolute; the store's own theme where it is not given. */
  themeDir?: string;
  /** Address of the app process, without a slash at the end. The store finds it down, and says so, while it is. */
  appUrl: string;
  /** The app's credentials, as the Partner dashboard would show them. */
  apiKey: string;
  apiSecret: string;
  /** Milliseconds before each further attempt to deliver a webhook; by default eight, over about four minutes. */
  webhookRetryDelays?: readonly number[];
  /** Whether a line is logged for each request. */
  log?: (line: string) => void;
}

/** The parts of `shopify.app.toml` that a store acts on. Other keys are carried along, unread. */
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
