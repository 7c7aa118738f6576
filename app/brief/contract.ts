/** The published form of a Brief. Storefront code imports this file, so it must not import anything. */

/** Type of the app-owned metaobject for a published Brief. */
export const BRIEF_METAOBJECT_TYPE = '$app:brief';

/** A text that readers agree to, and its version: a hash. */
export interface VersionedWording {
  version: string;
  wording: string;
}

/** What the marketing checkbox says, by language without region (`en`, `pt`); `default` in other languages. */
export interface MarketingWordings {
  default: VersionedWording;
  translations: Record<string, VersionedWording>;
}

/** The metaobject's `document` field, which the Brief block renders. */
export interface PublishedBrief {
  version: 1;
  handle: string;
  title: string;
  pitch: string;
  /** The "What's inside" list. */
  inside: string[];
  consent: {
    version: string;
    wording: string;
    /** Whether readers must check a box; otherwise, submitting the form is consent. */
    box: boolean;
    /** Texts of the optional marketing checkbox; null if the shop doesn't ask for marketing consent. */
    marketing: MarketingWordings | null;
  };
  /** Link to another store. */
  alternative: { label: string; url: string } | null;
  /** Whether bot protection is on: each sign-up needs a proof of work. */
  proof: boolean;
}
