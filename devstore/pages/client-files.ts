/** Serves the scripts and styles of the store's own pages from the `client/` folders. There is no build. */
import { fileURLToPath } from 'node:url';

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Where the files are mounted. URLs mirror the folders, so that relative imports work. */
export const CLIENT_FILES = '/__devstore/files';

export function clientFiles(): Hono {
  const files = new Hono();
  files.get(
    '/:part{control|editor|mail|pages}/client/:file{([a-z-]+/)?[a-z-]+\\.(js|css)}',
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
