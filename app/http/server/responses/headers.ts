/** Headers of every response, whoever responds: Remix, static files, health checks or an error handler. */
import type { Request, RequestHandler, Response } from 'express';

/** Where the embedded admin may be shown, if Shopify's library didn't name the store because the URL doesn't. */
const ADMIN_FRAMES = 'https://*.myshopify.com https://admin.shopify.com';

/**
 * Adds what a response doesn't set itself. Only responses that can be cached set `Cache-Control`: everything else may be
 * personal. Shopify's library sets the policy of documents that name a store.
 */
export const addHeaders: RequestHandler = (request, response, next) => {
  const writeHead = response.writeHead.bind(response) as (...rest: unknown[]) => Response;
  // Not before, because Remix would add its values to these.
  response.writeHead = (...rest: unknown[]) => {
    if (!response.headersSent) addMissing(request, response);
    return writeHead(...rest);
  };
  next();
};

function addMissing({ path }: Request, response: Response): void {
  const frames = /^\/(?:app|auth)(?:\/|$)/i.test(path) ? ADMIN_FRAMES : "'none'";
  const defaults = {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `frame-ancestors ${frames};`,
    // URLs contain tokens.
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
  for (const [name, value] of Object.entries(defaults)) {
    if (!response.hasHeader(name)) response.setHeader(name, value);
  }
}
