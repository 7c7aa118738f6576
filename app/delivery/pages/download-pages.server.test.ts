import { expect, test } from 'vitest';

import { linkPage } from './download-pages.server';

test('a list in a script of the other direction has its bullets on the right side', () => {
  const page = {
    language: 'ar',
    title: 'The guide',
    inside: ['One line', 'Another'],
    action: '/a',
    visitId: 'o',
  } as const;
  const markup = linkPage('valid', { ...page, inside: [...page.inside] }).body.toString();
  expect(markup).toContain('<ul dir="auto">');
  expect(markup).toContain('<li>One line</li>');
});
