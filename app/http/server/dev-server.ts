/** `npm run dev`: the app, compiled by Vite, which shows changes at once. */
import { createServer as createHttpServer } from 'node:http';

import { createServer as createViteServer } from 'vite';

import type * as WebProcess from '../../server';

const server = createHttpServer();
const vite = await createViteServer({ server: { middlewareMode: true, hmr: { server } } });
const { startWebProcess } = (await vite.ssrLoadModule('/app/server.ts')) as typeof WebProcess;

await startWebProcess({
  server,
  middleware: vite.middlewares,
  build: () => vite.ssrLoadModule('virtual:remix/server-build') as never,
});
