/** Floats such as `2.0`. JavaScript has one number type, but Liquid has two: dividing integers gives an integer. */
import { Tokenizer } from 'liquidjs';

/** A float without a fraction. Prints with `.0`; otherwise behaves as a number. */
export class WholeFloat extends Number {
  override toString(): string {
    return `${String(this.valueOf())}.0`;
  }

  toJSON(): number {
    return this.valueOf();
  }

  // LiquidJS calls these to compare objects.
  equals(other: unknown): boolean {
    return (typeof other === 'number' || other instanceof Number) && Number(other) === this.valueOf();
  }

  gt(other: unknown): boolean {
    return this.valueOf() > Number(other);
  }

  geq(other: unknown): boolean {
    return this.valueOf() >= Number(other);
  }

  lt(other: unknown): boolean {
    return this.valueOf() < Number(other);
  }

  leq(other: unknown): boolean {
    return this.valueOf() <= Number(other);
  }
}

/** A number as a Liquid float. */
export function float(value: number): number | WholeFloat {
  return Number.isInteger(value) ? new WholeFloat(value) : value;
}

/** Whether Liquid treats a value as a float: `2.5`, `2.0` or the string `'2.0'`. */
export function isFloat(value: unknown): boolean {
  if (typeof value === 'string') return /^\s*-?\d+\.\d+\s*$/.test(value);
  // Not `instanceof WholeFloat`: LiquidJS may hold floats of an earlier load of this module.
  return value instanceof Number || (typeof value === 'number' && !Number.isInteger(value));
}

// LiquidJS reads `2.0` as 2 and has no option to keep the type, so its tokenizer is patched.
const readNumber = Reflect.get<Tokenizer, 'readNumber'>(Tokenizer.prototype, 'readNumber');
Tokenizer.prototype.readNumber = function () {
  const token = readNumber.call(this);
  const text = token?.getText() ?? '';
  return token && text.includes('.') ? Object.assign(token, { content: float(Number(text)) }) : token;
};
