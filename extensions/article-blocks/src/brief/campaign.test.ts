import { expect, test } from 'vitest';

import { campaignOf } from './campaign';

test('reads the five campaign parameters, and nothing else', () => {
  expect(campaignOf('?utm_source=news%20letter&utm_term=&utm_id=9&email=x@y.example&utm_medium=mail')).toEqual({
    utm_source: 'news letter',
    utm_medium: 'mail',
  });
  expect(campaignOf('')).toEqual({});
});
