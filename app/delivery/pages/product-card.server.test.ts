import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { personalPage } from '~/storefront/personal-page.server';
import { linkPage } from './download-pages.server';
import { productCard } from './product-card.server';

const product = {
  ...{ id: 'gid://shopify/Product/1', handle: 'mat?/{{x}}', title: 'A "mat" <b>', variantId: '7' },
  image: { url: 'https://cdn.example.com/mat.png', alt: 'A mat' },
};
const card = (changes: Partial<typeof product> | { image: null; variantId: null } = {}) =>
  productCard({ product: { ...product, ...changes }, languagePath: '/de', language: 'de' }).toString();

test('a card links to the product and adds its only variant to the cart, all in the page’s language', () => {
  const markup = card();
  expect(markup).toContain(
    '<a href="/de/products/mat%3F%2F%7B%7Bx%7D%7D" data-part="title">A &quot;mat&quot; &lt;b&gt;</a>',
  );
  expect(markup).toMatch(/<form method="post" action="\/de\/cart\/add" >/);
  expect(markup).toContain('<input type="hidden" name="id" value="7" />');
  expect(markup).toContain('In den Warenkorb');
  expect(markup).toContain('data-from="Ab [price]"');
});

test('a product with several variants has no form until the script offers them', () => {
  expect(card({ image: null, variantId: null })).toMatch(/<form method="post" action="\/de\/cart\/add" hidden>/);
  expect(card({ image: null, variantId: null })).toMatch(/<img [^>]*hidden/);
});

test('the download page runs only its own script, which can reach only the store', async () => {
  const options = { language: 'en', title: 'Guide', inside: [], action: '/a', visitId: 'v' } as const;
  const page = linkPage('valid', { ...options, inside: [] });
  const brand = { name: 'Shop', logoUrl: null, accent: '#1d5c52' };
  const response = personalPage({ page, brand, home: '/', links: [] });
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(await response.text()) ?? [];
  expect(script).toContain('data-part="started"');
  expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  expect(policy).toContain("connect-src 'self'");
  const expired = personalPage({ page: linkPage('expired', { ...options, inside: [] }), brand, home: '/', links: [] });
  expect(await expired.text()).not.toContain('<script');
});
