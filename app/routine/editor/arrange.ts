/** Lists with one entry replaced, added, removed or moved. They leave the list they are given as it is. */

export function replaced<T>(list: readonly T[], index: number, entry: T): T[] {
  return list.map((each, i) => (i === index ? entry : each));
}

/** With the entry at `index`; what was there and after moves up by one. */
export function inserted<T>(list: readonly T[], index: number, entry: T): T[] {
  return [...list.slice(0, index), entry, ...list.slice(index)];
}

export function removed<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, i) => i !== index);
}

/** With the entry at `from` standing at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const entry = list[from];
  return entry === undefined ? [...list] : inserted(removed(list, from), to, entry);
}
