/** An SMTP server for tests that can reject messages. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

import { type SendMail, createMailer } from '~/mail/mailer.server';

export interface TestMail {
  sendMail: SendMail;
  received: Email[];
  /** The SMTP status for the next recipients; null accepts them. */
  rejectWith: number | null;
  close(): Promise<void>;
}

export async function testMail(): Promise<TestMail> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      const { rejectWith } = mail;
      if (rejectWith === null) return done();
      done(Object.assign(new Error('not this one'), { responseCode: rejectWith }));
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          mail.received.push(email);
          done();
        });
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const mail: TestMail = {
    sendMail: createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'brief@app.example' }),
    received: [],
    rejectWith: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mail;
}
