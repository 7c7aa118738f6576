import type { ShopRecord } from '../../../state/content.ts';
import { StrictDrop, lookupIn } from '../../liquid/strict-drop.ts';
import { currencyDrop } from './localization.ts';

/** A price in cents, with its currency. */
export class MoneyDrop extends StrictDrop {
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
