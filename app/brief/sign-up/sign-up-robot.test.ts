import { expect, it } from 'vitest';

import { isRobot } from './sign-up-robot';

it.each([
  ['a reader without script', '', '', false],
  ['a reader with script', '', '8211', false],
  ['the quickest reader', '', '1000', false],
  ['who fills in what nobody sees', 'Hello', '8211', true],
  ['who does so without script', 'Hello', '', true],
  ['who is done at once', '', '999', true],
  ['who was done before the page began', '', '-5000', true],
  ['who fills in whatever there is', '', 'https://example.com', true],
])('%s', (_, subject, page_age, isTaken) => {
  expect(isRobot({ subject, page_age })).toBe(isTaken);
});
