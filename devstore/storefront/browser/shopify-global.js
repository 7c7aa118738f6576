/* global document, window */
// The parts of window.Shopify that a storefront script may use. Runs in the page, after its facts are set.
(({ Shopify, navigator }) => {
  // What the visitors of this store consent to; no part of the real window.Shopify.
  const consent = Shopify.visitorConsent;
  delete Shopify.visitorConsent;

  const subscribers = [];
  Shopify.analytics = {
    // Hands an event to all that subscribed to its name, or to all of them.
    publish(name, data = {}) {
      const event = { name, data, timestamp: new Date().toISOString() };
      for (const subscriber of subscribers) {
        if (subscriber.name === name || subscriber.name === 'all_events') subscriber.callback(event);
      }
      // Into the store's own records, as pixels would be told.
      if (consent.analytics) navigator?.sendBeacon('/__devstore/analytics', JSON.stringify({ name, data }));
      return true;
    },
    subscribe(name, callback) {
      subscribers.push({ name, callback });
    },
  };

  // Consent is known only after its feature was loaded, as on a live shop.
  const customerPrivacy = {
    analyticsProcessingAllowed: () => consent.analytics,
    setTrackingConsent(choice, callback) {
      Object.assign(consent, choice);
      document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail: { ...consent } }));
      callback?.();
    },
  };
  Shopify.loadFeatures = (features, callback) => {
    const wanted = features.some((feature) => feature.name === 'consent-tracking-api');
    if (wanted) Shopify.customerPrivacy = customerPrivacy;
    setTimeout(() => callback?.(wanted ? undefined : new Error('no such feature')), 0);
  };
})(window);
