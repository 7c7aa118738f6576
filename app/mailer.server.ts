/** Sends one message over SMTP; knows nothing of what it is about. */
import { createTransport } from 'nodemailer';

import { type Refused, refusedBy } from './mail-refusal';

export interface Mail {
  /**
   * Names the message, in letters, digits and hyphens: every attempt to send it bears the same Message-ID, by which
   * mailboxes that get it twice may show it once.
   */
  id?: string;
  /** Name that the message comes from; the address is the app's own. */
  fromName: string;
  to: string;
  /** Where answers go, if not to the sender. */
  replyTo?: string;
  subject: string;
  text: string;
  html?: string;
  /** BCP 47. */
  language?: string;
  headers?: Record<string, string>;
  attachments?: { filename: string; contentType: string; content: string }[];
}

/**
 * Sends a message, and returns once the mail server has taken it over.
 * @throws MailRefused, or another error where trying again may help.
 */
export type SendMail = (mail: Mail) => Promise<void>;

/** The mail server will not take this message, now or later. */
export class MailRefused extends Error {
  override name = 'MailRefused';
  readonly what: Refused;

  constructor(message: string, { what, cause }: { what: Refused; cause: unknown }) {
    super(message, { cause });
    this.what = what;
  }
}

/** Messages that are handed over at the same time, over a connection each. */
const CONNECTIONS = 5;

/**
 * Milliseconds. Whoever stops waiting for the reply to a message may send it twice, so that RFC 5321 (4.5.3.2) asks for
 * minutes; a server that does not even greet has nothing yet.
 */
const TIMEOUTS = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 30_000, socketTimeout: 120_000 };

/** Milliseconds that handing over a message may take in all. The queue must give a job longer, or would run it twice. */
export const HANDOVER = 240_000;

interface MailerOptions {
  /** Of the mail server, with name and password where it wants them. */
  smtpUrl: string;
  /** Address that messages are sent from. */
  from: string;
  /** Milliseconds to give up after, for somebody who is waiting. */
  patience?: number;
}

export function createMailer({ smtpUrl, from, patience = HANDOVER }: MailerOptions): SendMail {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    // Messages in a row share connections; a process that ends does not wait long for them.
    idleTimeout: 2000,
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return async ({ id, fromName, to, replyTo, language, headers, ...mail }) => {
    const message = {
      ...mail,
      // As objects, addresses are never parsed: a comma in a name or an address adds no recipient.
      from: { name: fromName, address: from },
      to: { name: '', address: to },
      ...(replyTo && { replyTo: { name: fromName, address: replyTo } }),
      ...(id && { messageId: `<${id}@${domain}>` }),
      headers: {
        // Holiday notes and the like do not answer what a program has written (RFC 3834).
        'Auto-Submitted': 'auto-generated',
        ...(language && { 'Content-Language': language }),
        ...headers,
      },
      signal: AbortSignal.timeout(patience),
    };
    try {
      await transport.sendMail(message);
    } catch (error) {
      const what = refusedBy(error);
      throw what ? new MailRefused((error as Error).message, { what, cause: error }) : error;
    }
  };
}
