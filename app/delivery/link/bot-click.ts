/** Detects bots that open links in emails, such as mail scanners and link previews, by what they send. */
import { isbot } from 'isbot';

/** What a request reveals about the program that sent it. */
export interface LinkClient {
  method: string;
  userAgent: string;
  /** The headers `Sec-Purpose` and `Purpose`; `prefetch` if the page isn't displayed yet. */
  purpose: string;
}

/** User agents of mail clients and security products that isbot doesn't know. */
const MAIL_SECURITY_AGENTS = new RegExp(
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

/** Whether the request identifies itself as automated. */
export function isBotRequest({ method, userAgent, purpose }: LinkClient): boolean {
  if (method !== 'GET' && method !== 'POST') return true;
  if (/\bpre(fetch|render|view)\b/i.test(purpose)) return true;
  return userAgent.trim() === '' || isbot(userAgent) || MAIL_SECURITY_AGENTS.test(userAgent);
}
