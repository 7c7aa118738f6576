import '@shopify/shopify-api/adapters/node';

import { ApiVersion, shopifyApi } from '@shopify/shopify-api';
import { describe, expect, it } from 'vitest';

import { temporaryContext } from '../../testing/temporary-context.ts';
import { appAddress } from './app-address.ts';

const context = temporaryContext();

/** The library that the app uses, to validate the URL. */
const library = shopifyApi({
  apiKey: context.config.apiKey,
  apiSecretKey: context.config.apiSecret,
  apiVersion: ApiVersion.October26,
  hostName: 'localhost',
  isEmbeddedApp: true,
});

describe('the app’s URL in its frame', () => {
  const url = new URL(appAddress(context, '/app/routines?page=2'));

  it('is the requested page, through the tunnel', () => {
    expect(url.origin + url.pathname).toBe(`${context.tunnelUrl}/app/routines`);
    expect(url.searchParams.get('page')).toBe('2');
    expect(url.searchParams.get('embedded')).toBe('1');
  });

  it('has a shop and host that the library accepts', () => {
    expect(library.utils.sanitizeShop(url.searchParams.get('shop') ?? '')).toBe(context.state.shop.domain);
    expect(library.utils.sanitizeHost(url.searchParams.get('host') ?? '')).not.toBeNull();
  });

  it('has a session token that the library accepts', async () => {
    const claims = await library.session.decodeSessionToken(url.searchParams.get('id_token') ?? '');

    expect(claims).toMatchObject({ dest: `https://${context.state.shop.domain}`, aud: context.config.apiKey });
    expect(claims.exp - claims.iat).toBe(60);
  });

  it('has a signature that the library accepts', async () => {
    const query = Object.fromEntries(url.searchParams);

    expect(await library.utils.validateHmac(query)).toBe(true);
    expect(await library.utils.validateHmac({ ...query, page: '3' })).toBe(false);
  });
});
