/** Serves the client build. */
import { join } from 'node:path';

import express, { type RequestHandler, Router } from 'express';

/** Files in `assets/` have a hash in their names, so browsers can cache them forever. Missing ones get 404, not a page. */
export function staticFiles(folder: string): RequestHandler {
  const options = { index: false, redirect: false, dotfiles: 'ignore' as const };
  const router = Router();
  router.use('/assets', express.static(join(folder, 'assets'), { ...options, immutable: true, maxAge: '1y' }));
  router.use('/assets', (_, response) => {
    response.status(404).type('text/plain').end('File not found.');
  });
  router.use(express.static(folder, { ...options, maxAge: '1h' }));
  return router;
}
