/**
 * E-mail addresses as people type them: which ones mail can be sent to, and which ones are the same inbox.
 *
 * The grammar is that of `Mailbox` in RFC 5321 (4.1.2), with the characters beyond ASCII of RFC 6531 (3.3), less what
 * no reader has: domains without a dot, and network numbers in place of a domain. Comments, line folds and names are of
 * the header's grammar (RFC 5322), not of an address. Whether a domain takes mail is the mail server's to find out.
 */
import { domainToASCII } from 'node:url';

export interface Address {
  /**
   * As typed, without blanks around it, and with letters composed as mail servers compare them (RFC 6532, 3.1). Mail
   * goes there: the mailer writes the domain as DNS wants it.
   */
  typed: string;
  /** For matching: two addresses of one inbox have the same one. Letters are small, and the domain is in ASCII. */
  key: string;
  /** In ASCII, in small letters. */
  domain: string;
}

export type ReadAddress = { ok: true; address: Address } | { ok: false; message: string };

/** Octets of an address: a path of 256, less its two angle brackets (RFC 5321, 4.5.3.1.3). */
const MAX_ADDRESS = 254;

/** Octets of what stands before the at sign (RFC 5321, 4.5.3.1.1). */
const MAX_LOCAL = 64;

/** Characters beyond ASCII that can be seen, and the two joiners where a script or an emoji needs them. */
const SEEN = String.raw`(?:[^\0-\x7f\p{C}\p{Z}]|(?<=[^\0-\x7f])[\u200c\u200d](?=[^\0-\x7f]))`;
const ATOM = String.raw`(?:[\w!#$%&'*+/=?^${'`'}{|}~-]|${SEEN})+`;
/** Angle brackets are legal within quotes, but the mailer cannot write them: it would write to another inbox. */
const QUOTED = String.raw`"(?:[ !#-;=?-[\]-~]|\\[ -;=?-~]|${SEEN})*"`;
const MAILBOX = new RegExp(`^(${ATOM}(?:\\.${ATOM})*|${QUOTED})@([^@]*)$`, 'u');
const DOT_ATOM = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`, 'u');

/** Of the characters of ASCII, those of a name in DNS: whatever else a URL's parser would take has no meaning here. */
const DOMAIN = /^(?:[a-z\d.-]|[^\0-\x7f])+$/i;
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;

const NO_ADDRESS = 'This does not look like an e-mail address: it should read like name@example.com.';
const TOO_LONG = 'This address is too long to be one.';

/** Reads what a person typed as one address. The message says what is wrong with it, and is for that person. */
export function readAddress(text: string): ReadAddress {
  const typed = text.trim().normalize('NFC');
  if (typed === '') return refused('Write your e-mail address.');
  if (octets(typed) > MAX_ADDRESS) return refused(TOO_LONG);
  const [, local = '', writtenDomain = ''] = MAILBOX.exec(typed) ?? [];
  if (local === '') return refused(reasonAgainst(typed));
  if (octets(local) > MAX_LOCAL) return refused('The part before the @ is too long to be an address.');
  if (/^\[.*\]$/.test(writtenDomain)) return refused('Write an address with a name after the @, not with a number.');

  const domain = DOMAIN.test(writtenDomain) ? domainToASCII(writtenDomain) : '';
  const labels = domain.split('.');
  if (!labels.every((label) => LABEL.test(label))) return refused(NO_ADDRESS);
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) {
    return refused('The part after the @ is not complete: it should read like example.com.');
  }
  // In ASCII, as it goes over the wire, a domain may be longer than it was typed.
  if (octets(`${local}@${domain}`) > MAX_ADDRESS) return refused(TOO_LONG);
  return { ok: true, address: { typed, key: `${localKey(local)}@${domain}`, domain } };
}

function refused(message: string): ReadAddress {
  return { ok: false, message };
}

function reasonAgainst(typed: string): string {
  const isList = /@[^@]*[,;\s][^@]*@/.test(typed);
  return isList ? 'Write one address only.' : NO_ADDRESS;
}

/** Quotes and backslashes that change nothing are left out (RFC 5322, 3.2.4). */
function localKey(local: string): string {
  const plain = unquoted(local).toLowerCase();
  return DOT_ATOM.test(plain) ? plain : `"${plain.replace(/["\\]/g, '\\$&')}"`;
}

function unquoted(local: string): string {
  return local.startsWith('"') ? local.slice(1, -1).replace(/\\(.)/gu, '$1') : local;
}

function octets(text: string): number {
  return Buffer.byteLength(text);
}
