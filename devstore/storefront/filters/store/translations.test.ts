import { expect, test } from 'vitest';

import { translate } from './translations.ts';

const TEXTS = {
  greeting: 'Hello {{ name }}',
  markup_html: '<b>{{ name }}</b>',
  steps: { one: '{{ count }} step', other: '{{ count }} steps' },
};

test('values are interpolated and escaped', () => {
  expect(translate(TEXTS, 'en', 'greeting', { name: '<i>' })).toBe('Hello &lt;i&gt;');
});

test('values aren’t escaped if the key ends with _html', () => {
  expect(translate(TEXTS, 'en', 'markup_html', { name: '<i>' })).toBe('<b><i></b>');
});

test.each([
  [0, '0 steps'],
  [1, '1 step'],
  [2, '2 steps'],
])('the plural form of %i', (count, text) => {
  expect(translate(TEXTS, 'en', 'steps', { count })).toBe(text);
});

test('a missing plural form falls back to `other`', () => {
  expect(translate({ steps: { other: '{{ count }} kroków' } }, 'pl', 'steps', { count: 3 })).toBe('3 kroków');
});

test.each([['greetings'], ['steps'], ['greeting.more'], ['']])('null for the key "%s"', (key) => {
  expect(translate(TEXTS, 'en', key, {})).toBeNull();
});
