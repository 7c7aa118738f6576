/** An HTTP server that stands in for the app and records its requests. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface TestApp {
  url: string;
  received: { path: string; headers: IncomingHttpHeaders; body: string }[];
  close(): Promise<void>;
}

/** @param status returns the status for the n-th request, starting at 0; null closes the connection */
export async function startTestApp(status: (n: number) => number | null = () => 202): Promise<TestApp> {
  const received: TestApp['received'] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const responseStatus = status(received.length);
      received.push({ path: request.url ?? '', headers: request.headers, body });
      if (responseStatus === null) request.socket.destroy();
      else response.writeHead(responseStatus).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
