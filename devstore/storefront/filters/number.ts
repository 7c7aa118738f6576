import type { FilterHandler } from '../liquid-types.ts';

export const numberFilters: Record<string, FilterHandler> = {
  /** Between two whole numbers it is whole, as in Ruby. */
  divided_by: (dividend: unknown, divisor: unknown) => {
    const [over, under] = [Number(dividend), Number(divisor)];
    if (under === 0) throw new Error('divided by 0');
    return Number.isInteger(over) && Number.isInteger(under) ? Math.floor(over / under) : over / under;
  },
};
