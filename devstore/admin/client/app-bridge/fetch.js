// @ts-check
/* global location, window */
/** Adds a session token to requests to the app's server, and retries once if the token is rejected. */
import { freshIdToken, idToken } from './id-token.js';
import { openAddress } from './navigation.js';

const RETRY_HEADER = 'X-Shopify-Retry-Invalid-Session-Request';
const REAUTHORIZE_HEADER = 'X-Shopify-API-Request-Failure-Reauthorize-Url';

export function authorizeFetch() {
  const originalFetch = window.fetch.bind(window);

  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== location.origin || request.headers.has('Authorization'))
      return originalFetch(request);
    const retry = request.clone();
    const response = await originalFetch(authorized(request, await idToken()));
    const redirectUrl = response.headers.get(REAUTHORIZE_HEADER);
    if (redirectUrl) openAddress(redirectUrl, '_top');
    if (response.status !== 401 || !response.headers.has(RETRY_HEADER)) return response;
    return originalFetch(authorized(retry, await freshIdToken()));
  };
}

/**
 * @param {Request} request
 * @param {string} token
 */
function authorized(request, token) {
  request.headers.set('Authorization', `Bearer ${token}`);
  return request;
}
