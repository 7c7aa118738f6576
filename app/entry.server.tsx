import { PassThrough } from 'node:stream';

import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';

import { startInlineWorker } from './jobs/worker.server';
import './request-log.server';
import { addDocumentResponseHeaders } from './shopify.server';

/** Milliseconds after which a page that has not finished rendering is given up. */
const RENDER_TIMEOUT = 5000;

startInlineWorker();

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
): Promise<Response> {
  addDocumentResponseHeaders(request, headers);
  const whenReady = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';

  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={remixContext} url={request.url} />, {
      [whenReady]: () => {
        const body = new PassThrough();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        responseStatus = 500;
        // Remix reports what loaders throw; this is what rendering throws.
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      },
    });
    setTimeout(abort, RENDER_TIMEOUT + 1000).unref();
  });
}
