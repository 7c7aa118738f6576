/** The web process: Express, Remix, and the worker unless that runs separately. */
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import type { RequestHandler } from 'express';

import { db } from '~/db.server';
import { env } from '~/env.server';
import { createApp } from '~/http/server/app';
import { type RunningServer, createHttpServer, listen } from '~/http/server/listen';
import { runProcess } from '~/http/server/process';
import type { Build } from '~/http/server/requests/route-pattern';
import { STOP_JOBS_TIMEOUT, stopQueue } from '~/jobs/queue.server';
import { startInlineWorker } from '~/jobs/worker.server';
import { log } from '~/log.server';

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
  const app = createApp({
    build,
    mode: env.NODE_ENV,
    clientFolder: clientFolder ?? null,
    middleware,
    trustProxy: env.TRUST_PROXY,
    isShuttingDown: () => isShuttingDown,
    isClosed: () => isClosed,
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
