/** Compares and merges the order of items, which are identified by their IDs. */

/**
 * The items that were moved: all but the longest run of items that kept their order.
 * @param before and after have the same items.
 */
export function movedItems(before: readonly string[], after: readonly string[]): Set<string> {
  const positions = after.map((id) => before.indexOf(id));
  // The length of the longest increasing run that ends at each item, and the item before it in that run.
  const lengths: number[] = [];
  const previous: number[] = [];
  positions.forEach((position, index) => {
    lengths[index] = 1;
    previous[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (lengths[earlier] ?? 0) + 1;
      if ((positions[earlier] ?? 0) < position && length > (lengths[index] ?? 0)) {
        lengths[index] = length;
        previous[index] = earlier;
      }
    }
  });
  const kept = new Set<string>();
  const longest = Math.max(0, ...lengths);
  for (let index = lengths.indexOf(longest); index >= 0; index = previous[index] ?? -1) kept.add(after[index] ?? '');
  return new Set(after.filter((id) => !kept.has(id)));
}

export interface MergedOrder {
  /** All items of `mine` and `theirs`. */
  order: string[];
  /** Whether both moved the same items to different places, so that one of the orders had to be preferred. */
  isConflict: boolean;
}

/**
 * Merges two changes of an order. Items that only one side has are kept, next to the item they follow there.
 * @param preferred the side that wins if both moved the same items
 */
export function mergeOrder(params: {
  base: readonly string[];
  mine: readonly string[];
  theirs: readonly string[];
  preferred: 'mine' | 'theirs';
}): MergedOrder {
  const { base, mine, theirs, preferred } = params;
  const common = (list: readonly string[]) =>
    list.filter((id) => [base, mine, theirs].every((each) => each.includes(id)));
  const [before, my, their] = [common(base), common(mine), common(theirs)];
  const iMoved = isSame(my, their) ? new Set<string>() : movedItems(before, my);
  const theyMoved = movedItems(before, their);
  const isConflict = [...iMoved].some((id) => theyMoved.has(id));
  const isMine = !isConflict || preferred === 'mine';
  const toPlace = new Set(mine.filter((id) => !theirs.includes(id) || (isMine && iMoved.has(id))));
  const order = theirs.filter((id) => !toPlace.has(id));
  mine.forEach((id, index) => {
    if (!toPlace.has(id)) return;
    const follows = mine.slice(0, index).findLast((each) => order.includes(each));
    order.splice(follows === undefined ? 0 : order.indexOf(follows) + 1, 0, id);
  });
  return { order, isConflict };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
