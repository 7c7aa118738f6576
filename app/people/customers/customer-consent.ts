/**
 * Derives a customer's email consent from what the person did here. Never overrides what Shopify knows: people who
 * subscribed at checkout stay subscribed, and people who unsubscribed elsewhere stay unsubscribed.
 */

import type { CustomerEmailMarketingState, CustomerMarketingOptInLevel } from '~/shopify/types/admin.types';

export interface Consent {
  state: 'PENDING' | 'SUBSCRIBED' | 'UNSUBSCRIBED';
  level: 'CONFIRMED_OPT_IN' | 'SINGLE_OPT_IN';
  /** When the person did what the state follows from. */
  at: Date;
}

export interface KnownConsent {
  state: CustomerEmailMarketingState;
  level: CustomerMarketingOptInLevel | null;
  at: Date | null;
}

export interface PersonActivity {
  /** The latest request. */
  requestedAt: Date;
  /** The latest download, which proves that the person can read this inbox; null if there is none. */
  downloadedAt: Date | null;
  unsubscribedAt: Date | null;
}

/** Derives the consent from the person's activity here, whatever Shopify knows about them. */
export function customerConsent({ requestedAt, downloadedAt, unsubscribedAt }: PersonActivity): Consent {
  const level = 'CONFIRMED_OPT_IN';
  if (unsubscribedAt) return { state: 'UNSUBSCRIBED', level, at: unsubscribedAt };
  if (downloadedAt) return { state: 'SUBSCRIBED', level, at: downloadedAt };
  return { state: 'PENDING', level, at: requestedAt };
}

/** Whether Shopify needs the consent. `known` is null if the person isn't a customer yet. */
export function needsUpdate(consent: Consent, known: KnownConsent | null): boolean {
  if (!known || known.state === 'NOT_SUBSCRIBED') return true;
  // Shopify can't email the address, or erased it.
  if (known.state === 'INVALID' || known.state === 'REDACTED') return false;
  const isLater = known.at === null || consent.at > known.at;
  switch (consent.state) {
    case 'PENDING':
      // Whatever Shopify knows says more than a request.
      return false;
    case 'SUBSCRIBED':
      if (known.state === 'SUBSCRIBED') return known.level !== 'CONFIRMED_OPT_IN';
      return known.state === 'PENDING' || isLater;
    case 'UNSUBSCRIBED':
      return known.state !== 'UNSUBSCRIBED' && (known.state === 'PENDING' || isLater);
  }
}
