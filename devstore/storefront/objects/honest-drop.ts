/** Liquid objects that know what they lack: a property that the store does not have is an error, never a silent blank. */
import { Drop } from 'liquidjs';

/** Something of Shopify's that this store does not have. The message is its name. */
export class NotImplementedError extends Error {}

/** What an object gives for a key: a value (null is Liquid's nil), or undefined for what it does not know. */
type Lookup = (key: string) => unknown;

export class HonestDrop extends Drop {
  readonly #name: string;
  readonly #lookup: Lookup;
  readonly #text: (() => string) | undefined;

  /** `text` is what the object prints as, where it prints at all. */
  constructor(name: string, lookup: Lookup, text?: () => string) {
    super();
    this.#name = name;
    this.#lookup = lookup;
    this.#text = text;
  }

  override liquidMethodMissing(key: string | number): unknown {
    const value = this.#lookup(String(key));
    if (value === undefined) throw new NotImplementedError(`${this.#name}.${key}`);
    return value;
  }

  /** Whether the object knows that property, be it nil. */
  hasProperty(key: string): boolean {
    return this.#lookup(key) !== undefined;
  }

  override toString(): string {
    if (!this.#text) throw new NotImplementedError(`{{ ${this.#name} }}`);
    return this.#text();
  }

  toJSON(): unknown {
    if (!this.#text) throw new NotImplementedError(`${this.#name} | json`);
    return this.#text();
  }

  /** Liquid compares and tests an object by this. */
  override valueOf(): unknown {
    return this.#text ? this.#text() : this;
  }
}

/** An object with these properties; a function is called when its property is read. */
export function honestDrop(name: string, properties: Record<string, unknown>, text?: () => string): HonestDrop {
  return new HonestDrop(name, lookupIn(properties), text);
}

export function lookupIn(properties: Record<string, unknown>): Lookup {
  return (key) => {
    if (!Object.hasOwn(properties, key)) return undefined;
    const value = properties[key];
    return typeof value === 'function' ? (value as () => unknown)() : value;
  };
}

/** An object of Shopify's that is not here at all. Reading, printing or testing it is an error. */
export class AbsentDrop extends HonestDrop {
  readonly #absent: string;

  constructor(name: string) {
    super(name, () => undefined);
    this.#absent = name;
  }

  override valueOf(): unknown {
    throw new NotImplementedError(this.#absent);
  }
}
