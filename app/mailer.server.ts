/** Sends one message over SMTP; knows nothing of what it is about. */
import { createTransport } from 'nodemailer';

export interface Mail {
  /** Name that the message comes from; the address is the app's own. */
  fromName: string;
  to: string;
  /** Where answers go, if not to the sender. */
  replyTo?: string;
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
  attachments?: { filename: string; contentType: string; content: string }[];
}

/**
 * Sends a message, and returns once the mail server has taken it over.
 * @throws MailRefused, or another error where trying again may help.
 */
export type SendMail = (mail: Mail) => Promise<void>;

/** The mail server will not deliver to this address, now or later. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

/** Milliseconds: a mail server that does not answer must not hold a job for long. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * @param smtpUrl of the mail server, with name and password where it wants them.
 * @param from address that messages are sent from.
 */
export function createMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): SendMail {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    // Messages in a row share connections; a process that ends does not wait long for them.
    idleTimeout: 2000,
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ fromName, to, ...mail }) => {
    try {
      // As objects, addresses are never parsed: a comma in a name or an address adds no recipient.
      await transport.sendMail({ ...mail, from: { name: fromName, address: from }, to: { name: '', address: to } });
    } catch (error) {
      throw isRefusal(error) ? new MailRefused((error as Error).message, { cause: error }) : error;
    }
  };
}

/** Whether the server refused the recipient for good (RFC 5321: a 5xx reply to RCPT). */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  return command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500;
}
