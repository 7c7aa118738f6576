/** Rejects requests that Remix can't turn into a `Request`, which would otherwise fail with 500. */
import type { Request, RequestHandler } from 'express';

import { MAX_PARAMETERS, MAX_SEGMENTS } from '~/http/masking';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const DOT_SEGMENT = /\\|%5c|(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i;

/** Responds with 405 to unsupported methods, with 400 to invalid URLs and hosts, and with 404 to `..` and `\\` in paths. */
export const checkAddress: RequestHandler = (request, response, next) => {
  if (!METHODS.has(request.method)) {
    response.setHeader('Allow', [...METHODS].join(', '));
    return void response.status(405).type('text/plain').end('This method isn’t supported.');
  }
  // Remix would resolve these, after everything else has read the path as it's written.
  if (DOT_SEGMENT.test(request.path)) return void response.status(404).type('text/plain').end('Page not found.');
  if (!isReadable(request.originalUrl, request.protocol, request.hostname) || !hasPort(request)) {
    return void response.status(400).type('text/plain').end('This URL isn’t valid.');
  }
  next();
};

/** Whether the hosts' ports, which Remix puts in the URL, are numbers that a port can have. */
function hasPort(request: Request): boolean {
  return ['Host', 'X-Forwarded-Host'].every((name) => {
    const port = Number.parseInt(request.get(name)?.split(':')[1] ?? '', 10);
    return Number.isNaN(port) || (port >= 0 && port <= 65_535);
  });
}

function isReadable(target: string, protocol: string, hostname: string | undefined): boolean {
  if (!target.startsWith('/') || !hostname || !/^https?$/.test(protocol)) return false;
  if (target.split('&').length > MAX_PARAMETERS || target.split('/').length > MAX_SEGMENTS) return false;
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '');
    const url = new URL(`${protocol}://${hostname}${target}`);
    return url.hostname.toLowerCase() === hostname.toLowerCase() && hasReadableHost(url);
  } catch {
    return false;
  }
}

/**
 * Whether Shopify's library can read the `host` that the admin adds: it throws if that's Base64, but not of a host.
 * @throws if it isn't Base64 after all.
 */
function hasReadableHost({ pathname, searchParams }: URL): boolean {
  // Whoever links to a shop's page can add one there, where it means nothing.
  if (pathname.startsWith('/proxy/')) return true;
  const hosts = searchParams.getAll('host').filter((host) => /^[\da-zA-Z+/]+={0,2}$/.test(host));
  return hosts.every((host) => URL.canParse(`https://${atob(host)}`));
}
