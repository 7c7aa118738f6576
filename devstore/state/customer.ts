/** The store's customers. */
export interface CustomerRecord {
  id: number;
  /** Lowercase. */
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  locale: string;
  note: string | null;
  tags: string[];
  marketingState: 'SUBSCRIBED' | 'PENDING' | 'UNSUBSCRIBED' | 'NOT_SUBSCRIBED';
  /** `SINGLE_OPT_IN`, for example; null without consent. */
  marketingOptInLevel: string | null;
  /** ISO 8601, like the next two; null without consent. */
  consentUpdatedAt: string | null;
  createdAt: string;
  updatedAt: string;
}
