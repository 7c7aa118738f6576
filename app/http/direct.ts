/** What handlers need that answer before Remix. */
import type { Request, RequestHandler, Response } from 'express';

/**
 * Makes a handler of a function that answers some requests. Web responses that it throws are sent.
 * @param isFor which requests; all others are left to the next handler
 */
export function answerDirectly(
  isFor: (request: Request) => boolean,
  answer: (request: Request, response: Response) => Promise<void>,
): RequestHandler {
  return (request, response, next) => {
    if (!isFor(request)) return next();
    answer(request, response)
      .catch((error: unknown) => {
        // The client has gone.
        if (!request.complete && request.destroyed) return;
        return sendThrown(error, response);
      })
      .catch(next);
  };
}

async function sendThrown(error: unknown, response: Response): Promise<void> {
  if (!(error instanceof globalThis.Response)) throw error;
  response
    .status(error.status)
    .type('text/plain')
    .end(await error.text());
}

/** The query as it was sent. */
export function queryOf({ originalUrl }: Request): URLSearchParams {
  const start = originalUrl.indexOf('?');
  return new URLSearchParams(start === -1 ? '' : originalUrl.slice(start + 1));
}

/**
 * Reads the body to the end, so that the connection can be reused.
 * @param limit in bytes
 * @throws a 413 response if it's too large
 */
export async function readText(request: Request, limit: number): Promise<string> {
  const text = await new Promise<string | null>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    });
    request.once('error', reject);
    request.once('close', () => {
      if (!request.complete) reject(new Error('The request broke off'));
    });
    request.once('end', () => {
      resolve(size > limit ? null : Buffer.concat(chunks).toString());
    });
    // The body's limits have paused it.
    request.resume();
  });
  if (text === null) throw new globalThis.Response('Request body too large', { status: 413 });
  return text;
}
