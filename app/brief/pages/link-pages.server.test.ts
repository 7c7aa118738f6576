import { expect, test } from 'vitest';

import { linkPage } from './link-pages.server';

test('the bullets of a list in another script stand where its padding is', async () => {
  const page = {
    language: 'ar',
    title: 'The guide',
    inside: ['One line', 'Another'],
    action: '/a',
    opening: 'o',
  } as const;
  const markup = await linkPage('good', { ...page, inside: [...page.inside] }).text();
  expect(markup).toContain('<ul dir="auto">');
  expect(markup).toContain('<li>One line</li>');
});
