/** Lists that a loop sees the start of, while `paginate` goes through all of them. */
const whole = new WeakMap<unknown[], unknown[]>();

/** What a loop without `paginate` goes through: Shopify ends it after so many. */
const MAX_UNPAGINATED = 50;

/** The first of the items, of which `wholeList` finds the others. */
export function limitedList(items: unknown[]): unknown[] {
  const shown = items.slice(0, MAX_UNPAGINATED);
  whole.set(shown, items);
  return shown;
}

/** All that a list would show, page by page. */
export function wholeList(list: unknown[]): unknown[] {
  return whole.get(list) ?? list;
}
