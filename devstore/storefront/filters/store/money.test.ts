import { expect, test } from 'vitest';

import { formatAmount, formatMoney, moneyFormats } from '../../objects/shop/money-format.ts';
import { initialState } from '../../../content/initial-state.ts';
import { renderLiquid } from '../testing.ts';

test.each([
  [`{{ 123456789 | money }}`, '$1,234,567.89'],
  [`{{ 1000 | money_with_currency }}`, '$10.00 USD'],
  [`{{ 100050 | money_without_currency }}`, '1,000.50'],
  [`{{ 1000 | money_without_trailing_zeros }} {{ 1050 | money_without_trailing_zeros }}`, '$10 $10.50'],
  [`{{ 123456 | money_amount }}`, '1234.56'],
  [`{{ cart.total_price | money }}`, '$0.00'],
  [`{% if cart.total_price == 0 %}{{ cart.total_price | plus: 5 | money }}{% endif %}`, '$0.05'],
  [`[{{ nil | money }}]`, '[]'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(liquid)).toBe(expected);
});

test.each([
  ['{{amount}}', '1,134.65'],
  ['{{amount_no_decimals}}', '1,135'],
  ['{{amount_with_comma_separator}}', '1.134,65'],
  ['{{amount_no_decimals_with_comma_separator}}', '1.135'],
  ['{{amount_with_apostrophe_separator}}', "1'134.65"],
  ['{{amount_no_decimals_with_space_separator}}', '1 135'],
  ['{{amount_with_space_separator}}', '1 134,65'],
  ['{{ amount_with_period_and_space_separator }}', '1 134.65'],
])('113465 as %s', (format, expected) => {
  expect(formatMoney(113465, `€${format} EUR`)).toBe(`€${expected} EUR`);
  expect(formatAmount(113465, format)).toBe(expected);
});

test('a currency without cents has no decimals', () => {
  const formats = moneyFormats({ ...initialState().shop, currency: 'JPY' });
  expect(formats).toEqual({ plain: '¥{{amount_no_decimals}}', withCurrency: '¥{{amount_no_decimals}} JPY' });
});
