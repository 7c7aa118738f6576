/** A client for tests of the server: over HTTP, or over a socket for what no HTTP client would send. */
import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request as startRequest } from 'node:http';
import { type Socket, connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface TestResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Sends a request over its own connection, and reads the whole response. */
export async function send(
  port: number,
  path: string,
  { method, headers, body }: RequestOptions = {},
): Promise<TestResponse> {
  const request = startRequest({ host: '127.0.0.1', port, path, method, headers, agent: false });
  const responded = once(request, 'response') as Promise<[IncomingMessage]>;
  request.end(body);
  const [response] = await responded;
  return { status: response.statusCode ?? 0, headers: response.headers, body: await buffer(response) };
}

/** A socket, and what it has received so far. */
export class Connection {
  received = '';
  private readonly socket: Socket;

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.on('data', (chunk: Buffer) => {
      this.received += chunk.toString('latin1');
      this.socket.emit('received');
    });
    // A reset counts as closing.
    this.socket.on('error', () => undefined);
  }

  write(text: string): void {
    this.socket.write(text, 'latin1');
  }

  /** Waits until the text has been received that many times. */
  async until(text: string, times = 1): Promise<void> {
    while (this.received.split(text).length <= times) {
      if (this.socket.closed) throw new Error(`The connection was closed after: ${this.received}`);
      await Promise.race([once(this.socket, 'received'), once(this.socket, 'close')]);
    }
  }

  async untilClosed(): Promise<void> {
    if (!this.socket.closed) await once(this.socket, 'close');
  }

  end(): void {
    this.socket.destroy();
  }
}
