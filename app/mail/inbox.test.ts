import { expect, test } from 'vitest';

import { webmailFor } from './inbox';

test.each([
  ['gmail.com', 'mail.google.com'],
  ['hotmail.co.uk', 'outlook.live.com'],
  ['live.nl', 'outlook.live.com'],
  ['outlook.com.br', 'outlook.live.com'],
  ['yahoo.fr', 'mail.yahoo.com'],
  ['yahoo.co.jp', 'mail.yahoo.co.jp'],
  ['me.com', 'www.icloud.com'],
  ['gmx.at', 'www.gmx.net'],
  ['web.de', 'web.de'],
  ['t-online.de', 'email.t-online.de'],
  ['pm.me', 'mail.proton.me'],
  ['wanadoo.fr', 'mail.orange.fr'],
  ['libero.it', 'mail.libero.it'],
])('the webmail of %s is at %s', (domain, host) => {
  expect(new URL(webmailFor(domain)?.url ?? '').host).toBe(host);
});

test.each(['example.com', 'live.example.com', 'yahoo.shop', 'gmail.com.example', 'sub.gmail.com', 'constructor', '*'])(
  '%s has no known webmail',
  (domain) => {
    expect(webmailFor(domain)).toBeNull();
  },
);

test('links use https', () => {
  for (const domain of ['gmail.com', 'outlook.com', 'web.de', 'wp.pl', 'qq.com']) {
    expect(webmailFor(domain)?.url).toMatch(/^https:\/\/[\w.-]+\/[\w/]*$/);
  }
});
