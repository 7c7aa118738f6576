/** Rejects forms that other sites send to pages, for which Remix would fail with 500. */
import type { Request, RequestHandler } from 'express';

import { type Build, isPage } from './route-pattern';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Responds with 403 if the `Origin` of a request that changes something is another host. Readers' forms go to resources. */
export function checkOrigin(build: Build): RequestHandler {
  return (request, response, next) => {
    if (READING.has(request.method) || isSameHost(request) || hasData(request)) return next();
    isPage(build, request.path).then((isForPage) => {
      if (isForPage) response.status(403).type('text/plain').end('This form isn’t from this site.');
      else next();
    }, next);
  };
}

/** Compares as Remix does. */
function isSameHost(request: Request): boolean {
  const origin = request.get('Origin');
  const host = request.get('X-Forwarded-Host')?.split(',')[0]?.trim() || request.get('Host');
  if (!origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Whether only a route's data is requested, which other sites can't without permission. */
function hasData({ originalUrl }: Request): boolean {
  return new URLSearchParams(originalUrl.split('?')[1]).has('_data');
}
