/** Which refusals of a mail server are for good, and what they are about. */

/** `address`: no mail will get there. `message`: this one will not, another may. */
export type Refused = 'address' | 'message';

/** What nodemailer tells of a reply. */
interface Reply {
  responseCode?: number;
  response?: string;
  /** The command that it answers. */
  command?: string;
  code?: string;
}

/**
 * What a mail server refused for good, or null where trying again may help: it is busy or cannot be reached (4xx, or no
 * reply), or it is the app's own access that has to be put right: its name, password or sender address.
 *
 * | reply to  | enhanced status (RFC 3463)                   | refused                                  |
 * | --------- | -------------------------------------------- | ---------------------------------------- |
 * | RCPT, 5xx | none, 5.1, 5.2, 5.4, 5.6.7                   | the address                              |
 * | RCPT, 5xx | any other: policy, size, the app's address   | the message                              |
 * | DATA, 5xx | 5.1, 5.2                                     | the address                              |
 * | DATA, 5xx | none, and any other: its content, policy     | the message                              |
 * | MAIL, 5xx | of the size or the content, 552, 555         | the message                              |
 * | MAIL, 5xx | any other: the app may not send from there   | nothing                                  |
 * | any, 53x  | any: the app has to sign in, or does it wrong | nothing                                  |
 */
export function refusedBy(error: unknown): Refused | null {
  if (!(error instanceof Error)) return null;
  const { responseCode = 0, response = '', command, code } = error as Reply;
  // Nodemailer itself finds that the address cannot be written down, or the message is over the server's limit.
  if (responseCode === 0 && command === 'API' && code === 'EENVELOPE') return 'address';
  if (responseCode === 0 && command === 'MAIL FROM' && code === 'EMESSAGE') return 'message';
  if (responseCode < 500 || (responseCode >= 530 && responseCode < 540)) return null;

  const [, subject = '', detail = ''] = /^\d{3}[ -]5\.(\d{1,3})\.(\d{1,3})\b/.exec(response) ?? [];
  const status = `${subject}.${detail}`;
  const isOfSize = status === '2.3' || status === '3.4';
  const isOfSender = status === '1.7' || status === '1.8';
  switch (command) {
    case 'RCPT TO':
      if (isOfSize || isOfSender) return 'message';
      return ['', '1', '2', '4'].includes(subject) || status === '6.7' ? 'address' : 'message';
    case 'DATA':
      return (subject === '1' || subject === '2') && !isOfSize && !isOfSender ? 'address' : 'message';
    case 'MAIL FROM':
      return responseCode === 552 || responseCode === 555 || isOfSize || subject === '6' ? 'message' : null;
    default:
      return null;
  }
}
