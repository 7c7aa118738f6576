/** Arithmetic as in Ruby, where integers and floats differ: `7 | divided_by: 2` is 3, and `1.5 | times: 2` prints 3.0. */

/** A float without a fraction. JavaScript would print it as an integer. */
class RoundFloat extends Number {
  override toString(): string {
    return this.valueOf().toFixed(1);
  }

  // LiquidJS asks objects how they compare.
  equals(other: unknown): boolean {
    return toNumber(other) === this.valueOf();
  }

  gt(other: unknown): boolean {
    return this.valueOf() > toNumber(other);
  }

  geq(other: unknown): boolean {
    return this.valueOf() >= toNumber(other);
  }

  lt(other: unknown): boolean {
    return this.valueOf() < toNumber(other);
  }

  leq(other: unknown): boolean {
    return this.valueOf() <= toNumber(other);
  }
}

/** Anything that isn't a number is 0. */
function toNumber(value: unknown): number {
  return Number(value) || 0;
}

function isFloat(value: unknown): boolean {
  if (typeof value === 'string') return /^\s*-?\d+\.\d+\s*$/.test(value);
  return value instanceof RoundFloat || (typeof value === 'number' && !Number.isInteger(value));
}

function toFloat(value: number): number | RoundFloat {
  return Number.isInteger(value) ? new RoundFloat(value) : value;
}

/** The result is a float if an operand is. */
function arithmetic(calculate: (a: number, b: number, hasFloat: boolean) => number) {
  return (a: unknown, b: unknown): number | RoundFloat => {
    const hasFloat = isFloat(a) || isFloat(b);
    const result = calculate(toNumber(a), toNumber(b), hasFloat);
    return hasFloat ? toFloat(result) : result;
  };
}

function divisor(value: number): number {
  if (value === 0) throw new Error('divided by 0');
  return value;
}

export const numberFilters = {
  at_least: (value: unknown, least: unknown) => pick(toNumber(value) >= toNumber(least) ? value : least),
  at_most: (value: unknown, most: unknown) => pick(toNumber(value) <= toNumber(most) ? value : most),
  /** Integers are rounded down. */
  divided_by: arithmetic((a, b, hasFloat) => (hasFloat ? a / divisor(b) : Math.floor(a / divisor(b)))),
  minus: arithmetic((a, b) => a - b),
  /** Has the divisor's sign. */
  modulo: arithmetic((a, b) => ((a % divisor(b)) + b) % b),
  plus: arithmetic((a, b) => a + b),
  times: arithmetic((a, b) => a * b),
};

function pick(value: unknown): number | RoundFloat {
  return isFloat(value) ? toFloat(toNumber(value)) : toNumber(value);
}
