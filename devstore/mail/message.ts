/** What the store's mail server tells of a message that it has taken. */
import PostalMime, { type Address } from 'postal-mime';

export interface MailMessage {
  id: string;
  /** ISO 8601. */
  receivedAt: string;
  /** As in the `From` header: `Name <address>`, or the address alone. */
  from: string;
  /** The addresses that it was delivered to, joined with a comma; taken from the SMTP envelope, not from the headers. */
  to: string;
  subject: string;
  /** The part of that kind; empty where the message has none. */
  text: string;
  html: string;
  /** By lower-case name, as sent; the values of a name that repeats are joined with a comma. */
  headers: Record<string, string>;
  /** Bytes of the message as it was sent. */
  size: number;
}

export interface Envelope {
  id: string;
  receivedAt: string;
  to: string[];
}

/** Reads a message as it came over SMTP. */
export async function readMessage(envelope: Envelope, bytes: Buffer): Promise<MailMessage> {
  const email = await PostalMime.parse(bytes);
  const headers: Record<string, string> = {};
  for (const { key, value } of email.headers) headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  return {
    id: envelope.id,
    receivedAt: envelope.receivedAt,
    from: formatAddress(email.from),
    to: envelope.to.join(', '),
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html ?? '',
    headers,
    size: bytes.length,
  };
}

function formatAddress(address: Address | undefined): string {
  if (!address?.address) return address?.name ?? '';
  return address.name ? `${address.name} <${address.address}>` : address.address;
}
