import { StrictDrop } from '../../liquid/strict-drop.ts';

/** A list for loops that also finds an item by its handle. */
export class ListDrop extends StrictDrop {
  readonly #items: () => unknown[];

  /** `find` returns the item with a handle, or null. */
  constructor(name: string, items: () => unknown[], find: (key: string) => unknown) {
    super(name, (key) => {
      if (key === 'size') return items().length;
      if (key === 'first') return items()[0] ?? null;
      if (key === 'last') return items().at(-1) ?? null;
      return find(key);
    });
    this.#items = items;
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.#items()[Symbol.iterator]();
  }
}

/** A list without items, such as the shop's collections. */
export function emptyList(name: string): ListDrop {
  return new ListDrop(
    name,
    () => [],
    () => null,
  );
}
