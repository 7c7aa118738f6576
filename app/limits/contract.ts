/** The limits, in one place. docs/limits.md says what happens at each; a test compares the two. */

/** Emails with a Brief to one inbox of a shop, so that no one can flood someone else's. */
export const PER_INBOX = { hour: 5, day: 10 };

/** The same for forms without proof of work while it's required: apart, so that they use up nothing that others need. */
export const DELAYED_PER_INBOX = { hour: 2, day: 3 };

/** Emails with a link to "Your data" to one address of a shop. */
export const YOUR_DATA_PER_INBOX = { hour: 5, day: 10 };

/** Emails with a Brief that no one opened, after which the waits begin, in hours. The last wait repeats. */
export const UNOPENED = { emails: 5, waits: [1, 2, 4, 8, 24] };

/** Days after which unopened emails are forgotten. */
export const UNOPENED_DAYS = 30;

/** Sign-ups per hour from one network to one shop. An office or a whole mobile network may share one. */
export const PER_NETWORK = 200;

/** Requests for a link to "Your data" per hour from one network to one shop. */
export const YOUR_DATA_PER_NETWORK = 60;

/** Emails per hour to those beyond that, in the whole shop. */
export const DELAYED_YOUR_DATA = 120;

/** Shares of a network's or the shop's limit: from each on, proof of work is required, then a harder one. */
export const PROOF_FROM = [0.25, 0.75, 1] as const;

/** Multiple of the shop's limit from which on sign-ups with proof of work are emailed later, too. */
export const DELAYED_FROM = 2;

/** Forms per hour that are emailed at once without the required proof of work: from one network, and in the whole shop. */
export const UNVERIFIED_PER_NETWORK = 3;
export const UNVERIFIED_PER_SHOP = 30;

/** Emails per hour to those beyond that, as a share of the shop's limit, in each of two lanes. */
export const DELAYED_SHARE = 1 / 8;

/** The longest that an email is delayed, in hours. A form that would have to wait longer is rejected. */
export const MAX_DELAY = 24;

/** Test emails per hour that a shop can send. */
export const TEST_EMAILS_PER_SHOP = 20;

/** Completed routines per hour from one network to one shop. A class may share one. */
export const COMPLETIONS_PER_NETWORK = 60;

/** Completed routines per hour in a shop that are sent to Shopify Flow at once, and at all. */
export const COMPLETIONS_PER_SHOP = { atOnce: 120, total: 600 };

/** Articles per hour in a shop that Shopify is asked about because of completed routines. */
export const ARTICLE_LOOKUPS_PER_SHOP = 20;

/** Batches of events per hour that pages report from one network, and to a shop, to one process. A class may share a network. */
export const EVENT_BATCHES_PER_NETWORK = 1000;
export const EVENT_BATCHES_PER_SHOP = 500_000;
