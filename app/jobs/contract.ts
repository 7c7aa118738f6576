/** What may be queued: each queue's name, and what its jobs say. Ids and facts only; texts are made by the handler. */

export interface JobData {
  'brief-delivery': BriefDelivery;
  'customer-data-request': CustomerDataRequest;
  'self-service-delivery': SelfServiceDelivery;
  'customer-copy': CustomerCopy;
  'customer-copy-all': CustomerCopyAll;
  'flow-trigger': FlowEvent;
}

export type JobName = keyof JobData;

export interface BriefDelivery {
  shop: string;
  requestId: string;
  /** Names this delivery in the ledger, so that a job that runs twice sends once. */
  delivery: string;
  /** Where the app proxy stands under the shop's domain: `/apps/unwind`. */
  proxyPath: string;
  /** When the person asked for it, as ISO 8601; where left out, it was with their request. */
  askedAt?: string;
}

export interface CustomerDataRequest {
  shop: string;
  /** The person in question; null where nothing is kept of them. The queue holds no addresses. */
  leadId: string | null;
  /** Shopify's number of the request, for the shop's owner to recognise it by. */
  reference: string;
}

/** Somebody has asked what is held about an address. */
export interface SelfServiceDelivery {
  shop: string;
  /** The person of that address; null where nothing is held. The queue holds no addresses. */
  leadId: string | null;
  proxyPath: string;
  /** Of the page that was asked on. */
  language: string;
}

/** A person did something that Shopify's customers should show. */
export interface CustomerCopy {
  shop: string;
  leadId: string;
}

/** Everybody who asked before the merchant turned the copying on: some at a time, each time those after the last. */
export interface CustomerCopyAll {
  shop: string;
  /** Id of the last person who was queued; null at the beginning. */
  after: string | null;
}

/** Something happened that workflows may start with. */
export type FlowEvent =
  | { shop: string; trigger: 'brief-requested' | 'brief-downloaded'; requestId: string }
  | {
      shop: string;
      trigger: 'routine-completed';
      routine: string;
      articleTitle: string;
      articlePath: string;
      steps: number;
    };

/** Thrown by a handler where trying again cannot help: the job goes to the dead letters at once. */
export class PermanentFailure extends Error {
  override name = 'PermanentFailure';
}
