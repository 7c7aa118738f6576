/** The queues and their jobs' data: IDs and facts only. Handlers write the texts. */

export interface JobData {
  'brief-delivery': BriefDelivery;
  'customer-data-request': CustomerDataRequest;
  'your-data-delivery': YourDataDelivery;
  'customer-copy': CustomerCopy;
  'customer-copy-all': CustomerCopyAll;
  'customer-revert': CustomerRevert;
  'flow-trigger': FlowEvent;
  'flow-completion': RoutineCompleted;
  'article-names': ArticleNamesJob;
  'storefront-sync': StorefrontSync;
  'data-retention': DataRetention;
  'weekly-email': WeeklyEmail;
  'count-rollup': CountRollup;
}

export type JobName = keyof JobData;

/** A job by its queue. */
export type AnyJob = { [Name in JobName]: { name: Name; data: JobData[Name] } }[JobName];

export interface BriefDelivery {
  shop: string;
  requestId: string;
  /** Identifies this delivery, so a job that runs twice sends one email. */
  delivery: string;
  /** Path of the links' language: `/de`; empty for the shop's primary language. */
  languagePath: string;
  /** When it was requested (ISO 8601). Defaults to the time of the request. */
  requestedAt?: string;
}

export interface CustomerDataRequest {
  shop: string;
  /** The customer's people: by ID and by address they can be two. The queue contains no addresses. */
  personIds: string[];
  /** Shopify's ID of the request, shown to the shop's owner. */
  reference: string;
}

/** Someone requested the data of an address. */
export interface YourDataDelivery {
  shop: string;
  /** The person with that address, or null if there is no data. The queue contains no addresses. */
  personId: string | null;
  /** Path of the link's language. */
  languagePath: string;
  /** The page's language. */
  language: string;
}

/** Updates a person's Shopify customer. */
export interface CustomerCopy {
  shop: string;
  personId: string;
}

/** Copies everyone who requested a Brief before the merchant turned copying on, in batches. */
export interface CustomerCopyAll {
  shop: string;
  /** Id of the last queued person; null at the start. */
  after: string | null;
}

/** Takes back what the app set for the customer of an erased person. */
export interface CustomerRevert {
  shop: string;
  /** GID */
  customerId: string;
  /** The subscriptions that the app may have set, with ISO 8601 dates. */
  subscriptions: { state: 'PENDING' | 'SUBSCRIBED'; at: string }[];
  /** Whether the person doesn't want any email again. Then any subscription ends. */
  isForever: boolean;
  /** ISO 8601 */
  erasedAt: string;
}

/** Reads articles' names from Shopify. */
export interface ArticleNamesJob {
  /** Null to queue a job for each shop that has something to read. */
  shop: string | null;
}

/** Brings what Liquid reads up to date: where the app proxy is and, after a reinstall, everything that's published. */
export interface StorefrontSync {
  shop: string;
}

/** Deletes data that's older than the merchant's retention periods. */
export interface DataRetention {
  /** Null to queue a job for each shop. */
  shop: string | null;
}

/** Emails the merchant what changed in the past week. */
export interface WeeklyEmail {
  /** Null to queue a job for each shop where it's time. */
  shop: string | null;
}

/** Adds up daily counts by month. */
export interface CountRollup {
  /** Null to queue a job for each shop. */
  shop: string | null;
}

/** An event that can start Flow workflows. */
export type FlowEvent =
  { shop: string; trigger: 'brief-requested' | 'brief-downloaded'; requestId: string } | RoutineCompleted;

export interface RoutineCompleted {
  shop: string;
  trigger: 'routine-completed';
  /** The routine's handle. */
  routine: string;
  /** Digits, `unknown`, or empty for none. */
  articleId: string;
  steps: number;
}

/** Thrown by a handler if retrying can't help. The job goes to the dead-letter queue immediately. */
export class PermanentFailure extends Error {
  override name = 'PermanentFailure';
}
