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

/** Whether no one can be looking at the response: a prefetched page, or a method that browsers’ pages don’t use. */
export function hasNoViewer({ method, purpose }: Pick<LinkClient, 'method' | 'purpose'>): boolean {
  return (method !== 'GET' && method !== 'POST') || /\bpre(fetch|render|view)\b/i.test(purpose);
}

/** Whether the user agent looks like a bot’s. Only a guess: phone models and browsers contain the same words. */
export function isSuspiciousUserAgent(userAgent: string): boolean {
  return userAgent.trim() === '' || isbot(userAgent) || MAIL_SECURITY_AGENTS.test(userAgent);
}
