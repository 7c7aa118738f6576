/** Lists that a loop ends after 50 items, while `paginate` sees all of them. */
const fullLists = new WeakMap<unknown[], unknown[]>();

/** Shopify's limit for loops without `paginate`. */
const MAX_UNPAGINATED = 50;

/** The first 50 items; `fullList` returns all of them. */
export function limitedList(items: unknown[]): unknown[] {
  const limited = items.slice(0, MAX_UNPAGINATED);
  fullLists.set(limited, items);
  return limited;
}

/** All items of a limited list; any other list as it is. */
export function fullList(list: unknown[]): unknown[] {
  return fullLists.get(list) ?? list;
}
