import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { parseEnv as ParseEnv, secretsOf as SecretsOf } from '~/env.server';

const complete = {
  SHOPIFY_API_KEY: 'key',
  SHOPIFY_API_SECRET: 'secret',
  SHOPIFY_APP_URL: 'https://unwind.example.com/',
  DATABASE_URL: 'postgresql://localhost/unwind',
  DATA_KEY: 'wf3ZJ0bYkS1yqoC0qg7mD2Jr5nZ8Qe4u1XkT9vLhA6M=',
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'brief@example.com',
};

describe('the environment', () => {
  let parseEnv: typeof ParseEnv;
  let secretsOf: typeof SecretsOf;

  // The module reads process.env when it's loaded.
  beforeAll(async () => {
    for (const [name, value] of Object.entries(complete)) vi.stubEnv(name, value);
    vi.resetModules();
    ({ parseEnv, secretsOf } = await import('~/env.server'));
    vi.unstubAllEnvs();
  });

  it('removes the URL’s trailing slash, and applies defaults', () => {
    expect(parseEnv(complete)).toMatchObject({
      SHOPIFY_APP_URL: 'https://unwind.example.com',
      SCOPES: ['write_app_proxy', 'write_content'],
      WORKER: 'inline',
    });
  });

  it('lists every missing or invalid variable in one error', () => {
    const { SMTP_URL: _, ...withoutMail } = complete;
    const parse = () => parseEnv({ ...withoutMail, DATABASE_URL: 'mysql://localhost', SHOPIFY_API_KEY: '' });
    expect(parse).toThrow(/SMTP_URL/);
    expect(parse).toThrow(/DATABASE_URL: must start with postgresql/);
    expect(parse).toThrow(/SHOPIFY_API_KEY/);
  });

  it('treats a blank App Bridge URL as missing', () => {
    expect(parseEnv({ ...complete, APP_BRIDGE_URL: '' }).APP_BRIDGE_URL).toBeUndefined();
  });

  it('accepts trusted proxies as a number or a list', () => {
    const trusted = ['', '2', 'loopback, 10.0.0.0/8'].map((TRUST_PROXY) => parseEnv({ ...complete, TRUST_PROXY }));
    expect(trusted.map((env) => env.TRUST_PROXY)).toEqual([false, 2, 'loopback, 10.0.0.0/8']);
  });

  it.each([
    [{}, 1],
    [{ TRUST_PROXY: '2' }, 3],
    [{ TRUST_PROXY: 'loopback' }, 1],
    [{ TRUST_PROXY: '2', READER_HOP: '1' }, 1],
    [{ READER_HOP: '' }, 1],
  ])('reads where the reader’s address is from %j', (variables, hop) => {
    expect(parseEnv({ ...complete, ...variables }).READER_HOP).toBe(hop);
  });

  it.each(['0', '-1', '1.5', '99', 'first'])('rejects the hop %s', (READER_HOP) => {
    expect(() => parseEnv({ ...complete, READER_HOP })).toThrow(/READER_HOP/);
  });

  it('needs a data key that can’t be guessed, and accepts several', () => {
    const key = 'NkT0rG2vF9sYpB4wZcX7hU1qLmE8aJd5oRi3tKyVxQg=';
    expect(parseEnv({ ...complete, DATA_KEY: ` ${key}, ${complete.DATA_KEY}` }).DATA_KEY).toEqual([
      key,
      complete.DATA_KEY,
    ]);
    const { DATA_KEY: _, ...withoutKey } = complete;
    expect(() => parseEnv(withoutKey)).toThrow(/DATA_KEY: is required: `openssl rand -base64 32`/);
    for (const weak of ['', 'secret', 'a'.repeat(50), `${key},`, `${key},short`]) {
      expect(() => parseEnv({ ...complete, DATA_KEY: weak }), weak).toThrow(/DATA_KEY: each key must/);
    }
  });

  it('returns the credentials to mask, as written and decoded', () => {
    const env = parseEnv({
      ...complete,
      SHOPIFY_API_SECRET: 'shpss_1234',
      DATABASE_URL: 'postgresql://app:p%40ss%2Fword@a:5432,b:5432/app',
      SMTP_URL: 'smtp://mailer:100%:hunter@smtp.example.com',
    });
    expect(secretsOf(env)).toEqual(['shpss_1234', complete.DATA_KEY, 'p%40ss%2Fword', 'p@ss/word', '100%:hunter']);
    expect(secretsOf(parseEnv({ ...complete, DATABASE_URL: 'postgresql://app:short@a/app' }))).toEqual([
      'secret',
      complete.DATA_KEY,
    ]);
  });
});
