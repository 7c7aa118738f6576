/** What may be queued: each queue's name, and what its jobs say. Ids and facts only; texts are made by the handler. */

export interface JobData {
  'brief-delivery': BriefDelivery;
  'customer-data-request': CustomerDataRequest;
}

export type JobName = keyof JobData;

export interface BriefDelivery {
  shop: string;
  requestId: string;
  /** Names this delivery in the ledger, so that a job that runs twice sends once. */
  delivery: string;
  /** Where the app proxy stands under the shop's domain: `/apps/unwind`. */
  proxyPath: string;
}

export interface CustomerDataRequest {
  shop: string;
  /** The person in question; null where nothing is kept of them. The queue holds no addresses. */
  leadId: string | null;
  /** Shopify's number of the request, for the shop's owner to recognise it by. */
  reference: string;
}

/** Thrown by a handler where trying again cannot help: the job goes to the dead letters at once. */
export class PermanentFailure extends Error {
  override name = 'PermanentFailure';
}
