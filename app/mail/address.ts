/**
 * Validates email addresses that people type, and decides which of them are the same inbox.
 *
 * Follows the grammar of `Mailbox` in RFC 5321 (4.1.2) with the non-ASCII characters of RFC 6531 (3.3), except for
 * domains without a dot and IP addresses instead of a domain, which no reader has. Comments, folded lines and display
 * names belong to headers (RFC 5322), not to addresses. Whether a domain accepts mail is up to the mail server.
 */
import { domainToASCII } from 'node:url';

import { isMisread, toPlainLetters, trimInvisible } from '~/http/pasted-text';

export interface Address {
  /** As typed, but trimmed, in plain letters, and in Unicode NFC (RFC 6532, 3.1). Messages are sent to it. */
  typed: string;
  /** Equal for addresses of the same inbox: in lower case, with the domain in ASCII. */
  key: string;
  /** In lower-case ASCII. */
  domain: string;
}

/**
 * `shape`: not an address. `several`: more than one. `local-too-long`: too long before the @. `number`: an IP address
 * instead of a domain. `incomplete`: no top-level domain.
 */
export type AddressProblem = 'empty' | 'shape' | 'several' | 'too-long' | 'local-too-long' | 'number' | 'incomplete';

export type ReadAddress = { ok: true; address: Address } | { ok: false; problem: AddressProblem };

/** Octets of an address: a path of 256 without its angle brackets (RFC 5321, 4.5.3.1.3). */
const MAX_ADDRESS = 254;

/** Octets before the @ (RFC 5321, 4.5.3.1.1). */
const MAX_LOCAL = 64;

/** Visible non-ASCII characters, and the two joiners between them, which some scripts and emoji need. */
const NON_ASCII = String.raw`(?:[^\0-\x7f\p{C}\p{Z}]|(?<=[^\0-\x7f])[\u200c\u200d](?=[^\0-\x7f]))`;
const ATOM = String.raw`(?:[\w!#$%&'*+/=?^${'`'}{|}~-]|${NON_ASCII})+`;
/** Without angle brackets: they are valid, but nodemailer would send to a different inbox. */
const QUOTED = String.raw`"(?:[ !#-;=?-[\]-~]|\\[ -;=?-~]|${NON_ASCII})*"`;
const LOCAL_PART = new RegExp(`^(${ATOM}(?:\\.${ATOM})*|${QUOTED})@([^@]*)$`, 'u');
const DOT_ATOM = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`, 'u');

/** Excludes ASCII characters that `domainToASCII` accepts in URLs but DNS doesn't allow. */
const DOMAIN = /^(?:[a-z\d.-]|[^\0-\x7f])+$/i;
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;

/** Parses a typed email address. */
export function readAddress(text: string): ReadAddress {
  const typed = toPlainLetters(trimInvisible(text)).normalize('NFC');
  if (typed === '') return invalid('empty');
  if (isMisread(typed)) return invalid('shape');
  if (octets(typed) > MAX_ADDRESS) return invalid('too-long');
  const [, local = '', writtenDomain = ''] = LOCAL_PART.exec(typed) ?? [];
  if (local === '') return invalid(addressProblem(typed));
  if (octets(local) > MAX_LOCAL) return invalid('local-too-long');
  if (/^\[.*\]$/.test(writtenDomain)) return invalid('number');

  const domain = DOMAIN.test(writtenDomain) ? domainToASCII(writtenDomain) : '';
  const labels = domain.split('.');
  if (!labels.every((label) => LABEL.test(label))) return invalid('shape');
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) {
    return invalid('incomplete');
  }
  // The ASCII form of a domain may be longer than the typed one.
  if (octets(`${local}@${domain}`) > MAX_ADDRESS) return invalid('too-long');
  return { ok: true, address: { typed, key: `${localKey(local)}@${domain}`, domain } };
}

/** Returns the key of an address; for a text that isn't an address, the text itself in lower case. */
export function addressKey(text: string): string {
  const result = readAddress(text);
  return result.ok ? result.address.key : text.trim().toLowerCase();
}

function invalid(problem: AddressProblem): ReadAddress {
  return { ok: false, problem };
}

function addressProblem(typed: string): AddressProblem {
  const isList = /@[^@]*[,;\s][^@]*@/.test(typed);
  return isList ? 'several' : 'shape';
}

/** Removes quotes and backslashes that have no effect (RFC 5322, 3.2.4). */
function localKey(local: string): string {
  const plain = unquote(local).toLowerCase();
  return DOT_ATOM.test(plain) ? plain : `"${plain.replace(/["\\]/g, '\\$&')}"`;
}

function unquote(local: string): string {
  return local.startsWith('"') ? local.slice(1, -1).replace(/\\(.)/gu, '$1') : local;
}

function octets(text: string): number {
  return Buffer.byteLength(text);
}
