/** `/healthz`: the process is up. `/readyz`: it can serve requests. Also rejects requests at the end of a shutdown. */
import type { RequestHandler, Response } from 'express';

import { logError } from '~/log.server';

/** Milliseconds in which the database must respond. */
const DATABASE_TIMEOUT = 2000;

interface HealthOptions {
  isShuttingDown: () => boolean;
  isClosed: () => boolean;
  checkDatabase: () => Promise<unknown>;
}

/** Responds to health checks, and with 503 to everything else once the server is closed. */
export function healthChecks({ isShuttingDown, isClosed, checkDatabase }: HealthOptions): RequestHandler {
  let check: Promise<boolean> | null = null;
  // Simultaneous checks share a query.
  const isDatabaseReachable = () =>
    (check ??= withinTimeout(checkDatabase).finally(() => {
      check = null;
    }));

  return (request, response, next) => {
    if (isShuttingDown()) response.setHeader('Connection', 'close');
    if (request.method === 'GET' || request.method === 'HEAD') {
      if (request.path === '/healthz') return respond(response, 200, 'up');
      if (request.path === '/readyz') {
        if (isShuttingDown()) return respond(response, 503, 'shutting down');
        void isDatabaseReachable().then((isReachable) =>
          isReachable ? respond(response, 200, 'ready') : respond(response, 503, 'no database'),
        );
        return;
      }
    }
    if (!isClosed()) return next();
    response.setHeader('Retry-After', '5');
    respond(response, 503, 'shutting down');
  };
}

function respond(response: Response, status: number, state: string): void {
  response.status(status).json({ status: state });
}

async function withinTimeout(checkDatabase: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const timeout = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('No response in time')), DATABASE_TIMEOUT);
    });
    await Promise.race([checkDatabase(), timeout]);
    return true;
  } catch (error) {
    logError('The database is not reachable', error);
    return false;
  } finally {
    clearTimeout(timer);
  }
}
