import { describe, expect, it, test } from 'vitest';

import { marketingConsent } from '../consents/marketing-state';
import { type KnownSubscription, subscriptionChange, unrecordedSubscription } from './subscription-change';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const unconfirmed = { state: 'unconfirmed', at: at(10) } as const;
const confirmed = { state: 'confirmed', at: at(11) } as const;
const withdrawn = { state: 'withdrawn', at: at(12) } as const;

const known = (state: KnownSubscription['state'], day: number | null = 5): KnownSubscription => ({
  state,
  at: day === null ? null : at(day),
});
const change = (consent: Parameters<typeof subscriptionChange>[0]['consent'], shopify: KnownSubscription | null) =>
  subscriptionChange({ consent, known: shopify, own: null });

describe('marketing consent', () => {
  const receipt = (agreed: number, rest: { confirmed?: number; withdrawn?: number } = {}) => ({
    agreedAt: at(agreed),
    confirmedAt: rest.confirmed === undefined ? null : at(rest.confirmed),
    withdrawnAt: rest.withdrawn === undefined ? null : at(rest.withdrawn),
  });

  it.each([
    ['never given', [], null],
    ['given', [receipt(10)], unconfirmed],
    ['confirmed', [receipt(10, { confirmed: 11 })], confirmed],
    ['confirmed, and given again', [receipt(10, { confirmed: 11 }), receipt(12)], confirmed],
    ['withdrawn', [receipt(10, { confirmed: 11, withdrawn: 12 })], withdrawn],
    ['withdrawn before the download', [receipt(10, { withdrawn: 12 })], withdrawn],
    ['withdrawn, and given again', [receipt(9, { confirmed: 9, withdrawn: 9 }), receipt(10)], unconfirmed],
    ['withdrawn, and confirmed again', [receipt(9, { withdrawn: 9 }), receipt(10, { confirmed: 11 })], confirmed],
  ])('%s', (_what, receipts, expected) => {
    expect(marketingConsent(receipts)).toEqual(expected);
  });
});

describe('a subscription', () => {
  it('is never touched without marketing consent', () => {
    expect(change(null, null)).toBeNull();
    for (const state of ['NOT_SUBSCRIBED', 'PENDING', 'SUBSCRIBED', 'UNSUBSCRIBED', 'INVALID'] as const)
      expect(change(null, known(state))).toBeNull();
  });

  it.each([
    ['a new customer', null, 'PENDING', 'SUBSCRIBED'],
    ['NOT_SUBSCRIBED', known('NOT_SUBSCRIBED', null), 'PENDING', 'SUBSCRIBED'],
    ['PENDING', known('PENDING'), undefined, 'SUBSCRIBED'],
    ['PENDING since later', known('PENDING', 20), undefined, 'SUBSCRIBED'],
    ['SUBSCRIBED', known('SUBSCRIBED'), undefined, undefined],
    ['UNSUBSCRIBED before', known('UNSUBSCRIBED'), undefined, 'SUBSCRIBED'],
    ['UNSUBSCRIBED after', known('UNSUBSCRIBED', 20), undefined, undefined],
    ['UNSUBSCRIBED at an unknown time', known('UNSUBSCRIBED', null), undefined, 'SUBSCRIBED'],
    ['INVALID', known('INVALID'), undefined, undefined],
  ])('of %s is set with consent, unless Shopify knows better', (_what, shopify, pending, subscribed) => {
    expect(change(unconfirmed, shopify)?.state).toBe(pending);
    expect(change(confirmed, shopify)?.state).toBe(subscribed);
    // Nothing was set, so nothing is taken back.
    expect(change(withdrawn, shopify)).toBeNull();
  });

  it.each([
    ['is still what the app set', known('SUBSCRIBED', 11), 'UNSUBSCRIBED'],
    ['was set by the app, to the second', { ...known('SUBSCRIBED'), at: new Date(+at(11) + 400) }, 'UNSUBSCRIBED'],
    ['was chosen again elsewhere', known('SUBSCRIBED', 12), undefined],
    ['was ended elsewhere', known('UNSUBSCRIBED', 12), undefined],
    ['is of another state', known('PENDING', 11), undefined],
    ['has no date', known('SUBSCRIBED', null), undefined],
    ['has no customer anymore', null, undefined],
  ])('ends with the consent only if it %s', (_what, shopify, state) => {
    const own = { state: 'SUBSCRIBED', at: at(11) } as const;
    expect(subscriptionChange({ consent: withdrawn, known: shopify, own })?.state).toBe(state);
  });
});

test('recognizes a subscription that was set but not recorded', () => {
  expect(unrecordedSubscription({ consent: confirmed, known: known('SUBSCRIBED', 11) })).toEqual({
    state: 'SUBSCRIBED',
    at: at(11),
  });
  expect(unrecordedSubscription({ consent: confirmed, known: known('SUBSCRIBED', 12) })).toBeNull();
  expect(unrecordedSubscription({ consent: unconfirmed, known: known('SUBSCRIBED', 10) })).toBeNull();
  expect(unrecordedSubscription({ consent: null, known: known('SUBSCRIBED', 10) })).toBeNull();
});
