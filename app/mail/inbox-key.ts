/**
 * Which addresses lead to the same inbox, as far as mail providers say. Only limits use this: people are told apart by
 * their address, and mail is sent to it as it was typed.
 *
 * | provider            | ignores                                    | other domains of the same inbox         |
 * | ------------------- | ------------------------------------------ | --------------------------------------- |
 * | Gmail               | `.`                                        | googlemail.com                          |
 * | iCloud              |                                            | me.com, mac.com                         |
 * | Proton Mail         | `.`, `-`, `_`                              | protonmail.com, protonmail.ch, pm.me    |
 * | Yandex              | `.` and `-` are the same                   | ya.ru, yandex.ru, .by, .kz, .ua …       |
 * | Yahoo, AOL          | what follows `-` (disposable addresses)    |                                         |
 * | Fastmail            |                                            | `tag@name.fastmail.com` is `name@…`     |
 * | Outlook and others  | nothing but what follows `+`, as all do    |                                         |
 */

interface Provider {
  domains: RegExp;
  /** The domain that stands for all. By default, each stands for itself. */
  domain?: string;
  fold?: (local: string) => string;
}

const PROVIDERS: Provider[] = [
  { domains: /^(?:gmail|googlemail)\.com$/, domain: 'gmail.com', fold: (local) => local.replaceAll('.', '') },
  { domains: /^(?:icloud|me|mac)\.com$/, domain: 'icloud.com' },
  {
    domains: /^(?:proton\.me|protonmail\.com|protonmail\.ch|pm\.me)$/,
    domain: 'proton.me',
    fold: (local) => local.replace(/[._-]/g, ''),
  },
  {
    domains: /^(?:ya\.ru|yandex\.(?:ru|com|by|kz|ua|uz|az|lt|lv|ee|md|tm|tj|fr|com\.(?:am|ge|tr)|co\.il))$/,
    domain: 'yandex.ru',
    fold: (local) => local.replaceAll('.', '-'),
  },
  {
    domains: /^(?:yahoo\.(?:[a-z]{2,3}|com?\.[a-z]{2})|(?:ymail|rocketmail|myyahoo|aol|aim)\.com|aol\.[a-z]{2,3})$/,
    fold: (local) => before(local, '-'),
  },
];

/** Anyone can use `tag@name.fastmail.com`, and Fastmail has more domains than these. */
const SUBDOMAIN_ADDRESS = /^[^@]*@([^.@]+)\.(fastmail\.(?:com|fm)|messagingengine\.com)$/;

/**
 * Equal for addresses that lead to the same inbox.
 * @param key the address's key (see `Address`)
 */
export function inboxKey(key: string): string {
  const [, name, host] = SUBDOMAIN_ADDRESS.exec(key) ?? [];
  if (name && host) return `${name}@${host}`;
  const at = key.lastIndexOf('@');
  const [written, domain] = [key.slice(0, at), key.slice(at + 1)];
  // A quoted local part isn't what these providers have; its tag counts nevertheless.
  const isQuoted = written.startsWith('"');
  const local = before(isQuoted ? written.slice(1, -1) : written, '+');
  const provider = PROVIDERS.find(({ domains }) => domains.test(domain));
  const folded = provider?.fold?.(local) || local;
  return `${folded}@${provider?.domain ?? domain}`;
}

/** The part before a separator; all of it if nothing is. */
function before(text: string, separator: string): string {
  const index = text.indexOf(separator);
  return index > 0 ? text.slice(0, index) : text;
}
