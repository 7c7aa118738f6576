/** Generates requests to every route: signed or not, with any method, headers and body. */
import * as fc from 'fast-check';

import { type RouteFile, fillPattern, listRoutes } from '../support/source/routes.ts';
import { type BodySpec, body } from './bodies.ts';

export interface FuzzRequest {
  method: string;
  path: string;
  query: string;
  /** Who signs it, if anyone. */
  signer: 'proxy' | 'webhook' | 'admin' | null;
  headers: Record<string, string>;
  body: BodySpec | null;
  isChunked: boolean;
}

/** What isn't in the list of routes. */
const OTHER_PATHS = [
  '/healthz',
  '/readyz',
  '/assets/x.js',
  '/__manifest',
  '/robots.txt',
  '/favicon.ico',
  '/.env',
  '//',
];

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'QUERY'];

const HOSTILE = [
  ...['', '0', '-1', '%00', '%0A%1B%5B31mforged', '%E0%A4%A', '%ED%A0%80', '%F0%9F%98%80', '%C3%BC', '%2e%2e%2f', '..'],
  ...[
    '%',
    '%25',
    "';--",
    '%22%3E%3Cscript%3E',
    '{{7*7}}',
    '__proto__',
    'constructor',
    '1e999',
    'null',
    '[object Object]',
  ],
  ...['sample', 'new', 'export', 'x'.repeat(300), '%41'.repeat(50), '0199f2a4-0000-7000-8000-0123456789ab'],
];

const token = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 43, maxLength: 43 });
const segment = fc.oneof(fc.constantFrom(...HOSTILE), token, fc.string({ maxLength: 20 }).map(encodeURIComponent));

/** How a path is written: servers and proxies read these differently. */
const spelling = fc.constantFrom<(path: string) => string>(
  ...Array.from({ length: 8 }, () => (path: string) => path),
  (path) => `${path}/`,
  (path) => `/${path}`,
  (path) => path.replaceAll('/', '//'),
  (path) => path.toUpperCase(),
  (path) => `${path}/../x`,
  (path) => `${path}.data`,
  (path) => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (path) => `${path};x=1`,
  (path) => path.replace('/', '/./'),
);

const NAMES = [
  'shop',
  'host',
  'embedded',
  'id_token',
  'locale',
  'timestamp',
  'signature',
  'hmac',
  'path_prefix',
  'index',
];
const MORE_NAMES = ['exitIframe', 'shopify-reload', 'after', 'before', 'search', 'brief', 'email', 'article_path', 'p'];
const ROUTE_IDS = listRoutes().map(({ id }) => id);

const parameter = fc.tuple(
  fc.constantFrom(...NAMES, ...MORE_NAMES),
  fc.oneof(segment, fc.constantFrom('unwind-demo.myshopify.com', 'https://evil.example/', '/app', '/%09/evil.example')),
);

/** Mostly without `_data`, or with that of the route itself: others are rejected before a route runs. */
function queryOf(route: RouteFile | string): fc.Arbitrary<string> {
  const own = typeof route === 'string' ? 'routes/x' : route.id;
  const data = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 3, arbitrary: fc.constant(own) },
    fc.constantFrom(...ROUTE_IDS, 'root', '', '../x'),
  );
  return fc.tuple(fc.array(parameter, { maxLength: 5 }), data).map(([pairs, id]) => {
    const all = [...pairs, ...(id === null ? [] : [['_data', encodeURIComponent(id)]])];
    return printable(all.map((pair) => pair.join('=')).join('&'));
  });
}

/** What an HTTP client can send. */
function printable(text: string): string {
  return text.replace(/[^!-~]/g, encodeURIComponent);
}

