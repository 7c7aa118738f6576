/** The article of requests whose article Shopify doesn't know, or not yet. */
export const UNKNOWN_ARTICLE = 'unknown';

/** Its title in the admin. */
export const UNKNOWN_ARTICLE_TITLE = 'Unknown article';

/** What pages report about a routine, about one of its steps, and about a Brief. Each is reported once per page view. */
export const ROUTINE_EVENTS = [
  'views',
  'starts',
  'completions',
  /** Links followed, or a product added to the cart; then one event for each kind. */
  'follows',
  'productLinks',
  'shopLinks',
  'bookingLinks',
  'cartAdds',
  'reminders',
  'prints',
] as const;
export const STEP_EVENTS = [
  /** Reached it, or a later one. */
  'steps',
  'skips',
  'pains',
] as const;
export const BRIEF_EVENTS = ['briefViews', 'briefRequests'] as const;

export type PageEvent = (typeof ROUTINE_EVENTS | typeof STEP_EVENTS | typeof BRIEF_EVENTS)[number];

/** Events in a batch. */
export const MAX_EVENTS = 100;

/** What a page posts. It says nothing about the reader, and nothing that's the same in two batches. */
export interface EventBatch {
  /** Random, so that a batch that's delivered twice is counted once. */
  id: string;
  article: string;
  locale: string;
  events: ReportedEvent[];
}

export interface ReportedEvent {
  event: PageEvent;
  /** Handle and edition of the routine, for a Brief of the routine on the same page. */
  routine?: string;
  edition?: string;
  step?: string;
  /** Handle of the Brief. */
  brief?: string;
}

/** An article as reports show it. */
export interface ArticleName {
  /** In the shop's own language; empty if there's no article. */
  title: string;
  /** On the storefront; empty if no one can visit it. */
  path: string;
}
