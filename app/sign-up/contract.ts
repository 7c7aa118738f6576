/** What the sign-up form sends, and the responses. Storefront code imports this file, so it must not import anything. */

/**
 * The form's fields, by their names in HTML. Only `email`, `brief` and `consent_version` are required; the shop's
 * settings can also require `consent` and `altcha`.
 */
export interface SignUpFields {
  email: string;
  /** The Brief's handle. */
  brief: string;
  /** Version of the consent wording that the reader saw. */
  consent_version: string;
  /** `yes` if the reader checked the consent box. */
  consent: string;
  /** `yes` if the reader checked the marketing box. */
  marketing: string;
  /** Version of the marketing wording that the reader saw; empty without that box. */
  marketing_version: string;
  /** `request.locale.iso_code` of the page. */
  locale: string;
  /** The app reads the article's name from Shopify, and never believes a page about the shop. */
  article_id: string;
  /** Path of the article in the page's language. Only leads the reader back. */
  article_path: string;
  /** `yes` on a page in the theme editor. */
  design_mode: string;
  block_id: string;
  /** Id of the last step the reader reached. Set by the player. */
  step_reached: string;
  utm_source: string;
  utm_medium: string;
  utm_campaign: string;
  utm_term: string;
  utm_content: string;
  referrer: string;
  /** Honeypot: people don't see this field, so only bots fill it in. */
  subject: string;
  /** Milliseconds from page load to submission; empty without JavaScript. */
  page_age: string;
  /** The proof of work, in ALTCHA's format. */
  altcha: string;
}

/** Upper bound of the number that a proof of work searches for. A low-end phone tries this many in a second. */
export const MAX_COUNTER = 100_000;

/** The response to a script. Its body counts rather than its status, which a proxy may change. */
export type SignUpResponse =
  /** `inbox` links to the reader's webmail, if the provider is known. */
  | { ok: true; message: string; inbox: { label: string; url: string } | null }
  /** `field` is null if the message is about the whole form. */
  | { ok: false; field: keyof SignUpFields | null; message: string };
