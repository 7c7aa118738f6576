/** Prices in a shop's money format: `${{amount}}`, or `{{amount_with_comma_separator}} €`. */
import { UnsupportedLiquid } from './unsupported-liquid.ts';

interface Notation {
  decimals: number;
  thousands: string;
  decimal: string;
}

/** Shopify's placeholders. */
const NOTATIONS: Partial<Record<string, Notation>> = {
  amount: { decimals: 2, thousands: ',', decimal: '.' },
  amount_no_decimals: { decimals: 0, thousands: ',', decimal: '.' },
  amount_with_comma_separator: { decimals: 2, thousands: '.', decimal: ',' },
  amount_no_decimals_with_comma_separator: { decimals: 0, thousands: '.', decimal: ',' },
  amount_with_apostrophe_separator: { decimals: 2, thousands: "'", decimal: '.' },
  amount_no_decimals_with_space_separator: { decimals: 0, thousands: ' ', decimal: ',' },
  amount_with_space_separator: { decimals: 2, thousands: ' ', decimal: ',' },
  amount_with_period_and_space_separator: { decimals: 2, thousands: ' ', decimal: '.' },
};

/**
 * The filter `money`.
 * @param cents empty for no price
 */
export function formatMoney(cents: string, format: string): string {
  if (cents === '') return '';
  return format.replace(/\{\{\s*(\w+)\s*\}\}/, (_, name: string) => {
    const notation = NOTATIONS[name];
    if (!notation) throw new UnsupportedLiquid(`money format ${name}`);
    const [whole = '', fraction] = (Number(cents) / 100).toFixed(notation.decimals).split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, notation.thousands);
    return fraction === undefined ? grouped : grouped + notation.decimal + fraction;
  });
}
