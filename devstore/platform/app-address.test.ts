import '@shopify/shopify-api/adapters/node';

import { ApiVersion, shopifyApi } from '@shopify/shopify-api';
import { describe, expect, it } from 'vitest';

import { temporaryContext } from '../control/temporary-context.ts';
import { appAddress } from './app-address.ts';

const context = temporaryContext();

/** The library that the app uses, as the judge of what the store sends it. */
const library = shopifyApi({
  apiKey: context.config.apiKey,
  apiSecretKey: context.config.apiSecret,
  apiVersion: ApiVersion.October26,
  hostName: 'localhost',
  isEmbeddedApp: true,
});

describe('the address of the app in its frame', () => {
  const url = new URL(appAddress(context, '/app/routines?page=2'));

  it('is the page that was asked for, through the tunnel', () => {
    expect(url.origin + url.pathname).toBe(`${context.tunnelUrl}/app/routines`);
    expect(url.searchParams.get('page')).toBe('2');
    expect(url.searchParams.get('embedded')).toBe('1');
  });

  it('names the shop and the admin in a way that the library accepts', () => {
    expect(library.utils.sanitizeShop(url.searchParams.get('shop') ?? '')).toBe(context.state.shop.domain);
    expect(library.utils.sanitizeHost(url.searchParams.get('host') ?? '')).not.toBeNull();
  });

  it('carries a session token that the library accepts', async () => {
    const claims = await library.session.decodeSessionToken(url.searchParams.get('id_token') ?? '');

    expect(claims).toMatchObject({ dest: `https://${context.state.shop.domain}`, aud: context.config.apiKey });
    expect(claims.exp - claims.iat).toBe(60);
  });

  it('is signed as the library checks it', async () => {
    const query = Object.fromEntries(url.searchParams);

    expect(await library.utils.validateHmac(query)).toBe(true);
    expect(await library.utils.validateHmac({ ...query, page: '3' })).toBe(false);
  });
});
