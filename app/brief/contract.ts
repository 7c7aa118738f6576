/**
 * What the Brief's sign-up form sends, suggests and gets back. Imports nothing, so that storefront code may import it.
 */

/** The app-owned metaobject type that a published brief lives in. */
export const BRIEF_METAOBJECT_TYPE = '$app:brief';

/**
 * The fields of the sign-up form, as named in the block's HTML. All are strings; all but `email`, `brief` and
 * `consent_version` may be empty, unless the shop wants them.
 */
export interface SignUpFields {
  email: string;
  /** Handle of the brief. */
  brief: string;
  /** Version of the consent wording that the reader saw; the server knows the words. */
  consent_version: string;
  /** `yes` where the box beside those words was ticked. */
  consent: string;
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
  /** A trap: nobody sees this field, so only a robot fills it in. */
  subject: string;
  /** Milliseconds since the page began, as the script wrote them; empty without it. */
  page_age: string;
  /** What the browser found in its proof of work: ALTCHA's own name for the field, and its form of it. */
  altcha: string;
}

/** The number that a proof of work looks for is no larger. A phone of the cheaper kind tries as many in a second. */
export const LARGEST_COUNTER = 100_000;

/** The answer to a sign-up by script. The script believes this body, whatever the status (a proxy may change it). */
export type SignUpAnswer =
  /** `inbox` leads to the reader's mail, where the provider is known by the address. */
  | { ok: true; message: string; inbox: { label: string; url: string } | null }
  /** `field` is the field that the message belongs to, or null where it is about the whole form. */
  | { ok: false; field: keyof SignUpFields | null; message: string };

/** Providers whose names are long enough that what is close to them is more likely a typo than another domain. */
const PROVIDERS = [
  ...['gmail.com', 'googlemail.com', 'icloud.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'rocketmail.com'],
  ...['hotmail.co.uk', 'hotmail.de', 'hotmail.es', 'hotmail.fr', 'hotmail.it', 'hotmail.nl', 'outlook.com.br'],
  ...['yahoo.co.jp', 'yahoo.co.uk', 'yahoo.com.br', 'yahoo.de', 'yahoo.es', 'yahoo.fr', 'yahoo.it'],
  ...['proton.me', 'protonmail.com', 'fastmail.com', 'yandex.com', 'yandex.ru', 'comcast.net', 'verizon.net'],
  ...['sbcglobal.net', 'bellsouth.net', 'earthlink.net', 'optonline.net', 'btinternet.com', 'optusnet.com.au'],
  ...['freenet.de', 't-online.de', 'orange.fr', 'wanadoo.fr', 'laposte.net', 'virgilio.it', 'libero.it', 'tiscali.it'],
  ...['interia.pl', 'docomo.ne.jp', 'softbank.ne.jp', 'telenet.be', 'bluewin.ch', 'rediffmail.com'],
];

/** Close to one of those, and right as they stand. */
const NEIGHBORS = ['mail.com', 'mail.ru', 'email.com', 'ymail.com', 'cloud.com', 'protonmail.ch', 'yandex.by'];

/** Providers that are right as they stand under each of many top-level domains. */
const INTERNATIONAL = ['yahoo', 'hotmail', 'outlook', 'live'];
const TOP_LEVELS = [
  ...['com', 'ae', 'at', 'be', 'bg', 'ca', 'ch', 'cl', 'cn', 'cz', 'de', 'dk', 'ee', 'es', 'fi', 'fr', 'gr', 'hr'],
  ...['hu', 'ie', 'in', 'it', 'jp', 'lt', 'lv', 'my', 'nl', 'no', 'ph', 'pl', 'pt', 'ro', 'rs', 'ru', 'sa', 'se'],
  ...['sg', 'sk', 'co.id', 'co.il', 'co.in', 'co.jp', 'co.kr', 'co.nz', 'co.th', 'co.uk', 'co.za', 'com.ar'],
  ...['com.au', 'com.br', 'com.co', 'com.hk', 'com.mx', 'com.my', 'com.pe', 'com.ph', 'com.sg', 'com.tr', 'com.tw'],
  ...['com.ve', 'com.vn'],
];

/** `run` of @zootools/email-spell-checker; it is handed in, as a contract imports nothing. */
type SpellChecker = (options: {
  email: string;
  domains: string[];
  secondLevelDomains: string[];
  topLevelDomains: string[];
  secondLevelThreshold: number;
  topLevelThreshold: number;
}) => { domain: string } | undefined;

/**
 * The address that somebody may have meant, as in gmial.com for gmail.com; null where nothing seems mistyped. Page and
 * server say the same. Whole domains are compared, and not their parts: that would correct ".shop" to ".so".
 * @param typed an address; what stands before the at sign stays as it is.
 */
export function addressMeant(typed: string, check: SpellChecker): string | null {
  const [, local = '', domain = ''] = /^(.+)@([\w.-]+)$/s.exec(typed.trim()) ?? [];
  const corrected = check({
    email: `reader@${domain}`,
    domains: [...PROVIDERS, ...NEIGHBORS],
    secondLevelDomains: INTERNATIONAL,
    topLevelDomains: TOP_LEVELS,
    // Parts are half a letter apart at the least, so that only the same is as close as this.
    secondLevelThreshold: 0.1,
    topLevelThreshold: 0.1,
  });
  return corrected && !NEIGHBORS.includes(corrected.domain) ? `${local}@${corrected.domain}` : null;
}

/** What a `$app:brief` metaobject's `document` field holds; what the block shows comes from here. */
export interface PublishedBrief {
  version: 1;
  handle: string;
  title: string;
  /** Why to ask for it, in a sentence or two. */
  pitch: string;
  /** What is inside, a line each. */
  inside: string[];
  consent: {
    version: string;
    wording: string;
    /** Whether a box must be ticked; without, asking for the Brief is agreeing. */
    box: boolean;
  };
  /** For readers who would rather buy elsewhere; null for none. */
  alternative: { label: string; url: string } | null;
  /** Whether a sign-up must bring a proof of work. */
  proof: boolean;
}
