/** Prices in the shop's money formats, such as `${{amount}}`. */
import type { ShopRecord } from '../../../state/content.ts';

/** For each placeholder: number of decimals, thousands separator, decimal separator. */
const PLACEHOLDERS: Record<string, [number, string, string]> = {
  amount: [2, ',', '.'],
  amount_no_decimals: [0, ',', '.'],
  amount_with_comma_separator: [2, '.', ','],
  amount_no_decimals_with_comma_separator: [0, '.', ','],
  amount_with_apostrophe_separator: [2, "'", '.'],
  amount_no_decimals_with_space_separator: [0, ' ', ','],
  amount_with_space_separator: [2, ' ', ','],
  amount_with_period_and_space_separator: [2, ' ', '.'],
};
const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/;

/** A new shop's formats, with and without the currency code. */
export function moneyFormats({ currency }: ShopRecord): { plain: string; withCurrency: string } {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const plain = `${currencySymbol(currency)}{{${maximumFractionDigits === 0 ? 'amount_no_decimals' : 'amount'}}}`;
  return { plain, withCurrency: `${plain} ${currency}` };
}

export function currencySymbol(currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
}

/** @throws an error if Shopify doesn't have the format's placeholder. */
export function formatMoney(cents: number, format: string): string {
  return format.replace(PLACEHOLDER, () => formatAmount(cents, format));
}

/** Only the amount, as the format's placeholder prints it. */
export function formatAmount(cents: number, format: string): string {
  const name = PLACEHOLDER.exec(format)?.[1] ?? 'amount';
  const placeholder = PLACEHOLDERS[name];
  if (!placeholder) throw new Error(`a money format has no {{${name}}}`);
  const [decimals, thousandsSeparator, decimalSeparator] = placeholder;
  const [whole = '', fraction] = (cents / 100).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousandsSeparator);
  return fraction === undefined ? grouped : `${grouped}${decimalSeparator}${fraction}`;
}
