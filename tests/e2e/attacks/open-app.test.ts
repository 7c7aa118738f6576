/** URLs of the app that no page links to: from bookmarks, crawlers, and Shopify's library when it can't tell the store. */
import { expect, it } from 'vitest';

import { appPort } from '../../support/demo/own-demo.ts';

const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

it.each([
  '/',
  '/auth/login',
  '/auth/login?shop=x',
  '/auth/login?shop=unwind-demo.myshopify.com',
  '/auth/login?shop=%00',
  '/?shop=x',
  '/app',
  '/app?shop=x',
  '/app/people?shop=x.example.com&host=%20',
])('%s says how to open the app', async (path) => {
  const response = await fetch(`http://127.0.0.1:${appPort}${path}`, { headers: { 'User-Agent': USER_AGENT } });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('go to Apps in your Shopify admin');
});

it.each(['/auth', '/auth/callback', '/auth/unknown', '/auth/session-token', '/auth/exit-iframe'])(
  '%s never fails',
  async (path) => {
    for (const query of ['', '?shop=x', '?shop=unwind-demo.myshopify.com', '?shop=a&shop=b', '?host=x&id_token=x']) {
      const response = await fetch(`http://127.0.0.1:${appPort}${path}${query}`, {
        headers: { 'User-Agent': USER_AGENT },
        redirect: 'manual',
      });
      expect([path, query, response.status < 500]).toEqual([path, query, true]);
    }
  },
);
