/** A mail server with bad days, for tests: down and up on one port, slow, refusing, and hanging up at the worst moment. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
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
  /** What it took over. */
  readonly received: Received[] = [];
  /** Each attempt to name a recipient. */
  readonly asked: string[] = [];
  /** Milliseconds before each answer to a recipient, and to a message. */
  delay = 0;
  /** Answers to a recipient, one an attempt; the last one stays. */
  readonly atRecipient = new Map<string, (Reply | null)[]>();
  /** The same, to a message. A `drop` takes it over, and hangs up without a word. */
  readonly atMessage = new Map<string, (Reply | 'drop' | null)[]>();

  readonly #sockets = new Map<number, Socket>();
  #server: SMTPServer | null = null;
  #port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async up(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => {
        this.asked.push(address);
        const reply = next(this.atRecipient.get(address));
        void wait(this.delay).then(() => (reply ? done(asError(reply)) : done()));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.#take(Buffer.concat(chunks), session, done));
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => this.#sockets.set(socket.remotePort ?? 0, socket));
    server.listen(this.#port, '127.0.0.1');
    await once(server.server, 'listening');
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Connections to it are refused from now on. */
  async down(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  async #take(bytes: Buffer, session: SMTPServerSession, done: (error?: Error | null) => void): Promise<void> {
    const to = session.envelope.rcptTo[0]?.address ?? '';
    const reply = next(this.atMessage.get(to));
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
