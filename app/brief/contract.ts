/**
 * What the Brief's sign-up form sends and gets back. Imports nothing, so that storefront code may import it.
 */

/** The app-owned metaobject type that a published brief lives in. */
export const BRIEF_METAOBJECT_TYPE = '$app:brief';

/**
 * The fields of the sign-up form, as named in the block's HTML. All are strings; all but `email`, `brief` and
 * `consent_version` may be empty.
 */
export interface SignUpFields {
  email: string;
  /** Handle of the brief. */
  brief: string;
  /** Version of the consent wording that the reader saw; the server knows the words. */
  consent_version: string;
  /** Language of the page, as in `request.locale.iso_code`. */
  locale: string;
  article_id: string;
  article_title: string;
  /** Path of the article, from the shop's root. */
  article_path: string;
  block_id: string;
  /** Id of the last step that the reader reached, set by the player. */
  step_reached: string;
  utm_source: string;
  utm_medium: string;
  utm_campaign: string;
  utm_term: string;
  utm_content: string;
  referrer: string;
}

/** The answer to a sign-up by script. The script believes this body, whatever the status (a proxy may change it). */
export type SignUpAnswer =
  | { ok: true; message: string }
  /** `field` is the field that the message belongs to, or null where it is about the whole form. */
  | { ok: false; field: keyof SignUpFields | null; message: string };

/** What a `$app:brief` metaobject's `document` field holds; what the block shows comes from here. */
export interface PublishedBrief {
  version: 1;
  handle: string;
  title: string;
  /** Why to ask for it, in a sentence or two. */
  pitch: string;
  /** What is inside, a line each. */
  inside: string[];
  consent: { version: string; wording: string };
  /** For readers who would rather buy elsewhere; null for none. */
  alternative: { label: string; url: string } | null;
}
