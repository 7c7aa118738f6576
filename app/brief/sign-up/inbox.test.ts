import { expect, test } from 'vitest';

import { inboxOf } from './inbox';

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
])('the inbox of %s is at %s', (domain, host) => {
  expect(new URL(inboxOf(domain)?.url ?? '').host).toBe(host);
});

test.each(['example.com', 'live.example.com', 'yahoo.shop', 'gmail.com.example', 'sub.gmail.com', 'constructor', '*'])(
  'nothing is known of %s',
  (domain) => {
    expect(inboxOf(domain)).toBeNull();
  },
);

test('each leads to a page over https', () => {
  for (const domain of ['gmail.com', 'outlook.com', 'web.de', 'wp.pl', 'qq.com']) {
    expect(inboxOf(domain)?.url).toMatch(/^https:\/\/[\w.-]+\/[\w/]*$/);
  }
});
