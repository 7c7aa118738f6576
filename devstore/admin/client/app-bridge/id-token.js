// @ts-check
/** Session tokens from the admin, each used until shortly before it expires. */
import { ask } from './channel.js';

/** Milliseconds of validity that a token must have left to be used. */
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
  // Whoever asks while one is on its way gets that one.
  expiresAt = Date.now() + 2 * MARGIN;
  current = ask('id-token').then((/** @type {string} */ token) => {
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
