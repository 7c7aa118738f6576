/**
 * Programs that open the links of an e-mail: mail scanners, previews in messengers, image proxies. They are told apart by
 * what they say of themselves; openings.server.ts adds what they cannot hide, their speed.
 */
import { isbot } from 'isbot';

/** What a request says of who sends it. */
export interface Opener {
  method: string;
  userAgent: string;
  /** Of the headers `Sec-Purpose` and `Purpose`: `prefetch` where nobody is looking yet. */
  purpose: string;
}

/** Names that isbot lets pass: of what looks at links in place of the reader, in mail programs and before them. */
const MAIL_SECURITY = new RegExp(
  [
    ...['microsoft office', 'ms-?office', 'microsoft outlook', 'safelinks', 'exchange', 'microsoft-webdav'],
    ...[
      'proofpoint',
      'urldefense',
      'mimecast',
      'barracuda',
      'messagelabs',
      'symantec',
      'broadcom',
      'fireeye',
      'trellix',
    ],
    ...['ironport', 'cisco', 'forcepoint', 'websense', 'sophos', 'fortinet', 'fortimail', 'avanan', 'check ?point'],
    ...['vade', 'hornetsecurity', 'cloudmark', 'zscaler', 'trend ?micro', 'mailguard', 'spamhaus', 'retarus'],
    ...['imageproxy', 'mailproxy', 'linkcheck', 'link[ -]?preview', 'urlscan', 'sandbox'],
  ].join('|'),
  'i',
);

/** Whether a program says that it is one. */
export function isProgram({ method, userAgent, purpose }: Opener): boolean {
  if (method !== 'GET' && method !== 'POST') return true;
  if (/\bpre(fetch|render|view)\b/i.test(purpose)) return true;
  return userAgent.trim() === '' || isbot(userAgent) || MAIL_SECURITY.test(userAgent);
}
