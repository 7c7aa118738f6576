import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { parseEnv as ParseEnv } from './env.server';

const complete = {
  SHOPIFY_API_KEY: 'key',
  SHOPIFY_API_SECRET: 'secret',
  SHOPIFY_APP_URL: 'https://unwind.example.com/',
  DATABASE_URL: 'postgresql://localhost/unwind',
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'brief@example.com',
};

describe('the environment', () => {
  let parseEnv: typeof ParseEnv;

  // The module reads process.env when it is loaded, so that must be complete before.
  beforeAll(async () => {
    for (const [name, value] of Object.entries(complete)) vi.stubEnv(name, value);
    ({ parseEnv } = await import('./env.server'));
  });

  it('takes what is complete, with the slash taken off the address and defaults filled in', () => {
    expect(parseEnv(complete)).toMatchObject({
      SHOPIFY_APP_URL: 'https://unwind.example.com',
      SCOPES: ['write_app_proxy', 'write_content'],
      WORKER: 'inline',
    });
  });

  it('names everything that is missing or wrong, in one error', () => {
    const { SMTP_URL: _, ...withoutMail } = complete;
    const parse = () => parseEnv({ ...withoutMail, DATABASE_URL: 'mysql://localhost', SHOPIFY_API_KEY: '' });
    expect(parse).toThrow(/SMTP_URL/);
    expect(parse).toThrow(/DATABASE_URL: must start with postgresql/);
    expect(parse).toThrow(/SHOPIFY_API_KEY/);
  });

  it('takes an empty App Bridge address for none', () => {
    expect(parseEnv({ ...complete, APP_BRIDGE_URL: '' }).APP_BRIDGE_URL).toBeUndefined();
  });
});
