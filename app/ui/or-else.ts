/** For routes whose page must stay as it is when the app does not answer. */

/**
 * Calls the app; where it does not answer, or answers with a failure of its own, gives `fallback` in its place.
 * @throws what the app answers with on purpose: a redirect, a page that is not there, a request to sign in.
 */
export async function orElse<T>(call: () => Promise<T>, fallback: T): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Response && error.status < 500) throw error;
    return fallback;
  }
}
