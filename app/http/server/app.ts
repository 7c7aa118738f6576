/** The Express app: what happens to a request before and after Remix handles it. */
import { createRequestHandler } from '@remix-run/express';
import express, { type Express, type RequestHandler } from 'express';

import { type BodyRules, limitBody } from './requests/body-limits';
import { addHeaders } from './responses/headers';
import { compressPages } from './responses/compression';
import { handleErrors } from './responses/errors';
import { healthChecks } from './health';
import { logRequests } from './requests/request-log';
import { checkAddress } from './requests/request-address';
import { checkOrigin } from './requests/request-origin';
import { assignRequestId } from './requests/request-id';
import type { Build } from './requests/route-pattern';
import { staticFiles } from './responses/static-files';

export interface AppOptions {
  build: Build;
  mode: string;
  /** Folder of the client build; null if `middleware` serves it. */
  clientFolder: string | null;
  /** Runs before Remix: Vite's in development. */
  middleware?: RequestHandler;
  /** Answer some requests that Remix would take too long for. */
  beforeRemix?: RequestHandler[];
  /** Express's `trust proxy`. */
  trustProxy: boolean | number | string;
  isShuttingDown: () => boolean;
  /** Whether new requests get 503. */
  isClosed: () => boolean;
  /** Rejects if the database can't be reached. */
  checkDatabase: () => Promise<unknown>;
  bodyRules?: BodyRules;
}

export function createApp(options: AppOptions): Express {
  const { build, mode, clientFolder, middleware } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.set('trust proxy', options.trustProxy);

  app.use(addHeaders);
  app.use(assignRequestId);
  app.use(logRequests(build));
  app.use(healthChecks(options));
  app.use(limitBody(options.bodyRules));
  app.use(checkAddress);
  app.use(checkOrigin(build));
  for (const handler of options.beforeRemix ?? []) app.use(handler);
  app.use(compressPages());
  if (clientFolder !== null) app.use(staticFiles(clientFolder));
  if (middleware) app.use(middleware);
  const handleRemix = createRequestHandler({ build, mode });
  app.use((request, response, next) => void handleRemix(request, response, next));
  app.use(handleErrors);
  return app;
}
