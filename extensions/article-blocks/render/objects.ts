/** Liquid objects in which an unknown property is an error instead of nil. */
import { Drop } from 'liquidjs';

import { UnsupportedLiquid } from './unsupported-liquid.ts';

class StrictObject extends Drop {
  readonly #name: string;
  readonly #isOpen: boolean;

  /** LiquidJS reads the properties of the drop itself first. */
  constructor(name: string, properties: Record<string, unknown>, isOpen: boolean) {
    super();
    this.#name = name;
    this.#isOpen = isOpen;
    Object.assign(this, properties);
  }

  override liquidMethodMissing(key: string | number): unknown {
    if (this.#isOpen) return null;
    throw new UnsupportedLiquid(`${this.#name}.${key}`);
  }

  override toString(): string {
    throw new UnsupportedLiquid(`{{ ${this.#name} }}`);
  }
}

/** An object with these properties. Null is Liquid's nil. */
export function strictObject(name: string, properties: Record<string, unknown>): Drop {
  return new StrictObject(name, properties, false);
}

/** A property of an object; undefined if it has no such property, or isn't an object. */
export function strictValue(object: unknown, name: string): unknown {
  return object instanceof StrictObject && Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
}

/** An object whose keys are data, such as handles: any other is nil. */
export function lookup(name: string, entries: Record<string, unknown>): Drop {
  return new StrictObject(name, entries, true);
}

/**
 * Objects that Shopify has on every page, and the renderer doesn't. Snippets have optional parameters, so other unknown names
 * are nil.
 */
const UNKNOWN_GLOBALS = new Set([
  ...['all_products', 'articles', 'blogs', 'canonical_url', 'cart', 'closest', 'collections', 'customer', 'images'],
  ...['linklists', 'localization', 'page_description', 'page_title', 'pages', 'settings', 'shop', 'template'],
  ...['theme', 'content_for_header', 'content_for_layout', 'content_for_index', 'powered_by_link', 'section'],
]);

/** The global objects of a page, and the page itself for filters. Reading another one of Shopify's is an error. */
export class Globals<Page> extends Drop {
  readonly #page: Page;

  constructor(page: Page, objects: Record<string, unknown>) {
    super();
    this.#page = page;
    Object.assign(this, objects);
  }

  static pageOf<Page>(globals: object): Page {
    return (globals as Globals<Page>).#page;
  }

  override liquidMethodMissing(key: string | number): unknown {
    if (UNKNOWN_GLOBALS.has(String(key))) throw new UnsupportedLiquid(`object ${key}`);
    return undefined;
  }
}
