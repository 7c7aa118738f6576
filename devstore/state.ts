/**
 * What the store knows, in memory and in one JSON file, so that a second run finds it again.
 *
 * Whoever changes the state calls `save()`; writes are whole and in order, so a crash leaves the last one.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShopRecord {
  /** Numeric, as in `gid://shopify/Shop/1`. */
  id: number;
  domain: string;
  name: string;
  email: string;
  /** Primary language, such as `en`. */
  locale: string;
  currency: string;
  timezone: string;
  description: string;
}

export interface BlogRecord {
  id: number;
  handle: string;
  title: string;
}

export interface ArticleRecord {
  id: number;
  blogHandle: string;
  handle: string;
  title: string;
  author: string;
  /** ISO 8601. */
  publishedAt: string;
  excerpt: string;
  /** HTML of the article's text. */
  body: string;
  tags: string[];
  /** Suffix of its template, or null for the default one. */
  templateSuffix: string | null;
  /** The HTML file that the demo was told to make it of. */
  sourceFile?: string;
}

/** A product with its one variant. */
export interface ProductRecord {
  id: number;
  variantId: number;
  title: string;
  handle: string;
  /** Plain text. */
  description: string;
  vendor: string;
  /** In the shop's currency: `89.00`. */
  price: string;
  status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED';
  tags: string[];
  /** ISO 8601. */
  createdAt: string;
}

export interface CustomerRecord {
  id: number;
  /** In lower case. */
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  locale: string;
  note: string | null;
  tags: string[];
  marketingState: 'SUBSCRIBED' | 'PENDING' | 'UNSUBSCRIBED' | 'NOT_SUBSCRIBED';
  /** `SINGLE_OPT_IN` and so on; null where the customer was not asked. */
  marketingOptInLevel: string | null;
  /** ISO 8601, as are the next two; null where the customer was not asked. */
  consentUpdatedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** `type` is kept as the app writes it, `$app:routine`; the Admin API answers with the resolved name. */
export interface MetaobjectRecord {
  id: number;
  type: string;
  handle: string;
  /** Values as Shopify keeps them: strings, JSON for JSON fields. */
  fields: Record<string, string>;
  updatedAt: string;
}

/** `namespace` is kept as the app writes it, `$app`. `ownerId` is a GID. */
export interface MetafieldRecord {
  id: number;
  ownerId: string;
  namespace: string;
  key: string;
  type: string;
  value: string;
  updatedAt: string;
}

/** A text of a resource in another language, as merchants and translation apps register them. */
export interface TranslationRecord {
  /** GID of the article, the blog, the metaobject or the shop. */
  resourceId: string;
  locale: string;
  /** As Shopify names it: `title`, `body_html`, `summary_html`; of a metaobject, the key of its field. */
  key: string;
  value: string;
}

/** A JSON template, or a section group: sections by id, and their order. */
export interface TemplateJson {
  layout?: string | false;
  sections: Record<string, SectionJson>;
  order: string[];
}

export interface SectionJson {
  type: string;
  disabled?: boolean;
  settings?: Record<string, unknown>;
  blocks?: Record<string, BlockJson>;
  block_order?: string[];
  name?: string;
  custom_css?: string[];
}

export interface BlockJson {
  /** Of an app block: `shopify://apps/<app>/blocks/<block>/<extension uid>`. */
  type: string;
  disabled?: boolean;
  settings?: Record<string, unknown>;
  /** Of a theme block: the blocks in it. */
  blocks?: Record<string, BlockJson>;
  block_order?: string[];
  /** Whether the Liquid around it places it, by `content_for 'block'`; it is in no order then. */
  static?: boolean;
  name?: string;
}

/** What the theme editor saved of a theme. */
export interface ThemeRecord {
  /** Absolute path of the theme's folder; absent or empty for the store's own theme. */
  folder?: string;
  /** By template name (`article`); a template that is not here is as in the theme's folder. */
  templates: Record<string, TemplateJson>;
  /** Theme settings and, as `blocks`, app embeds; where it is absent, they are as in the theme's folder. */
  settings?: { blocks?: Record<string, BlockJson>; [setting: string]: unknown };
}

/** A token that the store has given to the app. */
export interface AccessTokenRecord {
  token: string;
  /** ISO 8601; null where it does not expire. */
  expiresAt: string | null;
  refreshToken: string | null;
  refreshExpiresAt: string | null;
}

/** The app in the shop. */
export interface InstallationRecord {
  installedAt: string;
  /** The scopes that the merchant has granted: those that the app requires, and optional ones. All tokens have them. */
  scopes: string[];
  tokens: AccessTokenRecord[];
}

/** A webhook, and each attempt to deliver it. */
export interface WebhookRecord {
  /** Value of `X-Shopify-Webhook-Id`, the same for all attempts. */
  id: string;
  topic: string;
  triggeredAt: string;
  /** `status` is the app's; 0 where it could not be reached, or took too long. */
  attempts: { at: string; status: number }[];
  outcome: 'delivered' | 'retrying' | 'given up';
  payload: unknown;
}

/** An event that the app told Flow of. */
export interface FlowRecord {
  /** Handle of the trigger. */
  trigger: string;
  payload: Record<string, unknown>;
  /** ISO 8601. */
  at: string;
}

/** One call of the Admin API: what was asked for, and how it went. */
export interface OperationRecord {
  at: string;
  name: string;
  kind: 'query' | 'mutation';
  status: number;
  errors: string[];
}

/** An event that a storefront page published with `Shopify.analytics.publish`, where consent allowed it. */
export interface AnalyticsRecord {
  name: string;
  data: unknown;
  /** ISO 8601. */
  at: string;
}

export interface StoreState {
  shop: ShopRecord;
  blogs: BlogRecord[];
  articles: ArticleRecord[];
  products: ProductRecord[];
  customers: CustomerRecord[];
  metaobjects: MetaobjectRecord[];
  metafields: MetafieldRecord[];
  /** Languages of the storefront besides the primary one. */
  publishedLocales: string[];
  translations: TranslationRecord[];
  /** The published theme. */
  theme: ThemeRecord;
  /** Themes that were published before, by folder. */
  otherThemes?: Record<string, ThemeRecord>;
  /** Null where the app is not installed. */
  installation: InstallationRecord | null;
  /** The latest 200. */
  webhooks: WebhookRecord[];
  /** What visitors consent to before they choose for themselves. */
  consent: { analytics: boolean };
  /** The latest 500. */
  analytics: AnalyticsRecord[];
  /** The latest 500. */
  flow: FlowRecord[];
  /** The latest 500. */
  operations: OperationRecord[];
  /** The next numeric id; one sequence for all records. */
  nextId: number;
}

export interface OpenState {
  state: StoreState;
  /** Writes the state to disk. */
  save(): void;
}

/**
 * Reads the state from `dataDir/store.json`, or starts from `initial` where there is none.
 * @throws where the file is there and cannot be read as JSON: it names the file and what to do.
 */
export function openState(dataDir: string, initial: () => StoreState): OpenState {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'store.json');
  // What an earlier version did not keep begins as in a new shop.
  const state = { ...initial(), ...readState(file) };
  const save = () => {
    const next = `${file}.next`;
    writeFileSync(next, JSON.stringify(state, null, 1));
    renameSync(next, file);
  };
  save();
  return { state, save };
}

function readState(file: string): StoreState | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return JSON.parse(text) as StoreState;
  } catch (error) {
    throw new Error(`${file} is not JSON. Start over with --fresh, or mend the file.`, { cause: error });
  }
}
