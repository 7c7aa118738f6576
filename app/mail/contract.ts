/** Suggests corrections of mistyped email addresses. Imports nothing, because the storefront's scripts import it. */

/** Providers with names long enough that a similar domain is more likely a typo than a domain of its own. */
const PROVIDERS = [
  ...['gmail.com', 'googlemail.com', 'icloud.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'rocketmail.com'],
  ...['hotmail.co.uk', 'hotmail.de', 'hotmail.es', 'hotmail.fr', 'hotmail.it', 'hotmail.nl', 'outlook.com.br'],
  ...['yahoo.co.jp', 'yahoo.co.uk', 'yahoo.com.br', 'yahoo.de', 'yahoo.es', 'yahoo.fr', 'yahoo.it'],
  ...['proton.me', 'protonmail.com', 'fastmail.com', 'yandex.com', 'yandex.ru', 'comcast.net', 'verizon.net'],
  ...['sbcglobal.net', 'bellsouth.net', 'earthlink.net', 'optonline.net', 'btinternet.com', 'optusnet.com.au'],
  ...['freenet.de', 't-online.de', 'orange.fr', 'wanadoo.fr', 'laposte.net', 'virgilio.it', 'libero.it', 'tiscali.it'],
  ...['interia.pl', 'docomo.ne.jp', 'softbank.ne.jp', 'telenet.be', 'bluewin.ch', 'rediffmail.com'],
];

/** Valid domains that are similar to one of those. */
const SIMILAR_DOMAINS = ['mail.com', 'mail.ru', 'email.com', 'ymail.com', 'cloud.com', 'protonmail.ch', 'yandex.by'];

/** Providers that use many top-level domains. */
const INTERNATIONAL = ['yahoo', 'hotmail', 'outlook', 'live'];
const TOP_LEVELS = [
  ...['com', 'ae', 'at', 'be', 'bg', 'ca', 'ch', 'cl', 'cn', 'cz', 'de', 'dk', 'ee', 'es', 'fi', 'fr', 'gr', 'hr'],
  ...['hu', 'ie', 'in', 'it', 'jp', 'lt', 'lv', 'my', 'nl', 'no', 'ph', 'pl', 'pt', 'ro', 'rs', 'ru', 'sa', 'se'],
  ...['sg', 'sk', 'co.id', 'co.il', 'co.in', 'co.jp', 'co.kr', 'co.nz', 'co.th', 'co.uk', 'co.za', 'com.ar'],
  ...['com.au', 'com.br', 'com.co', 'com.hk', 'com.mx', 'com.my', 'com.pe', 'com.ph', 'com.sg', 'com.tr', 'com.tw'],
  ...['com.ve', 'com.vn'],
];

/** `run` of @zootools/email-spell-checker, passed in because a contract imports nothing. */
type SpellChecker = (options: {
  email: string;
  domains: string[];
  secondLevelDomains: string[];
  topLevelDomains: string[];
  secondLevelThreshold: number;
  topLevelThreshold: number;
}) => { domain: string } | undefined;

/**
 * Suggests a corrected address, for example gmail.com for gmial.com. Storefront and server give the same suggestion.
 * Compares whole domains: comparing their parts would correct ".shop" to ".so".
 * @returns null if nothing looks mistyped.
 */
export function addressMeant(typed: string, check: SpellChecker): string | null {
  // Pasting may add characters that no one sees.
  const plain = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const [, local = '', domain = ''] = /^(.+)@([\w.-]+)$/s.exec(plain) ?? [];
  const corrected = check({
    email: `reader@${domain}`,
    domains: [...PROVIDERS, ...SIMILAR_DOMAINS],
    secondLevelDomains: INTERNATIONAL,
    topLevelDomains: TOP_LEVELS,
    // Different parts have a distance of at least 0.5, so this matches only equal ones.
    secondLevelThreshold: 0.1,
    topLevelThreshold: 0.1,
  });
  return corrected && !SIMILAR_DOMAINS.includes(corrected.domain) ? `${local}@${corrected.domain}` : null;
}
