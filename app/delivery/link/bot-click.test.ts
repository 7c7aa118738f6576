import { expect, test } from 'vitest';

import { hasNoViewer, isSuspiciousUserAgent } from './bot-click';

const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

test.each([
  SAFARI,
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
  'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0',
  'Mozilla/5.0 (Linux; Android 14; SM-S921B; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/520.0.0]',
  'Mozilla/5.0 (Linux; Android 10; CUBOT P40) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
])('a reader’s browser: %s', (userAgent) => {
  expect(isSuspiciousUserAgent(userAgent)).toBe(false);
});

test.each([
  '',
  '  ',
  'curl/8.9.1',
  'python-requests/2.32.3',
  'Go-http-client/2.0',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
  'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)',
  'Mozilla/4.0 (compatible; ms-office; MSOffice 16)',
  'Mozilla/5.0 (compatible; Proofpoint URL Defense)',
  'BarracudaCentral/1.0',
  'Mimecast-URL-Protect',
  'WhatsApp/2.24.20 A',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
])('a bot: %j', (userAgent) => {
  expect(isSuspiciousUserAgent(userAgent)).toBe(true);
});

test.each([
  { method: 'HEAD' },
  { method: 'OPTIONS' },
  { purpose: 'prefetch ' },
  { purpose: 'prefetch;prerender ' },
  { purpose: ' preview' },
])('a request without a viewer: %j', (change) => {
  expect(hasNoViewer({ method: 'GET', purpose: ' ', ...change })).toBe(true);
});

test.each(['GET', 'POST'])('a request with a viewer: %s', (method) => {
  expect(hasNoViewer({ method, purpose: ' ' })).toBe(false);
});
