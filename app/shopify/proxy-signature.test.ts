/** The same queries are accepted as by Shopify's library. */
import { createSecretKey } from 'node:crypto';

import '@shopify/shopify-api/adapters/node';
import { ApiVersion, shopifyApi } from '@shopify/shopify-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { signProxyQuery } from '../../devstore/proxy/signature';
import { isSignedQuery } from './proxy-signature';

const SECRET = 'the app’s secret';
const key = createSecretKey(Buffer.from(SECRET));
const library = shopifyApi({
  ...{ apiKey: 'key', apiSecretKey: SECRET, apiVersion: ApiVersion.October25 },
  ...{ hostName: 'app.example', isEmbeddedApp: true },
});

const isAccepted = (query: URLSearchParams) =>
  library.utils.validateHmac(query, { signator: 'appProxy' }).catch(() => false);

const now = () => Math.trunc(Date.now() / 1000);

/** Names as Shopify and pages have them: the library sorts capitals and punctuation as a dictionary does. */
const name = fc.constantFrom('shop', 'path_prefix', 'locale', 'a', 'b', 'c', 'd', 'logged_in_customer_id', 'hmac');
const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', ',', '=', 'a,b', 'x.myshopify.com'));
const time = fc.constantFrom('0', '0', '0', '85', '-85', '95', '-95', 'x', '1.5', '1e3', '');

test('agrees with the library about what is signed, when, and repeated', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(name, value), { maxLength: 6 }),
      time,
      fc.nat(9),
      async (pairs, offset, change) => {
        const query = new URLSearchParams(pairs);
        query.set('timestamp', /^-?\d+$/.test(offset) ? String(now() + Number(offset)) : offset);
        query.set('signature', signProxyQuery(query, change === 0 ? 'another' : SECRET));
        if (change === 1) query.append('added', '1');
        if (change === 2) query.append('signature', 'x');
        if (change === 3) query.set('signature', query.get('signature')?.slice(1) ?? '');
        const expected = await isAccepted(query);
        accepted += Number(expected);
        expect(isSignedQuery(query, key)).toBe(expected);
      },
    ),
    { numRuns: 500 },
  );
  expect(accepted).toBeGreaterThan(50);
});

test.each(['', 'shop=x', `signature=${'0'.repeat(64)}`, `timestamp=${now()}&signature=${'ü'.repeat(64)}`])(
  'rejects %j',
  (query) => {
    expect(isSignedQuery(new URLSearchParams(query), key)).toBe(false);
  },
);
