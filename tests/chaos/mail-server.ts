/** A mail server of one worker, which is down, throttles or is slow when it's told to. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
// eslint-disable-next-line no-restricted-imports -- a slow mail server
import { setTimeout as wait } from 'node:timers/promises';

import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type MailMode = 'up' | 'down' | 'throttling' | 'slow';

/** Milliseconds that a message takes. */
const SLOW = 2000;

/** Milliseconds for messages that have begun when it goes down. A lost reply would mean a second email, whatever the worker does. */
const FINISHING = 3000;

export class MailServer {
  /** How often each message was accepted, by address and Message-ID. */
  readonly accepted: Map<string, number>;
  mode: MailMode = 'up';
  readonly #open = new Map<Socket, { isBusy: boolean }>();
  #server: SMTPServer | null = null;
  #port = 0;

  /** @param accepted shared by all servers */
  constructor(accepted: Map<string, number>) {
    this.accepted = accepted;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Messages that the worker may be sending, or hasn't recorded as sent yet: at most one for each connection. */
  get inFlight(): number {
    return [...this.#open.values()].filter(({ isBusy }) => isBusy).length;
  }

  async setMode(mode: MailMode): Promise<void> {
    this.mode = mode;
    if (mode === 'down') await this.stop();
    else if (!this.#server) await this.start();
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: FINISHING,
      onMailFrom: (_address, session, done) => {
        for (const [socket, state] of this.#open) if (socket.remotePort === session.remotePort) state.isBusy = true;
        if (this.mode === 'throttling')
          done(Object.assign(new Error('4.7.1 Too many messages'), { responseCode: 421 }));
        else done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void this.#accept(session.envelope.rcptTo[0]?.address ?? '', Buffer.concat(chunks)).then(() => done());
        });
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      this.#open.set(socket, { isBusy: false });
      socket.once('close', () => this.#open.delete(socket));
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server.server, 'listening');
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Refuses connections at once. Open ones end after what they're sending. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  async #accept(to: string, bytes: Buffer): Promise<void> {
    if (this.mode === 'slow') await wait(SLOW);
    const { messageId = '' } = await PostalMime.parse(bytes);
    const key = `${to} ${messageId}`;
    this.accepted.set(key, (this.accepted.get(key) ?? 0) + 1);
  }
}
