import { expect, test } from 'vitest';

import { renderLiquid } from '../testing.ts';

test.each([
  ['7 | divided_by: 2', '3'],
  ['-7 | divided_by: 2', '-4'],
  ['7 | divided_by: 2.0', '3.5'],
  ['7.0 | divided_by: 2', '3.5'],
  ['8 | divided_by: 2.0', '4.0'],
  ['7 | divided_by: "2.0"', '3.5'],
  ['7 | times: 1.0 | divided_by: 2', '3.5'],
  ['2.0 | times: 2', '4.0'],
  ['2.5 | plus: 2.5', '5.0'],
  ['3 | minus: 1.0', '2.0'],
  ['7.0 | modulo: 4', '3.0'],
  ['-7 | modulo: 4', '1'],
  ['-2.0 | abs', '2.0'],
  ['2.0 | round', '2'],
  ['2.0 | at_least: 1', '2.0'],
  ['2.0 | at_least: 3', '3'],
  ['7 | at_most: 3.0', '3.0'],
  ['missing | at_least: 3', '3'],
  ['2 | at_least: "1"', '2'],
  ['"3" | plus: 4', '7'],
  ['nil | plus: 1', '1'],
  ['missing | plus: 1', '1'],
  ['missing | abs', '0'],
  ['"none" | divided_by: 2', '0'],
  ['2.0 | append: "em"', '2.0em'],
  ['2.0 | json', '2'],
])('{{ %s }}', async (expression, expected) => {
  expect(await renderLiquid(`{{ ${expression} }}`)).toBe(expected);
});

test('a float stays a float in a variable, and compares as a number', async () => {
  const float = '{% assign two = 2.0 %}{{ 7 | divided_by: two }}';
  const compared = `{% if two == 2 and 2 == two and two < 3 and two >= 2 and two != 3 %} equal{% endif %}`;
  expect(await renderLiquid(`${float}${compared}{% case two %}{% when 2 %} a case{% endcase %}`)).toBe(
    '3.5 equal a case',
  );
});

test('an image’s aspect ratio is a float', async () => {
  const files = { 'assets/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"></svg>' };
  expect(await renderLiquid(`{{ 1 | divided_by: images['mark.svg'].aspect_ratio }}`, files)).toBe('0.5');
});
