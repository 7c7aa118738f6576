/**
 * What Shopify's customer should say about e-mail, by what a person did here. Never weakens what Shopify knows: whoever
 * subscribed at the checkout stays subscribed, and whoever left by another way has left.
 */

/** As Shopify has it: https://shopify.dev/docs/api/admin-graphql/latest/enums/CustomerEmailMarketingState */
export type MarketingState = 'INVALID' | 'NOT_SUBSCRIBED' | 'PENDING' | 'REDACTED' | 'SUBSCRIBED' | 'UNSUBSCRIBED';

export interface Consent {
  state: 'PENDING' | 'SUBSCRIBED' | 'UNSUBSCRIBED';
  level: 'CONFIRMED_OPT_IN' | 'SINGLE_OPT_IN';
  /** When the person did what it follows from. */
  at: Date;
}

export interface KnownConsent {
  state: MarketingState;
  level: string | null;
  at: Date | null;
}

export interface PersonsActs {
  /** The latest request. */
  askedAt: Date;
  /** The latest download, which only somebody who reads that inbox can have made; null for none. */
  downloadedAt: Date | null;
  unsubscribedAt: Date | null;
}

/** What follows from what a person did, wherever else they are a customer. */
export function consentOf({ askedAt, downloadedAt, unsubscribedAt }: PersonsActs): Consent {
  const level = 'CONFIRMED_OPT_IN';
  if (unsubscribedAt) return { state: 'UNSUBSCRIBED', level, at: unsubscribedAt };
  if (downloadedAt) return { state: 'SUBSCRIBED', level, at: downloadedAt };
  return { state: 'PENDING', level, at: askedAt };
}

/** Whether Shopify is told. `known` is null for somebody who is no customer yet. */
export function isNews(consent: Consent, known: KnownConsent | null): boolean {
  if (!known || known.state === 'NOT_SUBSCRIBED') return true;
  // An address that Shopify cannot write to, or that was erased.
  if (known.state === 'INVALID' || known.state === 'REDACTED') return false;
  const isLater = known.at === null || consent.at > known.at;
  switch (consent.state) {
    case 'PENDING':
      // Whoever left, or joined, did more than ask.
      return false;
    case 'SUBSCRIBED':
      if (known.state === 'SUBSCRIBED') return known.level !== 'CONFIRMED_OPT_IN';
      return known.state === 'PENDING' || isLater;
    case 'UNSUBSCRIBED':
      return known.state !== 'UNSUBSCRIBED' && (known.state === 'PENDING' || isLater);
  }
}
