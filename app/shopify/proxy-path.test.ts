import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { DEFAULT_PROXY_PATH, readProxyPrefix } from './proxy-path';

test.each([
  ['/apps/unwind', '', '/apps/unwind'],
  ['/apps/unwind/', '', '/apps/unwind'],
  ['/community/routines', '', '/community/routines'],
  ['/a/u', '', '/a/u'],
  ['/tools/tools', '', '/tools/tools'],
  ['/apps/Back_Pain-2', '', '/apps/Back_Pain-2'],
  ['/de/apps/unwind', '/de', '/apps/unwind'],
  ['/pt-br/apps/unwind', '/pt-br', '/apps/unwind'],
  ['/en-ca/community/routines/', '/en-ca', '/community/routines'],
  ['/zh-hant-tw/a/u', '/zh-hant-tw', '/a/u'],
  ['/en-international/tools/u', '/en-international', '/tools/u'],
  ['/fil/apps/unwind', '/fil', '/apps/unwind'],
])('%s is a path below a language', (prefix, languagePath, path) => {
  expect(readProxyPrefix(prefix)).toEqual({ languagePath, path });
});

test.each([
  ...[
    '',
    '/',
    '//',
    'apps/unwind',
    '/apps',
    '/apps/',
    '/de',
    '/de/apps',
    '/pt-br/apps',
    '/apps//unwind',
    '/apps/unwind//',
  ],
  ...['/apps/unwind/brief', '/apps/unwind/brief/token', '/de/apps/unwind/brief', '/de/de/apps/unwind'],
  ...[
    '/apps/un%77ind',
    '/apps/un wind',
    '/apps/unwind?a=1',
    '/apps/unwind#a',
    '/apps/..',
    '/apps/ünwind',
    '/apps/un.wind',
  ],
  ...['//elsewhere', '//elsewhere.example', '//elsewhere.example/apps/unwind', 'https://elsewhere.example/apps/unwind'],
  ...['/\\elsewhere/apps', '/apps/unwind\n', '/apps/"><script>', '/apps/{{ x }}', `/apps/${'x'.repeat(31)}`],
])('%j isn’t a path of the proxy', (prefix) => {
  expect(readProxyPrefix(prefix)).toBeNull();
});

test('the default is the path in shopify.app.toml', () => {
  const [, prefix = '', subpath = ''] =
    /^\[app_proxy\][^[]*?prefix = "(.+)"\s*subpath = "(.+)"/m.exec(readFileSync('shopify.app.toml', 'utf8')) ?? [];
  expect(DEFAULT_PROXY_PATH).toBe(`/${prefix}/${subpath}`);
});
