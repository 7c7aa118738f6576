/** An unreliable SMTP server for tests: down and up on the same port, slow, rejecting, dropping connections. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
// eslint-disable-next-line no-restricted-imports -- a slow mail server
import { setTimeout as wait } from 'node:timers/promises';

import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

interface Received {
  to: string;
  messageId: string;
  text: string;
}

interface Reply {
  responseCode: number;
  message: string;
}

export class TestSmtp {
  /** Accepted messages. */
  readonly received: Received[] = [];
  /** Every address that mail was attempted to, accepted or not. */
  readonly attempts: string[] = [];
  /** Delay in milliseconds before each response to a recipient and to a message. */
  delay = 0;
  /** Responses to a recipient's address, one per attempt; the last one repeats. */
  readonly recipientReplies = new Map<string, (Reply | null)[]>();
  /** Responses to a message to that address. `drop` accepts the message and closes the connection without a response. */
  readonly messageReplies = new Map<string, (Reply | 'drop' | null)[]>();

  readonly #sockets = new Map<number, Socket>();
  #server: SMTPServer | null = null;
  #port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => {
        this.attempts.push(address);
        const reply = next(this.recipientReplies.get(address));
        void wait(this.delay).then(() => (reply ? done(asError(reply)) : done()));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.#receive(Buffer.concat(chunks), session, done));
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => this.#sockets.set(socket.remotePort ?? 0, socket));
    server.listen(this.#port, '127.0.0.1');
    await once(server.server, 'listening');
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Refuses connections until it's started again, on the same port. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  async #receive(bytes: Buffer, session: SMTPServerSession, done: (error?: Error | null) => void): Promise<void> {
    const to = session.envelope.rcptTo[0]?.address ?? '';
    const reply = next(this.messageReplies.get(to));
    await wait(this.delay);
    if (reply && reply !== 'drop') return done(asError(reply));
    const { messageId = '', text = '' } = await PostalMime.parse(bytes);
    this.received.push({ to, messageId, text });
    if (reply === 'drop') this.#sockets.get(session.remotePort)?.destroy();
    else done();
  }
}

function next<T>(replies: T[] | undefined): T | undefined {
  return replies && replies.length > 1 ? replies.shift() : replies?.[0];
}

function asError({ responseCode, message }: Reply): Error {
  return Object.assign(new Error(message), { responseCode });
}
