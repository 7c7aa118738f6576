/** Sends requests over a number of connections, each as soon as the one before was answered. */
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';

/** Of every load, unless it says otherwise. */
export const CONNECTIONS = 16;

export interface Measured {
  perSecond: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  requests: number;
}

/** A request as it's sent, and whether a response's body is the expected one. */
export interface TestRequest {
  bytes: string;
  isExpected: (body: string) => boolean;
}

interface Load {
  port: number;
  /** Makes the request with this number, which differs in all of them. Null ends the load. */
  request: (number: number) => TestRequest | null;
  connections: number;
  seconds: number;
}

/** Numbers of requests, across all loads, so that no address is used twice. */
let requests = 0;

/** @throws if a response isn't the expected one */
export async function measure({ port, request, connections, seconds }: Load): Promise<Measured> {
  const times: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = new Connection(connect(port, '127.0.0.1'));
      while (performance.now() < end) {
        const next = request((requests += 1));
        if (next === null) break;
        const { bytes, isExpected } = next;
        const start = performance.now();
        const body = await connection.send(bytes);
        times.push(performance.now() - start);
        if (!isExpected(body)) throw new Error(`Unexpected response: ${body}`);
      }
      connection.close();
    }),
  );
  const took = (performance.now() - began) / 1000;
  times.sort((one, other) => one - other);
  const quantile = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  return { perSecond: times.length / took, median: quantile(0.5), p99: quantile(0.99), requests: times.length };
}

/** A connection that's kept open. Parses no more of a response than it needs, so that it takes little of the machine. */
class Connection {
  readonly #socket: Socket;
  #received = '';

  constructor(socket: Socket) {
    this.#socket = socket.setNoDelay(true).setEncoding('latin1');
  }

  /** @returns the response's body */
  async send(bytes: string): Promise<string> {
    this.#socket.write(bytes, 'latin1');
    for (;;) {
      const body = this.#takeBody();
      if (body !== null) return body;
      const [chunk] = (await once(this.#socket, 'data')) as [string];
      this.#received += chunk;
    }
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Null if the response isn't complete. */
  #takeBody(): string | null {
    const head = this.#received.indexOf('\r\n\r\n');
    if (head === -1) return null;
    const headers = this.#received.slice(0, head);
    const start = head + 4;
    const length = /\r\ncontent-length: (\d+)/i.exec(headers)?.[1];
    if (length !== undefined) {
      const end = start + Number(length);
      if (this.#received.length < end) return null;
      return this.#take(start, end);
    }
    const last = this.#received.indexOf('0\r\n\r\n', start);
    return last === -1 ? null : this.#take(start, last + 5);
  }

  #take(start: number, end: number): string {
    const body = this.#received.slice(start, end);
    this.#received = this.#received.slice(end);
    return body;
  }
}
