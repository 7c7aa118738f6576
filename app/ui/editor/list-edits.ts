/** Copies of lists with one entry replaced, added, removed or moved. */

export function replaced<T>(list: readonly T[], index: number, entry: T): T[] {
  return list.map((each, i) => (i === index ? entry : each));
}

/** Inserts the entry at `index`. */
export function inserted<T>(list: readonly T[], index: number, entry: T): T[] {
  return [...list.slice(0, index), entry, ...list.slice(index)];
}

export function removed<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, i) => i !== index);
}

/** Moves the entry at `from` to `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const entry = list[from];
  return entry === undefined ? [...list] : inserted(removed(list, from), to, entry);
}
