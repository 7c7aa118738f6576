/** The scripts and styles of the store's own pages, as they lie in the `client/` folders: nothing is built. */
import { fileURLToPath } from 'node:url';

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Where the files are mounted; below it, addresses mirror the folders, so that relative imports work in both. */
export const CLIENT_FILES = '/__devstore/files';

export function clientFiles(): Hono {
  const files = new Hono();
  files.get(
    '/:room{control|editor|mail}/client/:file{[a-z-]+\\.(js|css)}',
    async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-cache');
    },
    serveStatic({
      root: fileURLToPath(new URL('..', import.meta.url)),
      rewriteRequestPath: (path) => path.slice(CLIENT_FILES.length),
    }),
  );
  return files;
}
