/** Webmail links of large mail providers, by the domain of an email address. */

export interface Inbox {
  provider: string;
  url: string;
}

/** `*` matches any country's ending that no other entry lists. */
const PROVIDERS: [provider: string, url: string, domains: string][] = [
  ['Gmail', 'https://mail.google.com/mail/', 'gmail.com googlemail.com'],
  ['Outlook', 'https://outlook.live.com/mail/', 'outlook.* hotmail.* live.* msn.com passport.com windowslive.com'],
  ['Yahoo Mail', 'https://mail.yahoo.com/', 'yahoo.* ymail.com rocketmail.com myyahoo.com'],
  ['Yahoo!メール', 'https://mail.yahoo.co.jp/', 'yahoo.co.jp ymail.ne.jp'],
  ['iCloud Mail', 'https://www.icloud.com/mail/', 'icloud.com me.com mac.com'],
  ['AOL Mail', 'https://mail.aol.com/', 'aol.* aim.com'],
  ['Proton Mail', 'https://mail.proton.me/', 'proton.me protonmail.com protonmail.ch pm.me'],
  ['Fastmail', 'https://app.fastmail.com/mail/', 'fastmail.com fastmail.fm'],
  ['GMX', 'https://www.gmx.net/', 'gmx.de gmx.net gmx.at gmx.ch'],
  ['GMX', 'https://www.gmx.com/', 'gmx.com gmx.us gmx.co.uk gmx.fr gmx.es'],
  ['mail.com', 'https://www.mail.com/', 'mail.com email.com'],
  ['WEB.DE', 'https://web.de/', 'web.de'],
  ['Telekom Mail', 'https://email.t-online.de/', 't-online.de magenta.de'],
  ['freenet Mail', 'https://webmail.freenet.de/', 'freenet.de'],
  ['Orange', 'https://mail.orange.fr/', 'orange.fr wanadoo.fr'],
  ['Free', 'https://zimbra.free.fr/', 'free.fr'],
  ['La Poste', 'https://www.laposte.net/accueil', 'laposte.net'],
  ['SFR Mail', 'https://messagerie.sfr.fr/', 'sfr.fr neuf.fr'],
  ['Libero', 'https://mail.libero.it/', 'libero.it inwind.it iol.it blu.it'],
  ['Virgilio', 'https://mail.virgilio.it/', 'virgilio.it'],
  ['WP Poczta', 'https://poczta.wp.pl/', 'wp.pl'],
  ['o2 Poczta', 'https://poczta.o2.pl/', 'o2.pl tlen.pl'],
  ['Onet Poczta', 'https://poczta.onet.pl/', 'onet.pl op.pl poczta.onet.pl vp.pl onet.eu'],
  ['Interia', 'https://poczta.interia.pl/', 'interia.pl interia.eu poczta.fm'],
  ['Ziggo', 'https://webmail.ziggo.nl/', 'ziggo.nl'],
  ['UOL Mail', 'https://email.uol.com.br/', 'uol.com.br bol.com.br'],
  ['Naver', 'https://mail.naver.com/', 'naver.com'],
  ['QQ邮箱', 'https://mail.qq.com/', 'qq.com foxmail.com'],
  ['163', 'https://mail.163.com/', '163.com'],
  ['Yandex', 'https://mail.yandex.com/', 'yandex.com yandex.ru ya.ru'],
  ['Mail.ru', 'https://e.mail.ru/', 'mail.ru inbox.ru bk.ru list.ru'],
  ['Seznam', 'https://email.seznam.cz/', 'seznam.cz email.cz'],
  ['Zoho Mail', 'https://mail.zoho.com/', 'zohomail.com'],
];

const BY_DOMAIN = new Map(
  PROVIDERS.flatMap(([provider, url, domains]) =>
    domains.split(' ').map((domain): [string, Inbox] => [domain, { provider, url }]),
  ),
);

/**
 * @param domain in lower-case ASCII.
 * @returns null if the domain belongs to no known provider.
 */
export function webmailFor(domain: string): Inbox | null {
  const [name = '', ...ending] = domain.split('.');
  const isPublicSuffix = /^(?:[a-z]{2,3}|com?\.[a-z]{2})$/.test(ending.join('.'));
  return BY_DOMAIN.get(domain) ?? (isPublicSuffix ? BY_DOMAIN.get(`${name}.*`) : undefined) ?? null;
}
