/** An app for the platform's tests: a real server, that keeps what it is sent and answers as it is told. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface TestApp {
  url: string;
  received: { path: string; headers: IncomingHttpHeaders; body: string }[];
  close(): Promise<void>;
}

/** `status` says what the n-th request (from 0) is answered with; null for no answer at all. */
export async function startTestApp(status: (n: number) => number | null = () => 202): Promise<TestApp> {
  const received: TestApp['received'] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const answer = status(received.length);
      received.push({ path: request.url ?? '', headers: request.headers, body });
      if (answer === null) request.socket.destroy();
      else response.writeHead(answer).end();
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
