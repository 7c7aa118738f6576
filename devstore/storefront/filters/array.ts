/** Filters that look for a property of items. LiquidJS's see those of plain objects alone, not of the store's. */
import type { FilterHandler } from '../liquid-types.ts';
import { HonestDrop } from '../objects/honest-drop.ts';
import { text } from './arguments.ts';

export const arrayFilters: Record<string, FilterHandler> = {
  find: async (list: unknown, ...by: unknown[]) => (await matching(list, by))[0]?.item ?? null,
  find_index: async (list: unknown, ...by: unknown[]) => (await matching(list, by))[0]?.index ?? null,
  has: async (list: unknown, ...by: unknown[]) => (await matching(list, by)).length > 0,
  reject: async (list: unknown, ...by: unknown[]) => {
    const matched = new Set((await matching(list, by)).map(({ index }) => index));
    return items(list).filter((_, index) => !matched.has(index));
  },
  where: async (list: unknown, ...by: unknown[]) => (await matching(list, by)).map(({ item }) => item),
};

/** The items whose property is the value or, where only a property is given, is neither false nor nil. */
async function matching(list: unknown, by: unknown[]): Promise<{ item: unknown; index: number }[]> {
  const [path, wanted] = by;
  const values = await Promise.all(items(list).map((item) => valueAt(item, text(path).split('.'))));
  const matches = (value: unknown) => (by.length > 1 ? plain(value) === plain(wanted) : (value ?? false) !== false);
  return items(list).flatMap((item, index) => (matches(values[index]) ? [{ item, index }] : []));
}

async function valueAt(item: unknown, [name, ...rest]: string[]): Promise<unknown> {
  if (name === undefined) return plain(item);
  if (item instanceof HonestDrop) return valueAt(await item.liquidMethodMissing(name), rest);
  const isObject = typeof item === 'object' && item !== null;
  return isObject && Object.hasOwn(item, name) ? valueAt((item as Record<string, unknown>)[name], rest) : null;
}

/** What Liquid compares a value by. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? value.valueOf() : (value ?? null);
}

function items(list: unknown): unknown[] {
  if (list === null || list === undefined) return [];
  const isIterable = typeof list === 'object' && Symbol.iterator in list;
  return isIterable ? [...(list as Iterable<unknown>)] : [list];
}
