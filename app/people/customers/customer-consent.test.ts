import { describe, expect, it, test } from 'vitest';

import { type Consent, customerConsent, needsUpdate, type KnownConsent } from './customer-consent';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const requestedAt = at(10);

test('derives consent from a person’s activity', () => {
  const none = { downloadedAt: null, unsubscribedAt: null };
  expect(customerConsent({ requestedAt, ...none })).toEqual({
    state: 'PENDING',
    level: 'CONFIRMED_OPT_IN',
    at: at(10),
  });
  expect(customerConsent({ requestedAt, ...none, downloadedAt: at(11) })).toMatchObject({
    state: 'SUBSCRIBED',
    at: at(11),
  });
  expect(customerConsent({ requestedAt, downloadedAt: at(11), unsubscribedAt: at(12) })).toMatchObject({
    state: 'UNSUBSCRIBED',
    at: at(12),
  });
});

const consent = (state: Consent['state'], day = 10): Consent => ({ state, level: 'CONFIRMED_OPT_IN', at: at(day) });
const known = (
  state: KnownConsent['state'],
  day = 5,
  level: KnownConsent['level'] = 'SINGLE_OPT_IN',
): KnownConsent => ({
  state,
  level,
  at: at(day),
});

describe('Shopify needs an update', () => {
  it('if the person isn’t a customer yet, or has no consent there', () => {
    for (const state of ['PENDING', 'SUBSCRIBED', 'UNSUBSCRIBED'] as const) {
      expect(needsUpdate(consent(state), null)).toBe(true);
      expect(needsUpdate(consent(state), { state: 'NOT_SUBSCRIBED', level: null, at: null })).toBe(true);
    }
  });

  it('never for a mere request, if Shopify knows more', () => {
    for (const state of ['SUBSCRIBED', 'UNSUBSCRIBED', 'PENDING'] as const) {
      expect(needsUpdate(consent('PENDING', 20), known(state))).toBe(false);
    }
  });

  it('for a download, if that adds something', () => {
    expect(needsUpdate(consent('SUBSCRIBED'), known('PENDING'))).toBe(true);
    expect(needsUpdate(consent('SUBSCRIBED'), known('PENDING', 15))).toBe(true);
    expect(needsUpdate(consent('SUBSCRIBED'), known('SUBSCRIBED', 15))).toBe(true);
    expect(needsUpdate(consent('SUBSCRIBED', 20), known('SUBSCRIBED', 15, 'CONFIRMED_OPT_IN'))).toBe(false);
    expect(needsUpdate(consent('SUBSCRIBED', 20), known('UNSUBSCRIBED', 15))).toBe(true);
  });

  it('only for a choice that is later than the one Shopify knows', () => {
    expect(needsUpdate(consent('SUBSCRIBED', 10), known('UNSUBSCRIBED', 15))).toBe(false);
    expect(needsUpdate(consent('UNSUBSCRIBED', 10), known('SUBSCRIBED', 15))).toBe(false);
    expect(needsUpdate(consent('UNSUBSCRIBED', 20), known('SUBSCRIBED', 15))).toBe(true);
    expect(needsUpdate(consent('UNSUBSCRIBED', 20), known('UNSUBSCRIBED', 15))).toBe(false);
  });

  it('never for an address that is invalid or erased at Shopify', () => {
    for (const state of ['INVALID', 'REDACTED'] as const) {
      expect(needsUpdate(consent('SUBSCRIBED', 20), known(state))).toBe(false);
      expect(needsUpdate(consent('UNSUBSCRIBED', 20), known(state))).toBe(false);
    }
  });
});
