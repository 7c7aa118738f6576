/**
 * Responds with 429 and `Retry-After` while a token has too many concurrent requests.
 *
 * Shopify documents the status for all its APIs (https://shopify.dev/docs/api/usage/response-codes) and the header for
 * REST (https://shopify.dev/docs/api/admin-rest/usage/rate-limits), but no limit for concurrent GraphQL requests. This uses
 * the size of the REST bucket, so that apps that send everything at once notice before going live.
 */
import { createMiddleware } from 'hono/factory';

const MAX_IN_FLIGHT = 40;
const RETRY_AFTER_SECONDS = 2;

/** Creates the middleware. */
export function limitInFlight() {
  const counts = new Map<string, number>();

  return createMiddleware(async (c, next) => {
    const token = c.req.header('x-shopify-access-token') ?? '';
    const count = counts.get(token) ?? 0;
    if (count >= MAX_IN_FLIGHT) {
      c.header('Retry-After', RETRY_AFTER_SECONDS.toFixed(1));
      return c.json({ errors: `More than ${MAX_IN_FLIGHT} concurrent requests. Wait before sending more.` }, 429);
    }
    counts.set(token, count + 1);
    try {
      await next();
    } finally {
      const left = (counts.get(token) ?? 1) - 1;
      if (left > 0) counts.set(token, left);
      else counts.delete(token);
    }
  });
}