/** Whoever is in front of the app decides these, so only some requests have them. */
const header = fc.oneof(
  fc.tuple(fc.constant('Origin'), fc.constantFrom('null', 'https://evil.example', 'garbage', 'http://127.0.0.1')),
  fc.tuple(fc.constant('Accept'), fc.constantFrom('application/json', 'text/html', '*/*', 'garbage', '')),
  fc.tuple(
    fc.constant('User-Agent'),
    fc.constantFrom('Mozilla/5.0 Chrome/140.0.0.0', 'Googlebot/2.1', '', 'x'.repeat(999)),
  ),
  fc.tuple(
    fc.constant('X-Forwarded-For'),
    fc.constantFrom('203.0.113.7', '::1', 'unknown', 'x, y', ',,,', '1.2.3.4, ::ffff:9'),
  ),
  fc.tuple(fc.constant('X-Forwarded-Host'), fc.constantFrom('unwind-demo.myshopify.com', 'a b', '', 'x:y', 'e@x')),
  fc.tuple(fc.constant('X-Forwarded-Proto'), fc.constantFrom('https', 'javascript', 'https, http')),
  fc.tuple(fc.constant('Host'), fc.constantFrom('a.example', 'a b', '', '[', 'x:99999', 'ü')),
  fc.tuple(fc.constant('Accept-Encoding'), fc.constantFrom('gzip', 'br', 'identity;q=0', 'garbage')),
  fc.tuple(fc.constant('Accept-Language'), fc.constantFrom('de', 'x-klingon', '*', ';q=2', 'a'.repeat(500))),
  fc.tuple(fc.constant('Authorization'), fc.constantFrom('Bearer x', 'Bearer a.b.c', 'Basic eDp5', 'Bearer')),
  fc.tuple(fc.constant('Cookie'), fc.constantFrom('a=b', '=;=', 'x'.repeat(2000))),
  fc.tuple(fc.constant('Range'), fc.constantFrom('bytes=0-1', 'bytes=9-', 'bytes=-1', 'x')),
  fc.tuple(fc.constant('If-None-Match'), fc.constantFrom('*', '"x"', 'W/"')),
  fc.tuple(fc.constant('Content-Encoding'), fc.constantFrom('gzip', 'identity', 'br, gzip')),
  fc.tuple(fc.constant('Purpose'), fc.constantFrom('prefetch', 'preview')),
  fc.tuple(fc.constant('X-Shopify-Hmac-Sha256'), fc.constantFrom('', 'x', `${'A'.repeat(43)}=`)),
  fc.tuple(fc.constant('X-Remix-Revalidate'), fc.constantFrom('yes', 'x')),
);

function pathOf(route: RouteFile | string): fc.Arbitrary<string> {
  const pattern = typeof route === 'string' ? route : route.pattern;
  return fc.tuple(fc.array(segment, { minLength: 3, maxLength: 3 }), spelling).map(([values, spell]) => {
    let next = 0;
    return printable(spell(fillPattern(pattern, () => values[next++] ?? 'x')));
  });
}

/** Who signs requests to a folder of routes. */
const SIGNERS = new Map<string, FuzzRequest['signer']>([
  ['proxy', 'proxy'],
  ['webhooks', 'webhook'],
  ['app', 'admin'],
  ['auth', 'admin'],
]);

function signerOf(path: string): fc.Arbitrary<FuzzRequest['signer']> {
  const folder = /^\/+(?:\.\/)?(\w+)/.exec(path)?.[1]?.toLowerCase() ?? '';
  const signer = SIGNERS.get(folder);
  return signer === undefined ? fc.constant(null) : fc.constantFrom(null, signer, signer);
}

/** @param fields of a sign-up form that would be accepted */
export function request(fields: Record<string, string>): fc.Arbitrary<FuzzRequest> {
  const route = fc.constantFrom<(RouteFile | string)[]>(...listRoutes(), ...OTHER_PATHS);
  const pathAndQuery = route.chain((each) => fc.tuple(pathOf(each), queryOf(each)));
  return pathAndQuery.chain(([path, query]) =>
    fc.record({
      method: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('GET', 'POST') }, fc.constantFrom(...METHODS)),
      path: fc.constant(path),
      query: fc.constant(query),
      signer: signerOf(path),
      headers: fc.array(header, { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
      body: fc.option(body(fields), { freq: 3 }),
      isChunked: fc.boolean(),
    }),
  );
}
