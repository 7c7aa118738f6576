import { expect, it } from 'vitest';

import { isBot } from './bot';

it.each([
  ['a reader without JavaScript', '', '', false],
  ['a reader with JavaScript', '', '8211', false],
  ['the fastest reader', '', '1000', false],
  ['a bot that fills in the honeypot', 'Hello', '8211', true],
  ['a bot that does so without JavaScript', 'Hello', '', true],
  ['a bot that submits immediately', '', '999', true],
  ['a bot that sends a negative age', '', '-5000', true],
  ['a bot that fills in every field', '', 'https://example.com', true],
])('%s', (_, subject, page_age, expected) => {
  expect(isBot({ subject, page_age })).toBe(expected);
});
