// @ts-check
/* global location, window */
/** Requests to the app's own server carry a session token, and are sent once more where it was refused. */
import { freshIdToken, idToken } from './id-token.js';
import { openAddress } from './navigation.js';

const RETRY_HEADER = 'X-Shopify-Retry-Invalid-Session-Request';
const LEAVE_HEADER = 'X-Shopify-API-Request-Failure-Reauthorize-Url';

export function authorizeFetch() {
  const send = window.fetch.bind(window);

  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== location.origin || request.headers.has('Authorization')) return send(request);
    const again = request.clone();
    const answer = await send(authorized(request, await idToken()));
    const leaveFor = answer.headers.get(LEAVE_HEADER);
    if (leaveFor) openAddress(leaveFor, '_top');
    if (answer.status !== 401 || !answer.headers.has(RETRY_HEADER)) return answer;
    return send(authorized(again, await freshIdToken()));
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
