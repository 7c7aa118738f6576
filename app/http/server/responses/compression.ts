/** Compresses what the admin loads: pages, data, scripts and styles. */
import compression from 'compression';
import type { RequestHandler } from 'express';

/**
 * Compresses text of 1 KB or more.
 *
 * Not readers' pages: some contain a personal token and text that a visitor can choose, so the compressed length could
 * reveal the token (BREACH). Shopify's proxy compresses them for the browser.
 */
export function compressPages(): RequestHandler {
  return compression({
    filter: (request, response) => !request.url.startsWith('/proxy/') && compression.filter(request, response),
  });
}
