import { describe, expect, it } from 'vitest';

import { contrast } from '~/ui/color/contrast';

import { html } from './html';
import { type Brand, personalPage } from './personal-page.server';

const page = { title: 'The <b>guide</b>', body: html`<p>Text</p>`, language: 'ar' } as const;
const brand: Brand = { name: 'Shop & Co', logoUrl: null, accent: '#ffff00' };
const links = [{ label: 'Back "home"', href: '/blogs/a/b?c=1&d=2' }];

const markupOf = (changes: Partial<Brand> = {}) =>
  personalPage({ page, brand: { ...brand, ...changes }, home: '/ar/', links }).text();

describe('a personal page', () => {
  it('isn’t rendered in the theme, runs no script, and sends no referrer', async () => {
    const { headers, status } = personalPage({ page, brand, home: '/', links });
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(headers.get('Content-Security-Policy')).toMatch(
      /default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/,
    );
    const markup = await markupOf();
    expect(markup).not.toContain('<script');
    // In case the app proxy drops the headers.
    expect(markup).toContain('http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;');
    expect(markup).toContain('<meta name="referrer" content="no-referrer" />');
  });

  it('is in the shop’s name, language and direction, and escapes all texts', async () => {
    const markup = await markupOf();
    expect(markup).toMatch(/<html lang="ar" dir="rtl">/);
    expect(markup).toContain('<title>The &lt;b&gt;guide&lt;/b&gt; – Shop &amp; Co</title>');
    expect(markup).toMatch(/<a href="\/ar\/" dir="auto"\s*>Shop &amp; Co<\/a\s*>/);
    expect(markup).toContain('<a href="/blogs/a/b?c=1&amp;d=2" dir="auto">Back &quot;home&quot;</a>');
  });

  it('shows the shop’s logo', async () => {
    const markup = await markupOf({ logoUrl: 'https://example.com/logo.png' });
    expect(markup).toContain('<img src="https://example.com/logo.png" alt="Shop &amp; Co"');
  });

  it.each(['#ffff00', '#ffffff', '#000000', '#1d5c52', '#ff2d2d'])('shows its buttons in %s', async (accent) => {
    const markup = await markupOf({ accent });
    const buttons = [...markup.matchAll(/--unwind-accent: (#[0-9a-f]{6});/g)].map(([, color]) => color);
    const cards = [...markup.matchAll(/--unwind-card: (#[0-9a-f]{6});/g)].map(([, color]) => color);
    expect(buttons).toHaveLength(2);
    for (const [index, button] of buttons.entries())
      expect(contrast(button ?? '', cards[index] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
