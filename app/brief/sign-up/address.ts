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

/** What is wrong with what was typed: nothing there, no address, more than one, too long in all or before the at sign, a
 * number in place of a domain, a domain without its end. */
export type AddressFault = 'empty' | 'shape' | 'several' | 'too-long' | 'local-too-long' | 'number' | 'incomplete';

export type ReadAddress = { ok: true; address: Address } | { ok: false; fault: AddressFault };

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

/** Reads what a person typed as one address. */
export function readAddress(text: string): ReadAddress {
  const typed = text.trim().normalize('NFC');
  if (typed === '') return refused('empty');
  if (octets(typed) > MAX_ADDRESS) return refused('too-long');
  const [, local = '', writtenDomain = ''] = MAILBOX.exec(typed) ?? [];
  if (local === '') return refused(faultOf(typed));
  if (octets(local) > MAX_LOCAL) return refused('local-too-long');
  if (/^\[.*\]$/.test(writtenDomain)) return refused('number');

  const domain = DOMAIN.test(writtenDomain) ? domainToASCII(writtenDomain) : '';
  const labels = domain.split('.');
  if (!labels.every((label) => LABEL.test(label))) return refused('shape');
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) {
    return refused('incomplete');
  }
  // In ASCII, as it goes over the wire, a domain may be longer than it was typed.
  if (octets(`${local}@${domain}`) > MAX_ADDRESS) return refused('too-long');
  return { ok: true, address: { typed, key: `${localKey(local)}@${domain}`, domain } };
}

/** What a person is kept under, by any form of the address. What is no address stays as it is, in small letters. */
export function addressKey(text: string): string {
  const read = readAddress(text);
  return read.ok ? read.address.key : text.trim().toLowerCase();
}

function refused(fault: AddressFault): ReadAddress {
  return { ok: false, fault };
}

function faultOf(typed: string): AddressFault {
  const isList = /@[^@]*[,;\s][^@]*@/.test(typed);
  return isList ? 'several' : 'shape';
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
