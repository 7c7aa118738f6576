/** Rejects requests that Remix can't turn into a `Request`, which would otherwise fail with 500. */
import type { RequestHandler } from 'express';

import { MAX_PARAMETERS, MAX_SEGMENTS } from '~/http/masking';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Responds with 405 to unsupported methods, and with 400 to invalid URLs and hosts. */
export const checkAddress: RequestHandler = (request, response, next) => {
  if (!METHODS.has(request.method)) {
    response.setHeader('Allow', [...METHODS].join(', '));
    return void response.status(405).type('text/plain').end('This method isn’t supported.');
  }
  if (!isReadable(request.originalUrl, request.protocol, request.hostname)) {
    return void response.status(400).type('text/plain').end('This URL isn’t valid.');
  }
  next();
};

function isReadable(target: string, protocol: string, hostname: string | undefined): boolean {
  if (!target.startsWith('/') || !hostname || !/^https?$/.test(protocol)) return false;
  if (target.split('&').length > MAX_PARAMETERS || target.split('/').length > MAX_SEGMENTS) return false;
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '');
    const url = new URL(`${protocol}://${hostname}${target}`);
    return url.hostname.toLowerCase() === hostname.toLowerCase();
  } catch {
    return false;
  }
}
