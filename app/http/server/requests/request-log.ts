/** One log line per request: method, route, status, time. Never the URL, which may contain personal data. */
import { performance } from 'node:perf_hooks';

import type { RequestHandler } from 'express';

import { log } from '~/log.server';

import { type Build, findRoutePattern } from './route-pattern';

/** Logged at `debug` only, because there are many. */
const QUIET = new Set(['/healthz', '/readyz', '/assets/*']);

/** Logs each request once its response has been sent or its connection closed. */
export function logRequests(build: Build): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const { method, path } = request;
    response.once('close', () => {
      void findRoutePattern(build, path).then((route) => {
        log(QUIET.has(route) && response.statusCode < 500 ? 'debug' : 'info', 'request', {
          requestId: response.getHeader('X-Request-Id'),
          method,
          route,
          status: response.statusCode,
          ms: Math.round(performance.now() - started),
          ...(response.writableFinished ? {} : { aborted: true }),
        });
      });
    });
    next();
  };
}
