import type { ShopRecord } from '../../../state/content.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { formatAmount, formatMoney, moneyFormats } from '../../objects/shop/money-format.ts';
import { text } from '../arguments.ts';

/** Prices are in cents. Nil prints nothing. */
export function moneyFilters(shop: ShopRecord): Record<string, FilterHandler> {
  const { plain, withCurrency } = moneyFormats(shop);
  const filter =
    (format: (cents: number) => string): FilterHandler =>
    (value: unknown) => {
      const price = text(value);
      return price === '' || Number.isNaN(Number(price)) ? price : format(Number(price));
    };
  return {
    money: filter((cents) => formatMoney(cents, plain)),
    money_amount: filter((cents) => (cents / 100).toFixed(2)),
    money_with_currency: filter((cents) => formatMoney(cents, withCurrency)),
    money_without_currency: filter((cents) => formatAmount(cents, plain)),
    money_without_trailing_zeros: filter((cents) => formatMoney(cents, plain).replace(/[.,]00(?!\d)/, '')),
  };
}
