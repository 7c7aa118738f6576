// @ts-check
/** Session tokens from the admin, reused until shortly before they expire. */
import { request } from './channel.js';

/** A token must still be valid for this many milliseconds. */
const MARGIN = 15_000;

/** @type {Promise<string> | null} */
let current = null;
let expiresAt = 0;

/** @returns {Promise<string>} */
export function idToken() {
  if (current && Date.now() < expiresAt - MARGIN) return current;
  return freshIdToken();
}

/** @returns {Promise<string>} */
export function freshIdToken() {
  // Concurrent calls share one request.
  expiresAt = Date.now() + 2 * MARGIN;
  current = request('id-token').then((/** @type {string} */ token) => {
    expiresAt = expiryOf(token);
    return token;
  });
  current.catch(() => (current = null));
  return current;
}

/** @param {string} token */
function expiryOf(token) {
  const claims = token.split('.')[1] ?? '';
  return JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))).exp * 1000;
}
