/** The last resort: errors that neither Remix nor other handlers have handled. */
import type { ErrorRequestHandler } from 'express';

import { logError } from '~/log.server';

/** Responds with an error's own status if it's 4xx, such as for an invalid path, and with 500 otherwise. */
// Express recognizes error handlers by their four parameters.
export const handleErrors: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const status = statusOf(error);
  if (response.headersSent) {
    // The body was rejected while the route was running.
    if (response.locals.isRejected) return;
    if (!response.closed) logError('A response broke off', error);
    response.destroy();
    return;
  }
  if (status >= 500) logError('A request failed', error);
  response.status(status).type('text/plain');
  response.end(status >= 500 ? 'Something went wrong.' : 'This request isn’t valid.');
};

function statusOf(error: unknown): number {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
