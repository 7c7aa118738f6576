import type { AnalyticsRecord, FlowRecord, InstallationRecord, OperationRecord, WebhookRecord } from './app.ts';
import type { ArticleRecord, BlogRecord, ShopRecord, TranslationRecord } from './content.ts';
import type { CustomerRecord } from './customer.ts';
import type { FileRecord, StagedUploadRecord } from './file.ts';
import type { MetafieldRecord, MetaobjectRecord } from './metaobject.ts';
import type { ProductRecord } from './product.ts';
import type { ThemeRecord } from './theme.ts';

/** All of the store's data. */
export interface StoreState {
  shop: ShopRecord;
  blogs: BlogRecord[];
  articles: ArticleRecord[];
  products: ProductRecord[];
  files: FileRecord[];
  /** Uploads of the last day. */
  stagedUploads: StagedUploadRecord[];
  customers: CustomerRecord[];
  metaobjects: MetaobjectRecord[];
  metafields: MetafieldRecord[];
  /** Published languages besides the primary one. */
  publishedLocales: string[];
  translations: TranslationRecord[];
  /** The published theme. */
  theme: ThemeRecord;
  /** Previously published themes, by folder. */
  otherThemes?: Record<string, ThemeRecord>;
  /** The app proxy's path, if the merchant has changed it: `/community/routines`. */
  proxyPath?: string;
  /** Null if the app isn't installed. */
  installation: InstallationRecord | null;
  /** The latest 200. */
  webhooks: WebhookRecord[];
  /** Visitors' default consent. */
  consent: { analytics: boolean };
  /** The latest 500. */
  analytics: AnalyticsRecord[];
  /** The latest 500. */
  flow: FlowRecord[];
  /** The latest 500. */
  operations: OperationRecord[];
  /** The next numeric ID, shared by all records. */
  nextId: number;
}
