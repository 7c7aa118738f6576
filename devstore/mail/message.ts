/** Parses received email. */
import PostalMime, { type Address } from 'postal-mime';

export interface MailMessage {
  id: string;
  /** ISO 8601. */
  receivedAt: string;
  /** As in the `From` header: `Name <address>`, or only the address. */
  from: string;
  /** Recipients in the SMTP envelope (not in the headers), separated by commas. */
  to: string;
  subject: string;
  /** Empty if the message has no such part. */
  text: string;
  html: string;
  /** By lowercase name. Values of repeated headers are joined with commas. */
  headers: Record<string, string>;
  /** Size of the raw message in bytes. */
  size: number;
}

export interface Envelope {
  id: string;
  receivedAt: string;
  to: string[];
}

/** Parses a raw message. */
export async function parseMessage(envelope: Envelope, bytes: Buffer): Promise<MailMessage> {
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
