/** The store's SMTP server: accepts all email, delivers nothing, and simulates faults. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

import { type FaultMode, type Faults, SLOW_MS } from '../faults.ts';
import { Mailbox } from './mailbox.ts';
import type { MailMessage } from './message.ts';

export interface MailServer {
  /** `smtp://127.0.0.1:port`, without authentication or TLS. */
  url: string;
  /** Newest first. */
  messages(): MailMessage[];
  /** The raw message, or null if there is none with this ID. */
  raw(id: string): Buffer | null;
  /** Deletes all messages. */
  clear(): void;
  close(): Promise<void>;
}

const MAX_MESSAGE_BYTES = 25 * 1024 * 1024;

/** Starts the server on a free port. Messages are stored in `dataDir/mail`. */
export async function startMailServer(dataDir: string, faults: Faults): Promise<MailServer> {
  const mailbox = await Mailbox.open(join(dataDir, 'mail'));
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: MAX_MESSAGE_BYTES,
    closeTimeout: 200,
    ...faultHandlers(faults),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(reply(552, 'The message is too large'));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mailbox.add(to, Buffer.concat(chunks)).then(
          ({ id }) => done(null, `Stored as ${id}`),
          (cause: unknown) => done(reply(451, `The message could not be stored: ${String(cause)}`)),
        );
      });
    },
  });
  // Ignores clients that disconnect.
  server.on('error', () => {});
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');

  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    messages: () => mailbox.list(),
    raw: (id) => mailbox.raw(id),
    clear: () => mailbox.clear(),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Applies a fault once per message, at `MAIL FROM`; `down` applies to the connection. */
function faultHandlers(faults: Faults): Pick<SMTPServerOptions, 'onConnect' | 'onMailFrom' | 'onRcptTo' | 'onClose'> {
  const sessionFaults = new Map<string, FaultMode | null>();
  const closed = () => reply(421, 'Service not available, closing transmission channel');
  return {
    onConnect(_session, done) {
      const next = faults.list().find(({ target }) => target === 'smtp');
      if (next?.mode !== 'down') return done();
      faults.take('smtp');
      done(closed());
    },
    onMailFrom(_address, session, done) {
      const mode = faults.take('smtp');
      sessionFaults.set(session.id, mode);
      if (mode === 'down') return done(closed());
      void wait(mode === 'slow' ? SLOW_MS : 0, undefined, { ref: false }).then(() => done());
    },
    onRcptTo(_address, session, done) {
      const mode = sessionFaults.get(session.id);
      if (mode === 'error') return done(reply(550, 'Mailbox unavailable'));
      if (mode === 'throttle') return done(reply(450, 'Too many messages, try again later'));
      done();
    },
    onClose: (session) => void sessionFaults.delete(session.id),
  };
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
