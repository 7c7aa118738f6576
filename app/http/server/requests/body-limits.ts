/**
 * Limits the size and duration of request bodies before a route reads anything. Routes also have their own limits, with
 * better messages.
 */
import type { Request, RequestHandler, Response } from 'express';

export interface BodyRule {
  /** Maximum size in bytes. */
  bytes: number;
  /** Milliseconds in which it must arrive. */
  time: number;
}

export interface BodyRules {
  /** Readers' forms, through the app proxy. */
  proxy: BodyRule;
  webhook: BodyRule;
  /** Forms and data from admin pages. */
  admin: BodyRule;
  /** A merchant's PDF, list of addresses, or translator's file. */
  upload: BodyRule;
  other: BodyRule;
  /** Milliseconds to read the rest of a body that nobody wants, and in which more of it must arrive. */
  unwanted: { time: number; silence: number };
  /** Maximum bytes of all bodies that are being received or processed. */
  total: number;
}

const KB = 1024;
const MB = 1024 * KB;

export const BODY_RULES: BodyRules = {
  proxy: { bytes: 128 * KB, time: 15_000 },
  webhook: { bytes: MB, time: 15_000 },
  admin: { bytes: MB, time: 30_000 },
  // The routes allow less, and tell the merchant how much.
  upload: { bytes: 16 * MB, time: 120_000 },
  other: { bytes: 64 * KB, time: 15_000 },
  unwanted: { time: 30_000, silence: 5000 },
  total: 128 * MB,
};

/** Bytes of a body that are accepted even while there are too many: more than a reader's form has. */
const FREE_BYTES = 16 * KB;

/** The error that a route gets if its request's body was rejected. */
export class RejectedBody extends Error {
  override name = 'RejectedBody';
}

/** Rejects bodies that are too large (413), too slow (408) or compressed (415), or too many at once (503). */
export function limitBody(rules: BodyRules = BODY_RULES): RequestHandler {
  let total = 0;
  return (request, response, next) => {
    if (!hasBody(request)) return next();
    endAfterBody(request, response, rules.unwanted);
    const { bytes, time } = ruleFor(rules, request);
    if (Number(request.headers['content-length'] ?? 0) > bytes) return reject(request, response, 413);
    if (isEncoded(request)) return reject(request, response, 415);
    if (expectsContinue(request)) {
      response.writeContinue();
      response.locals.hasContinued = true;
    }

    let size = 0;
    const release = () => {
      total -= size;
      size = 0;
    };
    const count = (chunk: Buffer) => {
      // What nobody reads anymore is discarded.
      if (response.locals.isBodyUnwanted) return release();
      size += chunk.length;
      total += chunk.length;
      if (size > bytes) reject(request, response, 413);
      else if (total > rules.total && size > FREE_BYTES) reject(request, response, 503);
    };
    const timer = setTimeout(() => reject(request, response, 408), time);
    const stop = () => {
      clearTimeout(timer);
      request.off('data', count);
    };
    // Paused, because a listener alone would start the stream before a route reads it.
    request.pause().on('data', count).once('end', stop).once('close', stop);
    response.once('finish', stop).once('close', release);
    next();
  };
}

const MESSAGES = {
  408: 'This took too long to arrive.',
  413: 'This is too large.',
  415: 'Send this without a content encoding.',
  503: 'The server is busy. Try again in a moment.',
};

function reject(request: Request, response: Response, status: keyof typeof MESSAGES): void {
  response.locals.isBodyUnwanted = true;
  failBody(request, MESSAGES[status]);
  if (response.headersSent) return;
  response.locals.isRejected = true;
  // Don't wait for the rest if it's slow or was never requested.
  if (status === 408 || !isBodyExpected(request, response)) {
    response.locals.endsAtOnce = true;
    response.setHeader('Connection', 'close');
  }
  if (status === 503) response.setHeader('Retry-After', '5');
  const message = Buffer.from(MESSAGES[status]);
  response.status(status).type('text/plain').setHeader('Content-Length', message.length).end(message);
}

/**
 * Delays the end of the response until the body has been read, even if no route needs it: the connection can be reused, and
 * clients that send everything before reading get the response. Closes the connection if that takes too long.
 */
function endAfterBody(request: Request, response: Response, { time, silence }: BodyRules['unwanted']): void {
  const end = response.end.bind(response) as (...rest: unknown[]) => Response;
  response.end = (...rest: unknown[]) => {
    if (request.complete || response.locals.endsAtOnce) return end(...rest);
    response.locals.isBodyUnwanted = true;
    failBody(request, 'The response came before the body was read.');
    request.resume();
    const [chunk] = rest;
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') response.write(chunk);
    else response.flushHeaders();
    const { socket } = request;
    const deadline = Date.now() + time;
    let timer: NodeJS.Timeout;
    const wait = () => {
      const { bytesRead } = socket;
      timer = setTimeout(() => {
        // After a pause of this process, timers run before what has arrived meanwhile is read.
        setImmediate(() => {
          if (request.closed) return;
          if (socket.bytesRead > bytesRead && Date.now() < deadline) return wait();
          end();
          socket.destroySoon();
        });
      }, silence);
    };
    wait();
    request.once('end', end).once('close', () => clearTimeout(timer));
    return response;
  };
}

/** Where translators' files are read. */
const TRANSLATIONS_FILE = /^\/app\/(?:routines|brief)\/[^/]+\/translations\/import$/;

function ruleFor(rules: BodyRules, { path, headers }: Request): BodyRule {
  if (path.startsWith('/proxy/')) return rules.proxy;
  if (path.startsWith('/webhooks/')) return rules.webhook;
  const isForm = /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
  if (isForm && /^\/app\/brief\/[^/]+\/files$/.test(path)) return rules.upload;
  if (path === '/app/people/do-not-email' || TRANSLATIONS_FILE.test(path)) return rules.upload;
  return path.startsWith('/app/') ? rules.admin : rules.other;
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function isEncoded({ headers }: Request): boolean {
  return (headers['content-encoding'] ?? 'identity').trim().toLowerCase() !== 'identity';
}

/** Makes a route's read fail, so that it doesn't take part of a body for the whole, or wait for the rest. */
function failBody(request: Request, reason: string): void {
  if (request.listenerCount('error') > 0) request.emit('error', new RejectedBody(reason));
}

/** Whether the client is sending the body, rather than waiting to be asked for it. */
function isBodyExpected(request: Request, response: Response): boolean {
  return !expectsContinue(request) || response.locals.hasContinued === true;
}

function expectsContinue({ headers }: Request): boolean {
  return headers.expect?.toLowerCase() === '100-continue';
}
