import { float, isFloat, type WholeFloat } from '../../liquid/float.ts';
import type { FilterHandler } from '../../liquid/types.ts';

/** A float if either operand is one, otherwise an integer. Anything that isn't a number counts as 0, as in Ruby. */
function arithmetic(calculate: (a: number, b: number) => number): FilterHandler {
  return (a: unknown, b: unknown) => {
    const result = calculate(Number(a) || 0, Number(b) || 0);
    return isFloat(a) || isFloat(b) ? float(result) : result;
  };
}

function nonZero(divisor: number): number {
  if (divisor === 0) throw new Error('divided by 0');
  return divisor;
}

/** A value as an integer or a float. */
function number(value: unknown): number | WholeFloat {
  return isFloat(value) ? float(Number(value)) : Number(value) || 0;
}

export const numberFilters: Record<string, FilterHandler> = {
  abs: (value: unknown) => (isFloat(value) ? float(Math.abs(Number(value))) : Math.abs(Number(value) || 0)),
  at_least: (value: unknown, least: unknown) => number((Number(least) || 0) > (Number(value) || 0) ? least : value),
  at_most: (value: unknown, most: unknown) => number((Number(most) || 0) < (Number(value) || 0) ? most : value),
  /** Two integers give an integer, rounded down; `7 | divided_by: 2.0` is 3.5. */
  divided_by: (dividend: unknown, divisor: unknown) => {
    const quotient = (Number(dividend) || 0) / nonZero(Number(divisor) || 0);
    return isFloat(dividend) || isFloat(divisor) ? float(quotient) : Math.floor(quotient);
  },
  minus: arithmetic((a, b) => a - b),
  /** The remainder has the divisor's sign, as in Ruby. */
  modulo: arithmetic((a, b) => {
    const divisor = nonZero(b);
    return ((a % divisor) + divisor) % divisor;
  }),
  plus: arithmetic((a, b) => a + b),
  times: arithmetic((a, b) => a * b),
};
