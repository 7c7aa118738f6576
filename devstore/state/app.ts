/** Records about the app and its requests. */

/** An access token of the app. */
export interface AccessTokenRecord {
  token: string;
  /** ISO 8601; null if it doesn't expire. */
  expiresAt: string | null;
  refreshToken: string | null;
  refreshExpiresAt: string | null;
}

/** The app's installation. */
export interface InstallationRecord {
  installedAt: string;
  /** Granted scopes, required and optional. They apply to all tokens. */
  scopes: string[];
  tokens: AccessTokenRecord[];
}

/** A webhook and the attempts to deliver it. */
export interface WebhookRecord {
  /** `X-Shopify-Webhook-Id`, the same for all attempts. */
  id: string;
  topic: string;
  triggeredAt: string;
  /** `status` is 0 if the app couldn't be reached or took too long. */
  attempts: { at: string; status: number }[];
  outcome: 'delivered' | 'retrying' | 'given up';
  payload: unknown;
}

/** A Flow trigger sent by the app. */
export interface FlowRecord {
  /** Handle of the trigger. */
  trigger: string;
  payload: Record<string, unknown>;
  /** ISO 8601. */
  at: string;
}

/** A request to the Admin API. */
export interface OperationRecord {
  at: string;
  name: string;
  kind: 'query' | 'mutation';
  status: number;
  errors: string[];
}

/** An event published with `Shopify.analytics.publish` while consent was given. */
export interface AnalyticsRecord {
  name: string;
  data: unknown;
  /** ISO 8601. */
  at: string;
}
