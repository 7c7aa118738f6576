import type { ShopRecord } from '../../state.ts';
import { HonestDrop, lookupIn } from './honest-drop.ts';
import { currencyDrop } from './localization.ts';

/** A price, in the currency's hundredths: a number that knows its currency. */
export class MoneyDrop extends HonestDrop {
  readonly #cents: number;

  constructor(shop: ShopRecord, cents: number) {
    super('money', lookupIn({ currency: () => currencyDrop(shop) }), () => String(cents));
    this.#cents = cents;
  }

  override valueOf(): number {
    return this.#cents;
  }

  override toJSON(): number {
    return this.#cents;
  }
}
