/** Filters that look up a property of each item. LiquidJS's own don't see the properties of the store's objects. */
import { StrictDrop } from '../../liquid/strict-drop.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { text } from '../arguments.ts';

export const arrayFilters: Record<string, FilterHandler> = {
  find: async (list: unknown, ...condition: unknown[]) => (await matches(list, condition))[0]?.item ?? null,
  find_index: async (list: unknown, ...condition: unknown[]) => (await matches(list, condition))[0]?.index ?? null,
  has: async (list: unknown, ...condition: unknown[]) => (await matches(list, condition)).length > 0,
  reject: async (list: unknown, ...condition: unknown[]) => {
    const matched = new Set((await matches(list, condition)).map(({ index }) => index));
    return items(list).filter((_, index) => !matched.has(index));
  },
  where: async (list: unknown, ...condition: unknown[]) => (await matches(list, condition)).map(({ item }) => item),
};

/** The items whose property equals the value; without a value, those whose property is neither false nor nil. */
async function matches(list: unknown, condition: unknown[]): Promise<{ item: unknown; index: number }[]> {
  const [path, wanted] = condition;
  const values = await Promise.all(items(list).map((item) => valueAt(item, text(path).split('.'))));
  const isMatch = (value: unknown) =>
    condition.length > 1 ? plain(value) === plain(wanted) : (value ?? false) !== false;
  return items(list).flatMap((item, index) => (isMatch(values[index]) ? [{ item, index }] : []));
}

async function valueAt(item: unknown, [name, ...rest]: string[]): Promise<unknown> {
  if (name === undefined) return plain(item);
  if (item instanceof StrictDrop) return valueAt(await item.liquidMethodMissing(name), rest);
  const isObject = typeof item === 'object' && item !== null;
  return isObject && Object.hasOwn(item, name) ? valueAt((item as Record<string, unknown>)[name], rest) : null;
}

/** The value that Liquid compares. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? value.valueOf() : (value ?? null);
}

function items(list: unknown): unknown[] {
  if (list === null || list === undefined) return [];
  const isIterable = typeof list === 'object' && Symbol.iterator in list;
  return isIterable ? [...(list as Iterable<unknown>)] : [list];
}
