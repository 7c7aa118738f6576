import { expect, test } from 'vitest';

import { escapeControls, maskTerms, maskText, requestTerms } from './masking';

/** Like the app's tokens: 43 letters, digits, hyphens and underscores. */
const TOKEN = 'aB3_-'.repeat(9).slice(0, 43);
const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

test.each([
  ['an address', 'No mailbox ann.smith+x@example.com here', ['ann', 'smith', 'example.com']],
  ['an address in angle brackets', '550 5.1.1 <ann@example.com>: unknown', ['ann', 'example.com']],
  ['an address at the start of a line', 'Rejected:\nann@example.com', ['ann@', 'example.com']],
  ['an address with a slash', 'to ann/smith@example.com', ['ann', 'smith']],
  ['an address with a slash before the @', 'to annsmith/@example.com', ['annsmith']],
  ['a quoted address', 'to "ann smith"@example.com', ['ann', 'smith']],
  ['an address with a host name', 'root@localhost said', ['root']],
  ['an address with an IP address', 'ann@[192.0.2.7] said', ['ann', '192.0.2.7']],
  [
    'an address in another script',
    'für jürgen@münchen.example und 用户@例子.广告',
    ['jürgen', 'münchen', '用户', '例子'],
  ],
  ['an encoded address', 'email=ann%40example.com', ['ann', 'example']],
  ['an address encoded twice', '/x/ann%2540example.com', ['ann', 'example']],
  ['an address in JSON', '{"to":"ann\\u0040example.com"}', ['ann', 'example']],
  ['an address in HTML', 'ann&#64;example.com', ['ann', 'example']],
  ['a mailto link', 'mailto:ann@example.com?subject=Hello', ['ann', 'Hello']],
  ['addresses in a list', 'ann@a.example,bob@b.example;eve@c.example', ['ann', 'bob', 'eve']],
  ['a long address', `${'a'.repeat(200)}@example.com`, ['aaaaaaaaaa', 'example.com']],
  ['a token', `GET /proxy/brief/${TOKEN}`, [TOKEN.slice(0, 10), TOKEN.slice(-10)]],
  ['an encoded token', `GET /proxy/brief/${TOKEN.replaceAll('_', '%5F')}`, [TOKEN.slice(0, 3)]],
  ['a token encoded twice', `GET /proxy/brief/${TOKEN.replaceAll('_', '%255f')}`, [TOKEN.slice(0, 3)]],
  ['an address in a return path', 'bounce+ann=example.com@shop.example', ['ann', 'shop']],
  ['an address in a rewritten sender', 'SRS0=x1=2A=example.com=ann@fwd.example', ['ann', 'SRS0']],
  ['a hash', `the row ${HASH} is gone`, [HASH.slice(0, 10)]],
  ['a JSON web token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbg', ['eyJ', 'c2lnbg']],
  ['an access token', 'X-Shopify-Access-Token: shpat_0123abcd', ['0123abcd']],
  ['an access token on its own', 'got shpua_0123abcd', ['0123abcd']],
  ['a bearer token', 'Authorization: Bearer abc.def', ['abc.def']],
  ['a bearer token on its own', 'sent bearer abcdef123', ['abcdef123']],
  ['a cookie', 'cookie: session=abc; other=def', ['abc', 'def']],
  ['an HMAC', 'hmac iKpzjwxZlz1zq1qkAbCdEfGhIjKlMnOpQrStUvWxYz0= differs', ['iKpzjw']],
  ['a password', "connect({ user: 'app', password: 'hunter 2' })", ['hunter']],
  ['a password in JSON', '{"password":"hunt\\"er2","x":1}', ['hunt', 'er2']],
  ['a password in an environment variable', 'PGPASSWORD=hunter2 psql', ['hunter2']],
  ['a refresh token', 'refresh_token: abc123', ['abc123']],
  ['a secret', 'client_secret=abc123&x', ['abc123']],
  [
    'a connection string',
    'postgresql://app:hunter2@db.example:5432/app?sslmode=require',
    ['hunter2', 'app:', 'sslmode'],
  ],
  [
    'a connection string with an odd password',
    'smtps://ann@x.example:p@ss/w#rd?@smtp.example',
    ['ann', 'p@ss', 'w#rd'],
  ],
  ['credentials in a URL', 'https://user:hunter2@example.com/', ['user', 'hunter2']],
  ['a query', 'GET /app/people?search=smith&after=1 failed', ['smith']],
  ['a query in a URL', 'https://a.example/x?id_token=abc&q=smith', ['abc', 'smith']],
  ['a fragment', 'https://a.example/x#access_token=abc', ['abc']],
  ['a unique violation', 'Key (shop, email)=(a.example, smith (ann)) already exists.', ['smith', 'ann']],
  ['a value that PostgreSQL can’t convert', 'invalid input syntax for type uuid: "smith"', ['smith']],
  ['a row', 'Failing row contains (1, smith, null).', ['smith']],
])('masks %s', (_, text, secrets) => {
  const masked = maskText(text);
  for (const secret of secrets) expect(masked).not.toContain(secret);
});

