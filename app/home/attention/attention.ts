/** What needs the merchant's attention, as the home page lists it. */
export interface Attention {
  title: string;
  text: string;
  tone: 'critical' | 'warning';
  action: { content: string; url: string };
}

export interface AttentionList {
  items: Attention[];
  /** Whether Shopify responded: without it, less is known. */
  isComplete: boolean;
}
