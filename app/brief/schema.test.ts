import { expect, test } from 'vitest';

import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { checkBrief } from './schema';

const withTitle = (title: string) => ({ ...buyersBrief, title });

test.each([
  ['Pasted from a PDF: Cafe\u0301\u00ad', 'Pasted from a PDF: Café'],
  ['Step\u2011by\u2011step', 'Step-by-step'],
  [' \u200bTwo\u2009minutes\ufeff ', 'Two minutes'],
])('a generated PDF’s text may be %j', (title, expected) => {
  expect(checkBrief(withTitle(title), true)).toMatchObject({ brief: { title: expected } });
});

test('invisible characters alone aren’t a title', () => {
  expect(checkBrief(withTitle('\u200b\ufeff'), true)).toEqual({
    problems: [{ path: 'title', message: 'Enter a title' }],
  });
});

test.each([
  ['ก', 'U+0E01'],
  ['\ue000', 'U+E000'],
  ['😀', 'U+1F600'],
])('names a character that a generated PDF can’t show: %s', (character, code) => {
  expect(checkBrief(withTitle(`Hips ${character}`), true)).toEqual({
    problems: [
      {
        path: 'title',
        message: `The generated PDF can’t show “${character}” (${code}). Replace it, or upload your own PDF.`,
      },
    ],
  });
  expect(checkBrief(withTitle(`Hips ${character}`), false)).toMatchObject({ brief: {} });
});
