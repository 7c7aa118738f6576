/**
 * Floats that are whole, such as `2.0`: JavaScript has one kind of number, Liquid two, and divides by a whole number to
 * a whole number.
 */
import { Tokenizer } from 'liquidjs';

/** A float with nothing behind its point. Counts and compares as its number, prints with `.0`. */
export class WholeFloat extends Number {
  override toString(): string {
    return `${String(this.valueOf())}.0`;
  }

  toJSON(): number {
    return this.valueOf();
  }

  // What LiquidJS compares an object by.
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

/** The number as a Liquid float. */
export function float(value: number): number | WholeFloat {
  return Number.isInteger(value) ? new WholeFloat(value) : value;
}

/** Whether Liquid counts it as a float; a text does so if it is written as one. What is no number is none. */
export function isFloat(value: unknown): boolean {
  if (typeof value === 'string') return /^\s*-?\d+\.\d+\s*$/.test(value);
  return value instanceof WholeFloat || (typeof value === 'number' && !Number.isInteger(value));
}

// LiquidJS keeps 2 of `2.0`, and offers no other place to keep more: its reader of numbers is extended, for this process.
const readNumber = Reflect.get<Tokenizer, 'readNumber'>(Tokenizer.prototype, 'readNumber');
Tokenizer.prototype.readNumber = function () {
  const token = readNumber.call(this);
  return token?.getText().includes('.') ? Object.assign(token, { content: float(token.content) }) : token;
};
