/** The triggers that shops can start workflows with, in Shopify Flow: `extensions/<handle>/shopify.extension.toml`. */

/** What each sends: the fields of its extension, by their keys. Keys are letters and spaces, as Flow wants them. */
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
  /** Of the person. */
  Email: string;
  Brief: string;
  Article: string;
  'Article URL': string;
  /** `utm_campaign` of the visit; empty for none. */
  Campaign: string;
  /** Of the page: `en`, `pt-BR`. */
  Language: string;
}

export type FlowTrigger = keyof FlowPayloads;
