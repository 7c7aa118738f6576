/** The HTTP server: timeouts and shutdown. */
import { once } from 'node:events';
import { type RequestListener, type Server, createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds in which a request's headers must arrive. */
const HEADERS_TIMEOUT = 15_000;
/** Milliseconds in which a whole request must arrive. */
const REQUEST_TIMEOUT = 150_000;

/** Milliseconds until an idle connection is closed: longer than load balancers' usual 60 s. */
const KEEP_ALIVE_TIMEOUT = 65_000;

/** Milliseconds that a connection can be silent while a request is handled or a response is read. */
const SILENCE_TIMEOUT = 120_000;

/** Milliseconds between checks for connections that have timed out. */
const CHECK_INTERVAL = 5000;

/** Bytes of a request's headers and URL. */
const MAX_HEADERS = 16 * 1024;

const NO_TUNNEL = 'HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

export interface RunningServer {
  port: number;
  /** Waits until no request is being handled, for at most `limit` milliseconds. The server still listens. */
  finishRequests(limit: number): Promise<void>;
  /** Stops listening and closes every connection. */
  close(): Promise<void>;
}

export function createHttpServer(): Server {
  return createServer({ maxHeaderSize: MAX_HEADERS, connectionsCheckingInterval: CHECK_INTERVAL });
}

/** @throws if the port is taken */
export async function listen(
  server: Server,
  handler: RequestListener,
  { port, host }: { port: number; host?: string },
): Promise<RunningServer> {
  server.headersTimeout = HEADERS_TIMEOUT;
  server.requestTimeout = REQUEST_TIMEOUT;
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT;
  server.timeout = SILENCE_TIMEOUT;

  let handled = 0;
  const count: RequestListener = (request, response) => {
    handled += 1;
    response.once('close', () => {
      handled -= 1;
      server.emit('handled');
    });
    handler(request, response);
  };
  // Without a checkContinue listener, Node.js would request a body before the app has checked its size.
  server.on('request', count).on('checkContinue', count);
  // Without a listener, Node.js would close the connection without a response.
  server.on('connect', (_request, socket) => socket.end(NO_TUNNEL));
  server.listen({ port, host });
  await once(server, 'listening');

  return {
    port: (server.address() as { port: number }).port,
    finishRequests: async (limit) => {
      const controller = new AbortController();
      const finished = (async () => {
        while (handled > 0) await once(server, 'handled', { signal: controller.signal });
      })();
      await Promise.race([finished, sleep(limit, undefined, { ref: false })]);
      controller.abort();
      await finished.catch(() => undefined);
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
