import { expect, test } from 'vitest';

import { parseThemeJson } from './theme-json.ts';

test('ignores comments and trailing commas, except in strings', () => {
  const text = `/* "top": 1 */
  { // one
    "url": "https://shop.example/*not a comment*/", "list": [1, 2, ],
    "quote": "a \\" , } // b",
  }`;
  expect(parseThemeJson(text)).toEqual({
    url: 'https://shop.example/*not a comment*/',
    list: [1, 2],
    quote: 'a " , } // b',
  });
});

test('invalid JSON is an error', () => {
  expect(() => parseThemeJson('{ "a": }')).toThrow(SyntaxError);
});
