/** The store's SMTP server: takes any mail, delivers none of it onwards, and fails on demand. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

import { type FaultMode, type Faults, SLOW_MS } from '../faults.ts';
import { Mailbox } from './mailbox.ts';
import type { MailMessage } from './message.ts';

export interface MailServer {
  /** `smtp://127.0.0.1:port`; takes mail without signing in and without TLS. */
  url: string;
  /** Newest first. */
  messages(): MailMessage[];
  /** The message as it was sent, or null where there is none of that id. */
  raw(id: string): Buffer | null;
  /** Deletes all messages. */
  clear(): void;
  close(): Promise<void>;
}

/** Bytes; more than any mail client sends along. */
const LARGEST_MESSAGE = 25 * 1024 * 1024;

/** Starts the server on a free port; messages are kept in `dataDir/mail`. */
export async function startMailServer(dataDir: string, faults: Faults): Promise<MailServer> {
  const mailbox = await Mailbox.open(join(dataDir, 'mail'));
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: LARGEST_MESSAGE,
    closeTimeout: 200,
    ...faultHandlers(faults),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(reply(552, 'The message is too large'));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mailbox.add(to, Buffer.concat(chunks)).then(
          ({ id }) => done(null, `Kept as ${id}`),
          (cause: unknown) => done(reply(451, `The message could not be kept: ${String(cause)}`)),
        );
      });
    },
  });
  // A client that hangs up in mid-sentence is its own affair.
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

/** A fault strikes a message once, at `MAIL FROM`; one that closes the door strikes the connection instead. */
function faultHandlers(faults: Faults): Pick<SMTPServerOptions, 'onConnect' | 'onMailFrom' | 'onRcptTo' | 'onClose'> {
  const struck = new Map<string, FaultMode | null>();
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
      struck.set(session.id, mode);
      if (mode === 'down') return done(closed());
      void wait(mode === 'slow' ? SLOW_MS : 0, undefined, { ref: false }).then(() => done());
    },
    onRcptTo(_address, session, done) {
      const mode = struck.get(session.id);
      if (mode === 'error') return done(reply(550, 'Mailbox unavailable'));
      if (mode === 'throttle') return done(reply(450, 'Too many messages, try again later'));
      done();
    },
    onClose: (session) => void struck.delete(session.id),
  };
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
