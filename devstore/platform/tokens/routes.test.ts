import { createHmac } from 'node:crypto';

import { beforeEach, describe, expect, it } from 'vitest';

import type { StoreContext } from '../../context.ts';
import { temporaryContext } from '../../testing/temporary-context.ts';
import { findToken } from './access-tokens.ts';
import { issueIdToken } from './id-token.ts';
import { installApp } from '../app/installation.ts';
import { tokenRoutes } from './routes.ts';

let context: StoreContext;

beforeEach(() => {
  context = temporaryContext();
  installApp(context);
});

interface TokenAnswer {
  status: number;
  body: Record<string, string>;
}

async function ask(fields: object): Promise<TokenAnswer> {
  const { apiKey, apiSecret } = context.config;
  const response = await tokenRoutes(context).request('/access_token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ client_id: apiKey, client_secret: apiSecret, ...fields }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

function exchange(idToken: string, more: object = {}): Promise<TokenAnswer> {
  return ask({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: idToken,
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
    expiring: '1',
    ...more,
  });
}

/** A valid token with some claims replaced, not signed by the store's own code. */
function tokenWith(claims: object, secret = context.config.apiSecret): string {
  const [header = '', payload = ''] = issueIdToken(context).split('.');
  const claimsOfValid = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const signed = `${header}.${Buffer.from(JSON.stringify({ ...claimsOfValid, ...claims })).toString('base64url')}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

describe('token exchange', () => {
  it('returns an expiring offline token with the scopes in shopify.app.toml', async () => {
    const { status, body } = await exchange(tokenWith({}));

    expect(status).toBe(200);
    expect(body).toMatchObject({ scope: context.toml.access_scopes.scopes, expires_in: 3600 });
    expect(findToken(context, body.access_token ?? '')).not.toBeNull();
  });

  it('returns a non-expiring offline token by default', async () => {
    const { body } = await exchange(tokenWith({}), { expiring: '0' });

    expect(body).not.toHaveProperty('refresh_token');
    expect(context.state.installation?.tokens[0]?.expiresAt).toBeNull();
  });

  it('returns an online token with its user', async () => {
    const { body } = await exchange(tokenWith({}), {
      requested_token_type: 'urn:shopify:params:oauth:token-type:online-access-token',
    });

    expect(body).toMatchObject({ associated_user: { id: 1, account_owner: true } });
  });

  it.each([
    ['a forged signature', () => tokenWith({}, 'another secret')],
    ['another app', () => tokenWith({ aud: 'another-app' })],
    ['another shop', () => tokenWith({ dest: 'https://another.myshopify.com' })],
    ['an expired token', () => tokenWith({ exp: Date.now() / 1000 - 1 })],
    ['not a token', () => 'nonsense'],
  ])('rejects %s', async (_what, token) => {
    const { status, body } = await exchange(token());

    expect(status).toBe(400);
    expect(body.error).toBe('invalid_subject_token');
    expect(context.state.installation?.tokens).toEqual([]);
  });

  it('rejects if the app isn’t installed', async () => {
    const idToken = tokenWith({});
    context.state.installation = null;

    expect(await exchange(idToken)).toMatchObject({ status: 400, body: { error: 'application_not_installed' } });
    expect(context.state.installation).toBeNull();
  });

  it('rejects a wrong client secret', async () => {
    expect(await exchange(tokenWith({}), { client_secret: 'guess' })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    });
  });
});

describe('refresh', () => {
  const refresh = (token: string | undefined) => ask({ grant_type: 'refresh_token', refresh_token: token });

  it('returns new tokens; the old refresh token is valid until the new access token is used', async () => {
    const first = (await exchange(tokenWith({}))).body;
    const second = (await refresh(first.refresh_token)).body;

    expect(second.access_token).not.toBe(first.access_token);
    expect((await refresh(first.refresh_token)).status).toBe(200);
    findToken(context, second.access_token ?? '');
    expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect((await refresh(second.refresh_token)).status).toBe(200);
  });

  it('rejects an expired refresh token', async () => {
    const { refresh_token } = (await exchange(tokenWith({}))).body;
    const [record] = context.state.installation?.tokens ?? [];
    if (record) record.refreshExpiresAt = new Date(Date.now() - 1).toISOString();

    expect((await refresh(refresh_token)).status).toBe(400);
  });
});
