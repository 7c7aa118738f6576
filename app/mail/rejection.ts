/** Classifies a mail server's permanent rejections. */

/** `address`: no message will be accepted. `message`: this message won't be, another might. */
export type Rejection = 'address' | 'message';

/** What nodemailer reports about an SMTP reply. */
interface SmtpError {
  responseCode?: number;
  response?: string;
  /** The command that was rejected. */
  command?: string;
  code?: string;
}

/**
 * Returns what a mail server rejected permanently, or null if a retry may help: the server is busy or unreachable (4xx
 * or no reply), or the app's own access has to be fixed (credentials or sender address).
 *
 * | reply to  | enhanced status (RFC 3463)                 | rejected    |
 * | --------- | ------------------------------------------ | ----------- |
 * | RCPT, 5xx | none, 5.1, 5.2, 5.4, 5.6.7                 | the address |
 * | RCPT, 5xx | any other: policy, size, sender address    | the message |
 * | DATA, 5xx | 5.1, 5.2                                   | the address |
 * | DATA, 5xx | none or any other: content, policy         | the message |
 * | MAIL, 5xx | size or content, or reply code 552 or 555  | the message |
 * | MAIL, 5xx | any other: sender address not allowed      | nothing     |
 * | any, 53x  | any: authentication required or failed     | nothing     |
 */
export function classifyRejection(error: unknown): Rejection | null {
  if (!(error instanceof Error)) return null;
  const { responseCode = 0, response = '', command, code } = error as SmtpError;
  // Nodemailer itself rejects an invalid address, or a message above the server's size limit.
  if (responseCode === 0 && command === 'API' && code === 'EENVELOPE') return 'address';
  if (responseCode === 0 && command === 'MAIL FROM' && code === 'EMESSAGE') return 'message';
  if (responseCode < 500 || (responseCode >= 530 && responseCode < 540)) return null;

  const [, subject = '', detail = ''] = /^\d{3}[ -]5\.(\d{1,3})\.(\d{1,3})\b/.exec(response) ?? [];
  const status = `${subject}.${detail}`;
  const isAboutSize = status === '2.3' || status === '3.4';
  const isAboutSender = status === '1.7' || status === '1.8';
  switch (command) {
    case 'RCPT TO':
      if (isAboutSize || isAboutSender) return 'message';
      return ['', '1', '2', '4'].includes(subject) || status === '6.7' ? 'address' : 'message';
    case 'DATA':
      return (subject === '1' || subject === '2') && !isAboutSize && !isAboutSender ? 'address' : 'message';
    case 'MAIL FROM':
      return responseCode === 552 || responseCode === 555 || isAboutSize || subject === '6' ? 'message' : null;
    default:
      return null;
  }
}

/** Describes what failed without quoting the mail server, which quotes addresses. */
export function describeFailure(error: unknown): string {
  const { responseCode = 0, response = '', command = '', code = '', message = '' } = error as SmtpError & Error;
  const where = [code, command].filter((part) => /^[A-Z ]+$/.test(part)).join(', ');
  if (responseCode === 0 && response === '')
    return `Sending failed (${where}): ${message}`.replace(/\S+@\S+/g, '[email]');
  const [, enhanced = ''] = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? [];
  return `The mail server answered ${[responseCode, enhanced].filter(Boolean).join(' ')} (${where})`;
}
