/* global document, window */
// The supported parts of window.Shopify. Runs in the page after window.Shopify has been set.
(({ Shopify, navigator }) => {
  // The visitor's consent, from the store. Not part of the real window.Shopify.
  const consent = Shopify.visitorConsent;
  delete Shopify.visitorConsent;

  const subscribers = [];
  Shopify.analytics = {
    // Calls the subscribers to the event's name and to all events.
    publish(name, data = {}) {
      const event = { name, data, timestamp: new Date().toISOString() };
      for (const subscriber of subscribers) {
        if (subscriber.name === name || subscriber.name === 'all_events') subscriber.callback(event);
      }
      // Recorded by the store in place of web pixels.
      if (consent.analytics) navigator?.sendBeacon('/__devstore/analytics', JSON.stringify({ name, data }));
      return true;
    },
    subscribe(name, callback) {
      subscribers.push({ name, callback });
    },
  };

  // Consent is unknown until its feature is loaded, as on a live shop.
  const customerPrivacy = {
    analyticsProcessingAllowed: () => consent.analytics,
    setTrackingConsent(choice, callback) {
      Object.assign(consent, choice);
      document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail: { ...consent } }));
      callback?.();
    },
  };
  Shopify.loadFeatures = (features, callback) => {
    const isConsent = features.some((feature) => feature.name === 'consent-tracking-api');
    if (isConsent) Shopify.customerPrivacy = customerPrivacy;
    setTimeout(() => callback?.(isConsent ? undefined : new Error('no such feature')), 0);
  };
})(window);
