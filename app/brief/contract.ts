/** The published form of a Brief. Storefront code imports this file, so it must not import anything. */

/** Type of the app-owned metaobject for a published Brief. */
export const BRIEF_METAOBJECT_TYPE = '$app:brief';

/** Type of the app-owned metaobject for a published Brief in another language. Its handle is `<Brief>--<locale>`. */
export const BRIEF_TEXT_METAOBJECT_TYPE = '$app:brief_text';

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

/** The `document` field of both metaobjects, which the Brief block renders. */
export interface PublishedBrief {
  version: 1;
  /** A hash of the original. Blocks show a translation only if it's of the same original. */
  edition: string;
  /** The locales that there's a translation for, in lower case: `pt-br`. Empty in a translation. */
  languages: string[];
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
