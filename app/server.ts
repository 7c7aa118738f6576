/** The web process: Express, Remix, and the worker unless that runs separately. */
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import type { RequestHandler } from 'express';

import { findBriefId } from '~/brief/find-brief-id.server';
import { db, pool } from '~/db.server';
import { env } from '~/env.server';
import { createApp } from '~/http/server/app';
import { type RunningServer, createHttpServer, listen } from '~/http/server/listen';
import { runProcess } from '~/http/server/process';
import type { Build } from '~/http/server/requests/route-pattern';
import { pageEvents } from '~/insights/events/page-events.server';
import { STOP_JOBS_TIMEOUT, openEnqueue, openQueue, stopQueue } from '~/jobs/queue.server';
import { startInlineWorker } from '~/jobs/worker.server';
import { log } from '~/log.server';
import { findShownVersion } from '~/routine/shown-version.server';
import { rememberPath } from '~/settings/proxy-request.server';
import { verifyProxyQuery } from '~/shopify/app-proxy.server';
import { scriptForms } from '~/sign-up/script-forms.server';

/** Milliseconds for running requests to finish. */
const FINISH_REQUESTS_LIMIT = 10_000;

interface WebProcessOptions {
  build: Build;
  /** Folder of the client build; none in development, where Vite serves it. */
  clientFolder?: string;
  /** Vite's, in development. */
  middleware?: RequestHandler;
  server?: Server;
}

/** Starts the server and the worker, and runs until the process is stopped. */
export async function startWebProcess({ build, clientFolder, middleware, server }: WebProcessOptions): Promise<void> {
  let running: RunningServer | undefined;
  let isShuttingDown = false;
  let isClosed = false;
  const readers = { db, pool, verify: verifyProxyQuery, readerHop: env.READER_HOP };
  const app = createApp({
    build,
    mode: env.NODE_ENV,
    clientFolder: clientFolder ?? null,
    middleware,
    trustProxy: env.TRUST_PROXY,
    isShuttingDown: () => isShuttingDown,
    isClosed: () => isClosed,
    beforeRemix: [
      scriptForms({ ...readers, ...{ openQueue, rememberPath }, secret: env.SHOPIFY_API_SECRET }),
      pageEvents({
        ...{ ...readers, openEnqueue },
        findRoutine: (params) => findShownVersion({ db, ...params }),
        findBriefId: (params) => findBriefId({ db, ...params }),
      }),
    ],
    checkDatabase: () => db.$queryRaw`SELECT 1`,
  });

  await runProcess({
    stopTimeout: env.SHUTDOWN_DELAY * 1000 + FINISH_REQUESTS_LIMIT + STOP_JOBS_TIMEOUT + 5000,
    start: async () => {
      running = await listen(server ?? createHttpServer(), app, { port: env.PORT, host: env.HOST });
      log('info', 'Listening', { port: running.port });
      startInlineWorker();
    },
    stop: async () => {
      isShuttingDown = true;
      await sleep(env.SHUTDOWN_DELAY * 1000);
      isClosed = true;
      await running?.finishRequests(FINISH_REQUESTS_LIMIT);
      await stopQueue();
      await running?.close();
      await db.$disconnect();
    },
  });
}
