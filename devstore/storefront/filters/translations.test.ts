import { expect, test } from 'vitest';

import { translate } from './translations.ts';

const TEXTS = {
  greeting: 'Hello {{ name }}',
  markup_html: '<b>{{ name }}</b>',
  steps: { one: '{{ count }} step', other: '{{ count }} steps' },
};

test('values are filled in and escaped', () => {
  expect(translate(TEXTS, 'en', 'greeting', { name: '<i>' })).toBe('Hello &lt;i&gt;');
});

test('a text whose key ends with _html takes values as they are', () => {
  expect(translate(TEXTS, 'en', 'markup_html', { name: '<i>' })).toBe('<b><i></b>');
});

test.each([
  [0, '0 steps'],
  [1, '1 step'],
  [2, '2 steps'],
])('the plural form of %i', (count, text) => {
  expect(translate(TEXTS, 'en', 'steps', { count })).toBe(text);
});

test('a form that the language has and the texts have not falls back on `other`', () => {
  expect(translate({ steps: { other: '{{ count }} kroków' } }, 'pl', 'steps', { count: 3 })).toBe('3 kroków');
});

test.each([['greetings'], ['steps'], ['greeting.more'], ['']])('nothing at %s', (key) => {
  expect(translate(TEXTS, 'en', key, {})).toBeNull();
});
