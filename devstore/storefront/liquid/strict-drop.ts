/** Liquid objects in which an unsupported property is an error instead of nil. */
import { Drop } from 'liquidjs';

/** Something that Shopify has and this store doesn't. The message is its name. */
export class NotImplementedError extends Error {}

/** Returns a property's value (null is Liquid's nil), or undefined if it isn't supported. */
type Lookup = (key: string) => unknown;

export class StrictDrop extends Drop {
  readonly #name: string;
  readonly #lookup: Lookup;
  readonly #text: (() => string) | undefined;

  /** `text` returns what the object prints; without it, printing is an error. */
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

  /** Whether the property is supported, even if it's nil. */
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

  /** Liquid compares and tests this value. */
  override valueOf(): unknown {
    return this.#text ? this.#text() : this;
  }
}

/** An object with these properties; functions are called when the property is read. */
export function strictDrop(name: string, properties: Record<string, unknown>, text?: () => string): StrictDrop {
  return new StrictDrop(name, lookupIn(properties), text);
}

export function lookupIn(properties: Record<string, unknown>): Lookup {
  return (key) => {
    if (!Object.hasOwn(properties, key)) return undefined;
    const value = properties[key];
    return typeof value === 'function' ? (value as () => unknown)() : value;
  };
}

/** An object that the store doesn't have. Reading, printing or testing it is an error. */
export class UnsupportedDrop extends StrictDrop {
  readonly #missing: string;

  constructor(name: string) {
    super(name, () => undefined);
    this.#missing = name;
  }

  override valueOf(): unknown {
    throw new NotImplementedError(this.#missing);
  }
}
