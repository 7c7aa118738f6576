import { HonestDrop } from './honest-drop.ts';

/** A list that is also looked up in: `for` goes through its items, and a key finds one by its handle. */
export class ListDrop extends HonestDrop {
  readonly #items: () => unknown[];

  /** `find` gives what stands at a key; null where nothing does. */
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

/** A list of which this shop has nothing, such as its products. */
export function emptyList(name: string): ListDrop {
  return new ListDrop(
    name,
    () => [],
    () => null,
  );
}
