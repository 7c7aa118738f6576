/** For client actions whose page must keep its state if the app doesn't respond. */

/** Error message for that case. */
export const UNREACHABLE = 'Couldn’t reach Unwind. Check your connection and try again.';

/**
 * Calls the app. Returns `fallback` if it doesn't respond or responds with a server error.
 * @throws responses that the app sends on purpose: redirects, 404, requests to sign in.
 */
export async function fallbackOnFailure<T>(call: () => Promise<T>, fallback: T): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Response && error.status < 500) throw error;
    return fallback;
  }
}
