/**
 * Decides what to change about a customer's email subscription. It's set only with marketing consent, and never over a
 * newer choice made elsewhere. Ending it only takes back what the app set.
 */
import type { CustomerEmailAddressMarketingState } from '~/shopify/types/admin.types';

import type { MarketingConsent } from '../consents/marketing-state';

/** A subscription as the app sets it. */
export interface Subscription {
  state: 'PENDING' | 'SUBSCRIBED' | 'UNSUBSCRIBED';
  at: Date;
}

/** A subscription that the app has set and not ended, with the date that Shopify reported for it. */
export interface OwnSubscription {
  state: 'PENDING' | 'SUBSCRIBED';
  at: Date;
}

/** What Shopify knows. */
export interface KnownSubscription {
  state: CustomerEmailAddressMarketingState;
  at: Date | null;
}

interface Facts {
  /** The person's marketing consent; null if they never gave any. */
  consent: MarketingConsent | null;
  /** Null for a new customer. */
  known: KnownSubscription | null;
  /** What the app has set; null if nothing. */
  own: OwnSubscription | null;
}

/** Returns null if the subscription should stay as it is. */
export function subscriptionChange({ consent, known, own }: Facts): Subscription | null {
  if (!consent) return null;
  const { state, at } = consent;
  const isFree = !known || known.state === 'NOT_SUBSCRIBED';
  switch (state) {
    case 'unconfirmed':
      // Anything that Shopify knows says more than an unconfirmed form.
      return isFree ? { state: 'PENDING', at } : null;
    case 'confirmed': {
      const isNewer = known?.state === 'UNSUBSCRIBED' && (known.at === null || at > known.at);
      return isFree || known.state === 'PENDING' || isNewer ? { state: 'SUBSCRIBED', at } : null;
    }
    case 'withdrawn':
      return known && own && isSame(known, own) ? { state: 'UNSUBSCRIBED', at } : null;
  }
}

/** What the app sets for a consent if Shopify knows nothing else. Empty if that's nothing. */
export function subscriptionsFor(consent: MarketingConsent | null): OwnSubscription[] {
  const change = subscriptionChange({ consent, known: null, own: null });
  return change && change.state !== 'UNSUBSCRIBED' ? [{ state: change.state, at: change.at }] : [];
}

/**
 * The subscription that the app has set, although it isn't recorded: the process may have ended between telling Shopify
 * and recording it.
 */
export function unrecordedSubscription({ consent, known }: Omit<Facts, 'own'>): OwnSubscription | null {
  return subscriptionsFor(consent).find((expected) => known && isSame(known, expected)) ?? null;
}

/** Whether Shopify still has what the app set. Compares seconds, because Shopify may round. */
export function isSame(known: KnownSubscription, own: { state: string; at: Date }): boolean {
  return known.state === own.state && known.at !== null && seconds(known.at) === seconds(own.at);
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
