import { Liquid } from 'liquidjs';
import { expect, test } from 'vitest';

import { html } from './html';

const ATTACKS = [
  '{{ shop.email }}',
  '{% layout none %}',
  '{%- assign secret = shop.email -%}{{- secret -}}',
  '{{"{{ shop.email }}"}}',
  '{{ shop.email',
  '}}{{ shop.email }}{{',
  '"><script>alert(1)</script>',
  "' onfocus='alert(1)",
  '&#123;&#123; shop.email &#125;&#125;',
];

/** Decodes the entities that `html` writes. */
function decode(text: string): string {
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", '#123': '{', '#125': '}' };
  return text
    .replace(/&(lt|gt|quot|#39|#123|#125);/g, (_, name: string) => characters[name] ?? '')
    .replace(/&amp;/g, '&');
}

test.each(ATTACKS)('Liquid renders %s as plain text and as an attribute', async (input) => {
  const page = html`<p title="${input}">${input}</p>`;
  const shop = { email: 'owner@example.com' };
  const rendered = String(await new Liquid().parseAndRender(page.toString(), { shop }));
  const [, attribute = '', text = ''] = /^<p title="([^"<>']*)">([^<>]*)<\/p>$/.exec(rendered) ?? [];
  expect(decode(attribute)).toBe(input);
  expect(decode(text)).toBe(input);
  expect(rendered).not.toContain('owner@example.com');
});

test('interpolates markup as it is, lists item by item and null as nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<i>${item}</i>`);
  expect(html`<p>${items}${null}</p>`.toString()).toBe('<p><i>a</i><i>&lt;b&gt;</i></p>');
});
