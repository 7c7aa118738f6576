/** Sends messages over SMTP. */
import { createTransport } from 'nodemailer';

import { type Rejection, classifyRejection, describeFailure } from './rejection';

export interface EmailMessage {
  /**
   * Makes the Message-ID: letters, digits and hyphens. With the same id for every attempt, a mailbox that gets the
   * message twice can show it once.
   */
  id?: string;
  /** Sender name. The sender address is the app's own. */
  fromName: string;
  to: string;
  /** Where replies go, if not to the sender. */
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
 * Sends a message and returns when the mail server has accepted it.
 * @throws RejectedError, or another error if a retry may help.
 */
export type SendMail = (mail: EmailMessage) => Promise<void>;

/** What `cause` of a MailError is: not an Error, so that logs leave it out. */
export interface MailFailure {
  /** The mail server's whole reply. */
  response?: string;
  /** Nodemailer's. */
  code?: string;
}

/**
 * Sending failed. The message has status codes only: mail servers quote addresses in their replies, and messages of errors
 * end up in logs and in the queue.
 */
export class MailError extends Error {
  override name = 'MailError';
}

/** The mail server rejected the message permanently. */
export class RejectedError extends MailError {
  override name = 'RejectedError';
  readonly rejection: Rejection;

  constructor(message: string, { rejection, cause }: { rejection: Rejection; cause: unknown }) {
    super(message, { cause });
    this.rejection = rejection;
  }
}

/** Simultaneous SMTP connections, unless it's configured. */
const MAX_CONNECTIONS = 5;

/**
 * Milliseconds. Giving up before the reply to a message may send it twice, so the last one is long, as RFC 5321
 * (4.5.3.2) recommends. Before that, nothing has been sent yet.
 */
const TIMEOUTS = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 30_000, socketTimeout: 120_000 };

/** Milliseconds that sending a message may take. A job must expire later, or it would run twice. */
export const SEND_TIMEOUT = 240_000;

interface MailerOptions {
  /** May include a user name and password. */
  smtpUrl: string;
  /** Sender address. */
  from: string;
  /** Simultaneous SMTP connections, which are used for one message after the other. */
  maxConnections?: number;
  /** Milliseconds after which sending fails; by default `SEND_TIMEOUT`. */
  timeout?: number;
}

export function createMailer(options: MailerOptions): SendMail {
  const { smtpUrl, from, maxConnections = MAX_CONNECTIONS, timeout = SEND_TIMEOUT } = options;
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections,
    // Short, because an open connection delays shutdown.
    idleTimeout: 2000,
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return async ({ id, fromName, to, replyTo, language, headers, ...mail }) => {
    const message = {
      ...mail,
      // Objects aren't parsed, so a comma in a name or address can't add a recipient.
      from: { name: fromName, address: from },
      to: { name: '', address: to },
      ...(replyTo && { replyTo: { name: fromName, address: replyTo } }),
      ...(id && { messageId: `<${id}@${domain}>` }),
      headers: {
        // Prevents automatic replies, such as vacation notices (RFC 3834).
        'Auto-Submitted': 'auto-generated',
        ...(language && { 'Content-Language': language }),
        ...headers,
      },
      signal: AbortSignal.timeout(timeout),
    };
    try {
      await transport.sendMail(message);
    } catch (error) {
      const rejection = classifyRejection(error);
      const text = describeFailure(error);
      const { response, code } = error as MailFailure;
      const cause: MailFailure = { response, code };
      throw rejection ? new RejectedError(text, { rejection, cause }) : new MailError(text, { cause });
    }
  };
}