test.each([
  'The rate limit could not count',
  'connect ECONNREFUSED 127.0.0.1:5432',
  '    at file:///srv/unwind/node_modules/@remix-run/server-runtime/dist/server.js:120:9',
  '    at async Object.loader [as route] (/srv/unwind/build/server/assets/server-build-dBTtcmvb.js:10:2)',
  'person 0199f2a4-0000-7000-8000-0123456789ab of unwind-demo.myshopify.com',
  'Unique constraint failed on the fields: (`shop`,`email`)',
  'Unexpected token < in JSON at position 0',
])('leaves other text unchanged: %s', (text) => {
  expect(maskText(text)).toBe(text);
});

test.each([
  'a'.repeat(100_000),
  'a@'.repeat(50_000),
  '@'.repeat(100_000),
  '"a'.repeat(50_000),
  '?a='.repeat(40_000),
  'a='.repeat(50_000),
  'password='.repeat(10_000),
  'invalid '.repeat(10_000),
  'key (a'.repeat(20_000),
  'http://'.repeat(20_000),
  'eyJaaaa.'.repeat(10_000),
  '\\u0040'.repeat(10_000),
])('is fast even for malicious text: %.12s…', (text) => {
  const startedAt = performance.now();
  maskText(text);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

test('returns the values of a query, as written and decoded', () => {
  expect(requestTerms('/app/people')).toEqual([]);
  expect(requestTerms('/app/people?shop=a.example&locale=de&search=Ann+Smith&x=J%C3%BCrgen&y=1&z')).toEqual([
    'Ann Smith',
    'Ann+Smith',
    'Jürgen',
    'J%C3%BCrgen',
  ]);
  expect(requestTerms('/app/people?search=李')).toEqual(['李']);
  expect(requestTerms('/app/people?search=100%25&x=%E0%A4%A')).toContain('100%');
});

test.each([
  ['no rows like %Ann Smith%', ['ann smith'], 'no rows like %[masked]%'],
  ['no person li, but a list', ['li'], 'no person [masked], but a list'],
  ['found 李明 there', ['李明'], 'found [masked] there'],
  ['a (b) [c] \\d -e', ['(b) [c] \\d -e'], 'a [masked]'],
  ['all of it', [], 'all of it'],
])('masks terms in %s', (text, terms, masked) => {
  expect(maskTerms(text, terms)).toBe(masked);
});

test.each<[url: string, referrer: string, term: string]>([
  [`/proxy/brief/${TOKEN}`, '', TOKEN],
  [`//proxy//brief//${TOKEN}//`, '', TOKEN],
  [`/proxy/brief/${TOKEN}/extra?x=1`, '', TOKEN],
  [`/proxy/brief/${TOKEN.slice(0, 30)}`, '', TOKEN.slice(0, 30)],
  [`/proxy/brief/${TOKEN.replaceAll('_', '%5F')}`, '', TOKEN],
  [`/proxy\\brief\\${TOKEN}`, '', TOKEN],
  [`/nothing?${TOKEN}`, '', TOKEN],
  [`/nothing?a=1#${TOKEN}`, '', TOKEN],
  ['/', `https://shop.example/apps/unwind/brief/${TOKEN.slice(0, 30)}?b=2`, TOKEN.slice(0, 30)],
  ['/auth/exit-iframe?shop=x%0A%1B%5B31mforged', '', 'x\n\u001b[31mforged'],
  ['/auth/exit-iframe?exitIframe=%0Aforged', '', '\\nforged'],
  ['/app?locale=Smith%20%40', '', 'Smith @'],
])('a request has terms: %s %s', (url, referrer, term) => {
  expect(requestTerms(url, referrer)).toContain(term);
});

test('names of pages, and IDs, aren’t terms', () => {
  const id = '0199f2a4-0000-7000-8000-0123456789ab';
  expect(
    requestTerms(`/app/people/${id}/export?shop=unwind-demo.myshopify.com&_data=routes%2Fapp.people.%24id`),
  ).toEqual([]);
  expect(requestTerms('/apps/proxy/your-data', `https://admin.shopify.com/app/brief/${id}`)).toEqual([]);
});

test.each([
  ['a\nb\r\u0000c', 'a\\nb\\u{d}\\u{0}c'],
  ['\u001b[31mred\u009b0m', '\\u{1b}[31mred\\u{9b}0m'],
  ['a\u2028b\u2029c\u0085d', 'a\\u{2028}b\\u{2029}c\\u{85}d'],
  ['\u202eabc\u200b\ufeff\ud800', '\\u{202e}abc\\u{200b}\\u{feff}\\u{d800}'],
  ['Zoë 李明 😀', 'Zoë 李明 😀'],
])('escapes what could forge a line: %j', (text, escaped) => {
  expect(escapeControls(text)).toBe(escaped);
});
