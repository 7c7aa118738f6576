import { expect, test } from 'vitest';

import { signProxyQuery } from './signature.ts';

// Computed independently: printf '%s' TEXT | openssl dgst -sha256 -hmac hush
test.each([
  [
    'Shopify’s parameters, sorted',
    'shop=unwind-demo.myshopify.com&timestamp=1793880000&path_prefix=%2Fapps%2Funwind&logged_in_customer_id=',
    // logged_in_customer_id=path_prefix=/apps/unwindshop=unwind-demo.myshopify.comtimestamp=1793880000
    '9ff205386e826484f60b56bb9aa768c7754ff6cb7a917753a1477f304c9f9fb4',
  ],
  // a=1,3b=2
  [
    'a repeated key, with values joined in order',
    'a=1&b=2&a=3',
    'c7664086259a85091209dd73927e21664712f752b3a43eb2cd805cbe82f23e44',
  ],
  // a=1,3b=2
  [
    'without an existing signature',
    'a=1&b=2&a=3&signature=beef',
    'c7664086259a85091209dd73927e21664712f752b3a43eb2cd805cbe82f23e44',
  ],
  // a1=xa=ya_b=zé=ü & =
  [
    'decoded pairs in byte order, including the equals sign',
    '%C3%A9=%C3%BC+%26+%3D&a_b=z&a=y&a1=x',
    '1d76eb7af145d3f6f139ecfe25a975b574005637645a168320f80302f69b3489',
  ],
  // (nothing)
  ['no parameters', '', '2a79bcad68de497348b761f400e313ec343cfd84b2f2c422fe91236ee52618cb'],
])('signs %s', (_name, query, signature) => {
  expect(signProxyQuery(new URLSearchParams(query), 'hush')).toBe(signature);
});

test('depends on the secret', () => {
  const query = new URLSearchParams('a=1');
  expect(signProxyQuery(query, 'hush')).not.toBe(signProxyQuery(query, 'hushed'));
});
