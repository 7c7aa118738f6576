/** Shopify Flow triggers, as defined in `extensions/<handle>/shopify.extension.toml`. */

/** The payload of each trigger, by the keys of its fields. Flow allows only letters and spaces in keys. */
export interface FlowPayloads {
  'brief-requested': BriefPayload;
  'brief-downloaded': BriefPayload;
  'routine-completed': {
    Routine: string;
    Article: string;
    'Article URL': string;
    Steps: number;
  };
}

interface BriefPayload {
  /** The person's address. */
  Email: string;
  Brief: string;
  Article: string;
  'Article URL': string;
  /** `utm_campaign` of the visit; empty for none. */
  Campaign: string;
  /** The page's language: `en`, `pt-BR`. */
  Language: string;
}

export type FlowTrigger = keyof FlowPayloads;
