import { describe, expect, it, test } from 'vitest';

import { type Consent, consentOf, isNews, type KnownConsent } from './customer-consent';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const askedAt = at(10);

test('what follows from what a person did', () => {
  const none = { downloadedAt: null, unsubscribedAt: null };
  expect(consentOf({ askedAt, ...none })).toEqual({ state: 'PENDING', level: 'CONFIRMED_OPT_IN', at: at(10) });
  expect(consentOf({ askedAt, ...none, downloadedAt: at(11) })).toMatchObject({ state: 'SUBSCRIBED', at: at(11) });
  expect(consentOf({ askedAt, downloadedAt: at(11), unsubscribedAt: at(12) })).toMatchObject({
    state: 'UNSUBSCRIBED',
    at: at(12),
  });
});

const consent = (state: Consent['state'], day = 10): Consent => ({ state, level: 'CONFIRMED_OPT_IN', at: at(day) });
const known = (state: KnownConsent['state'], day = 5, level = 'SINGLE_OPT_IN'): KnownConsent => ({
  state,
  level,
  at: at(day),
});

describe('what Shopify is told', () => {
  it('is all of it where the person is no customer, or was never asked', () => {
    for (const state of ['PENDING', 'SUBSCRIBED', 'UNSUBSCRIBED'] as const) {
      expect(isNews(consent(state), null)).toBe(true);
      expect(isNews(consent(state), { state: 'NOT_SUBSCRIBED', level: null, at: null })).toBe(true);
    }
  });

  it('is never that somebody only asked, where Shopify knows more', () => {
    for (const state of ['SUBSCRIBED', 'UNSUBSCRIBED', 'PENDING'] as const) {
      expect(isNews(consent('PENDING', 20), known(state))).toBe(false);
    }
  });

  it('is a download, where that adds something', () => {
    expect(isNews(consent('SUBSCRIBED'), known('PENDING'))).toBe(true);
    expect(isNews(consent('SUBSCRIBED'), known('PENDING', 15))).toBe(true);
    expect(isNews(consent('SUBSCRIBED'), known('SUBSCRIBED', 15))).toBe(true);
    expect(isNews(consent('SUBSCRIBED', 20), known('SUBSCRIBED', 15, 'CONFIRMED_OPT_IN'))).toBe(false);
    expect(isNews(consent('SUBSCRIBED', 20), known('UNSUBSCRIBED', 15))).toBe(true);
  });

  it('is nothing that is older than what the person told Shopify', () => {
    expect(isNews(consent('SUBSCRIBED', 10), known('UNSUBSCRIBED', 15))).toBe(false);
    expect(isNews(consent('UNSUBSCRIBED', 10), known('SUBSCRIBED', 15))).toBe(false);
    expect(isNews(consent('UNSUBSCRIBED', 20), known('SUBSCRIBED', 15))).toBe(true);
    expect(isNews(consent('UNSUBSCRIBED', 20), known('UNSUBSCRIBED', 15))).toBe(false);
  });

  it('is nothing about an address that Shopify gave up', () => {
    for (const state of ['INVALID', 'REDACTED'] as const) {
      expect(isNews(consent('SUBSCRIBED', 20), known(state))).toBe(false);
      expect(isNews(consent('UNSUBSCRIBED', 20), known(state))).toBe(false);
    }
  });
});
