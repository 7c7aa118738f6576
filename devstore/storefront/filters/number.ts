import { float, isFloat, type WholeFloat } from '../float.ts';
import type { FilterHandler } from '../liquid-types.ts';

/** A float where one of the two is, whole otherwise. What is no number counts as 0, as in Ruby. */
function arithmetic(calculate: (one: number, other: number) => number): FilterHandler {
  return (one: unknown, other: unknown) => {
    const result = calculate(Number(one) || 0, Number(other) || 0);
    return isFloat(one) || isFloat(other) ? float(result) : result;
  };
}

function nonZero(divisor: number): number {
  if (divisor === 0) throw new Error('divided by 0');
  return divisor;
}

/** The number that a value stands for, of its kind. */
function number(value: unknown): number | WholeFloat {
  return isFloat(value) ? float(Number(value)) : Number(value) || 0;
}

export const numberFilters: Record<string, FilterHandler> = {
  abs: (value: unknown) => (isFloat(value) ? float(Math.abs(Number(value))) : Math.abs(Number(value) || 0)),
  at_least: (value: unknown, least: unknown) => number((Number(least) || 0) > (Number(value) || 0) ? least : value),
  at_most: (value: unknown, most: unknown) => number((Number(most) || 0) < (Number(value) || 0) ? most : value),
  /** Between two whole numbers it is whole, rounded down; `7 | divided_by: 2.0` is 3.5. */
  divided_by: (dividend: unknown, divisor: unknown) => {
    const over = Number(dividend) || 0;
    const quotient = over / nonZero(Number(divisor) || 0);
    return isFloat(dividend) || isFloat(divisor) ? float(quotient) : Math.floor(quotient);
  },
  minus: arithmetic((one, other) => one - other),
  /** The remainder has the divisor's sign, as in Ruby. */
  modulo: arithmetic((one, other) => {
    const divisor = nonZero(other);
    return ((one % divisor) + divisor) % divisor;
  }),
  plus: arithmetic((one, other) => one + other),
  times: arithmetic((one, other) => one * other),
};
